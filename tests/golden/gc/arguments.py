# SPDX-License-Identifier: GPL-3.0-or-later
# Every function of gc with good and bad arguments: what it returns, and the words of errors.

import gc
def t(f,*a,**k):
    try: r=f(*a,**k); print(r)
    except BaseException as e: print(type(e).__name__, e)
class I:
    def __index__(self): return 1
for name in sorted(n for n in dir(gc) if not n.startswith('__')):
    o=getattr(gc,name); print(name, type(o).__name__)
gc.collect()
for a in [(), (0,),(1,),(2,),(-1,),(3,),('x',),(1.5,),(None,),(True,),(I(),),(10**30,),(0,1)]:
    print('collect',a if a and not isinstance(a[0],I) else '', end=' '); t(gc.collect,*a)
t(gc.collect, generation=1); t(gc.collect, gen=1); t(gc.collect, 1, generation=1)
for n in ('enable','disable','isenabled','get_count','get_threshold','get_stats','get_debug','freeze','unfreeze','get_freeze_count'):
    f=getattr(gc,n)
    print(n,end=' '); t(f,1); print(n,end=' '); t(f,x=1)
gc.enable()
for a in [(),(1,),(1,2),(1,2,3),(1,2,3,4),('x',),(1,'x'),(1.5,),(0,),(-3,),(10**12,),(2**31,),(None,)]:
    print('thr',a,end=' '); t(gc.set_threshold,*a); print(gc.get_threshold())
t(gc.set_threshold, threshold0=3)
gc.set_threshold(700,10,10)
for a in [(),(0,),(None,),(3,),(-1,),(-2,),('x',),(1.5,),(0,0), (10**30,)]:
    print('objs',a,end=' ')
    try: print(type(gc.get_objects(*a)).__name__)
    except Exception as e: print(type(e).__name__,e)
for k in [dict(generation=None),dict(generation=1),dict(g=1)]:
    try: print(type(gc.get_objects(**k)).__name__)
    except Exception as e: print(type(e).__name__,e)
for a in [(),(1,),('x',),(1.5,),(None,),(1,2),(2**40,),(I(),)]:
    print('dbg',end=' '); t(gc.set_debug,*a); gc.set_debug(0) if True else 0
for n in ('is_tracked','is_finalized'):
    f=getattr(gc,n)
    for a in [(),(1,),([],),({},),(1,2)]:
        print(n,a,end=' '); t(f,*a)
    t(f,obj=1)
print(gc.get_referrers(), gc.get_referents(), gc.get_referents(1,'x',None))
t(gc.get_referrers, x=1); t(gc.get_referents, x=1)
s=gc.get_stats(); print(type(s).__name__, len(s), [list(x) for x in s])
print(type(gc.get_count()), type(gc.get_threshold()), gc.isenabled())
gc.disable(); print(gc.isenabled()); gc.enable(); print(gc.isenabled())
print(gc.DEBUG_STATS,gc.DEBUG_COLLECTABLE,gc.DEBUG_UNCOLLECTABLE,gc.DEBUG_SAVEALL,gc.DEBUG_LEAK)
print(gc.callbacks, gc.garbage)
print(gc.__name__)
