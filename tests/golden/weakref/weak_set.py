import weakref, gc
class C:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'C({self.n})'
    def hello(self): return 'hello', self.n
    def __del__(self): print('del', self.n)
# set
s = weakref.WeakSet()
a = C(30); b = C(31); c = C(32)
s.add(a); s.add(b); s.update([c])
print(len(s), a in s, 3 in s, sorted(x.n for x in s))
t = weakref.WeakSet([a])
print(len(s & t), len(s | t), len(s - t), len(s ^ t), t <= s, s.issuperset(t), t.isdisjoint([b]), s == t, t == weakref.WeakSet([a]))
del b
print(sorted(x.n for x in s)); s.discard(c); s.remove(a)
try: s.remove(a)
except KeyError as e: print('KeyError')
try: s.pop()
except KeyError as e: print(e)
del a, c
