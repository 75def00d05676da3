# SPDX-License-Identifier: GPL-3.0-or-later
# tally.collect(verbose=True): each step, while it happens. The library is out of the way in generation 2.

import gc
import tally
import weakref


class Node:
    def __init__(self, name):
        self.name = name


class Noisy(Node):
    def __del__(self):
        print('bye', self.name)


class Returning(Node):
    def __del__(self):
        global saved
        saved = self


gc.collect()
gc.disable()

print('---- a cycle, and what is held')
kept = [[]]
kept.append(kept)
cycle = [('a tuple',)]
cycle.append(cycle)
del cycle
print(tally.collect(0, verbose=True))

print('---- nothing')
print(tally.collect(0, verbose=True))

print('---- weak references, finalizers, a resurrection')
a, b = Noisy('a'), Node('b')
a.other, b.other = b, a
told = weakref.ref(a, lambda reference: print('told', reference()))
b.watch = weakref.ref(a, print)
returning = Returning('r')
returning.me = returning
del a, b, returning
print(tally.collect(0, verbose=True))
print(saved.me is saved)

print('---- in a function, and a finalizer that ran before')


def inner():
    here = {}
    here['here'] = here
    saved.me = saved
    return tally.collect(0, verbose=True)


print(inner())
inner = None

print('---- what is untracked')
harmless = (1, 'two', tuple([3]))
print(tally.collect(0, verbose=True))

print('---- more than can be shown')
for i in range(40):
    loop = [i]
    loop.append(loop)
del loop
print(tally.collect(0, verbose=True))
