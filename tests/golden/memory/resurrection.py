# SPDX-License-Identifier: GPL-3.0-or-later
# __del__ that makes its object reachable again; it runs once only.
# not under stress

import gc
gc.collect()
saved = []
class Phoenix:
    def __init__(self, name): self.name = name
    def __del__(self):
        print('del', self.name)
        saved.append(self)
p = Phoenix('p')
del p
print(len(saved), saved[0].name)
saved.clear()
print('second death is silent', len(saved))
a = Phoenix('in cycle')
a.me = a
del a
print(gc.collect(), len(saved), saved[0].me is saved[0])
saved.clear()
print(gc.collect(), len(saved))
class Stubborn:
    def __init__(self): self.lives = 0
    def __del__(self):
        self.lives += 1
        print('try', self.lives)
        global stubborn
        stubborn = self
stubborn = Stubborn()
stubborn = None
print(stubborn is not None)
stubborn = None
print(stubborn)
x, y = Phoenix('x'), Phoenix('y')
x.other, y.other = y, x
del x, y
print(gc.collect(), sorted([s.name for s in saved]))
saved.clear()
print(gc.collect())
class Partial:
    def __init__(self, n): self.n = n
    def __del__(self):
        print('partial', self.n)
        if self.n == 1: saved.append(self)
one, two = Partial(1), Partial(2)
one.other, two.other = two, one
del one, two
print(gc.collect(), len(saved), saved[0].other.n)
saved.clear()
print(gc.collect(), len(saved))
