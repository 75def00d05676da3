import gc
print(gc.get_debug(), gc.DEBUG_LEAK, gc.DEBUG_STATS)
gc.collect()
class C: pass
def make():
    a=C(); b=C(); a.b=b; b.a=a; a.l=[a]
gc.set_debug(gc.DEBUG_SAVEALL)
make(); print(gc.collect(), len(gc.garbage), sorted(type(g).__name__ for g in gc.garbage))
gc.set_debug(0); gc.garbage.clear(); print(gc.collect(), gc.garbage)
for bad in ('x', 2.5):
    try: gc.set_debug(bad)
    except Exception as e: print(type(e).__name__, e)
try: gc.set_debug()
except Exception as e: print(type(e).__name__, e)
