import weakref, gc
class C:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'C({self.n})'
    def hello(self): return 'hello', self.n
    def __del__(self): print('del', self.n)
# keys
k = weakref.WeakKeyDictionary()
a = C(20); b = C(21)
k[a] = 'a'; k[b] = 'b'
print(len(k), k[a], a in k, 3 in k, k.get(b), [x.n for x in k], list(k.values()))
b = None
print(len(k), list(k.items()), k.pop(a), len(k))
try: k[a]
except KeyError as e: print('KeyError', repr(e)[:9])
del a
