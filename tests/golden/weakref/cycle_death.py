import weakref, gc
class C:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'C({self.n})'
    def hello(self): return 'hello', self.n
    def __del__(self): print('del', self.n)
c = C(1)
# cycles
class N: pass
n = N(); n.me = n
r = weakref.ref(n, lambda r: print('cycle gone', r() is None)); p = weakref.proxy(n)
del n
print(gc.collect() > 0)
try: p.me
except ReferenceError as e: print(e)
print(weakref.ref(c) is weakref.ref(c))
class R(weakref.ref): pass
q = R(c); print(type(q).__name__, q() is c, q == weakref.ref(c), weakref.getweakrefcount(c))
del c
