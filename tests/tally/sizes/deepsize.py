# SPDX-License-Identifier: GPL-3.0-or-later
# tally.deepsize(): an object with all that it holds, each object once; and what of it only that object holds.

import sys
import tally

size = sys.getsizeof


def both(thing):
    return tally.deepsize(thing), tally.deepsize(thing, only=True)


print(both(None), both(5), both(10**30) == (size(10**30),) * 2, both("abc\u20ac")[0] == size("abc\u20ac"))
inner = [1, 2]
outer = [inner, inner, 2.5]
print(both(outer) == (size(outer) + size(inner) + size(2.5), size(outer)))
del inner
only = size(outer) + size(outer[0])  # 2.5 is the code's, too
print(both(outer) == (only + size(2.5), only))

cycle = []
cycle.append([cycle, [[]]])
print(both(cycle)[0] == both(cycle)[1] == size(cycle) + size(cycle[0]) + size(cycle[0][1]) + size([]))


class Node:
    def __init__(self):
        self.other = None


a, b = Node(), Node()
a.other, b.other = b, a
both_nodes = 2 * (size(a) + size(a.__dict__))
print(both(a) == (both_nodes, size(a) + size(a.__dict__)))
del b
print(both(a) == (both_nodes, both_nodes))


class Slots:
    __slots__ = ("item",)


s = Slots()
s.item = [1] * 50
print(both(s) == (size(s) + size(s.item),) * 2)

table = {i + 1000: [i] for i in range(1000)}
print(tally.deepsize(table) == size(table) + sum(size(k) + size(v) for k, v in table.items()) + sum(size(i) for i in range(257, 1000)))


def generate():
    held = [1] * 100
    yield held


g = generate()
next(g)
print(tally.deepsize(g) > size(g) + size([1] * 100), tally.deepsize(generate) < 1000, tally.deepsize(sys) > size(sys))

for wrong in [lambda: tally.deepsize(), lambda: tally.deepsize(1, 2)]:
    try:
        wrong()
    except TypeError as error:
        print(error)
