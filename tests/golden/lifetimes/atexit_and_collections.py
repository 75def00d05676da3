# A function that waits for the end is no object that the collector could come to by another one.
# not under stress
import atexit, collections, gc, itertools
numbers = itertools.count(1)
print('begin')
gc.collect()
class T(tuple):
    def __new__(cls, *held): self = super().__new__(cls, held); self.n = next(numbers); return self
    def __del__(self): print('~T', self.n)
class N:
    def __init__(self, *held): self.n = next(numbers); self.held = held
    def __del__(self): print('~N', self.n)
class L(list):
    def __init__(self, *held): self.n = next(numbers); self.extend(held)
    def __del__(self): print('~L', self.n)
class R:
    def __init__(self, *held): self.n = next(numbers); self.held = held
    def __del__(self):
        print('~R', self.n)
        if back is not None and len(back) < 3: back.append(self)
back = []
v7 = T()
atexit.register(lambda x=L(v7): print('at exit'))
def f1(a):
    v3 = N()
    v7 = R(collections.deque([None, v3, a]), ())
f1(v7)
v7 = None
print(gc.collect(1))


def waits(*all, **more):
    pass


atexit.register(waits, [1], key=[2])
print([type(holder).__name__ for holder in gc.get_referrers(waits)])
