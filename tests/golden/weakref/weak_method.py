import weakref, gc
class C:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'C({self.n})'
    def hello(self): return 'hello', self.n
    def __del__(self): print('del', self.n)
a = C(1)
# methods
m = weakref.WeakMethod(a.hello, lambda r: print('method died', r() is None))
print(m()(), m == weakref.WeakMethod(a.hello), hash(m) == hash(weakref.WeakMethod(a.hello)))
try: weakref.WeakMethod(len)
except TypeError as e: print(e)
del a
print(m())
try: weakref.WeakMethod(3)
except TypeError as e: print(e)
