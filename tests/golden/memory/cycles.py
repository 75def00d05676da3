# SPDX-License-Identifier: GPL-3.0-or-later
# Cycles live until gc.collect(); what it returns.

import gc
gc.collect()
gc.disable()
class N:
    def __init__(self, name): self.name = name
    def __del__(self): print('del', self.name)
a = N('self cycle')
a.me = a
del a
print('still there')
print(gc.collect())
x, y = N('x'), N('y')
x.other, y.other = y, x
del x, y
print('two unreachable')
print(gc.collect(), gc.collect())
l = []
l.append(l)
del l
print(gc.collect())
d = {}
d['self'] = d
del d
print(gc.collect())
t = ([],)
t[0].append(t)
del t
print(gc.collect())
keep = N('kept')
keep.me = keep
print(gc.collect())
del keep
print(gc.collect())
class Plain: pass
p = Plain()
p.list = [p]
del p
print(gc.collect())
ring = [N(f'ring {i}') for i in range(4)]
for i in range(4): ring[i].next = ring[(i + 1) % 4]
first = ring[0]
ring = None
print('reachable through first', first.next.next.name, gc.collect())
first = None
print(gc.collect())
chain = N('head')
chain.tail = N('tail held by a cycle')
chain.me = chain
chain = None
print(gc.collect())
nested = [[[]]]
nested[0][0].append(nested)
nested = None
print(gc.collect(), gc.collect(0), gc.collect(1), gc.collect(2))
print(gc.isenabled(), gc.get_threshold())
for bad in (3, -1, 'x'):
    try:
        gc.collect(bad)
    except Exception as e:
        print(type(e).__name__, e)
