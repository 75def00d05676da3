import weakref, gc
class C:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'C({self.n})'
    def hello(self): return 'hello', self.n
    def __del__(self): print('del', self.n)
# values
d = weakref.WeakValueDictionary()
a, b = C(1), C(2)
d['a'] = a; d['b'] = b; d['a2'] = a
print(sorted(d), len(d), d['a'], d.get('x', 9), 'a' in d, 'x' in d)
del b
print(sorted(d.items()), len(d))
try: d['b']
except KeyError as e: print('KeyError', e)
try: d['i'] = 3
except TypeError as e: print(e)
print(d.pop('a2'), d.pop('zz', None), d.setdefault('q', a), sorted(d))
it = iter(d.items())
print(next(it))
x = C(3); d['x'] = x
e = weakref.WeakValueDictionary(d); f = d | {'n': a}
print(len(e), len(f), type(f).__name__, e == d)
del x
print(len(d), len(e), list(d.valuerefs())[0]() is a)
print(repr(d)[:23])
for k in list(d.keys()): print(k)
# iteration while dying
objs = [C(i) for i in range(10, 15)]
d = weakref.WeakValueDictionary(enumerate(objs))
for k, v in d.items():
    if objs: objs.pop()
    print(k, v)
    del v
print(len(d), dict(d))
del objs, it, a
