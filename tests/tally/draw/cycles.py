# SPDX-License-Identifier: GPL-3.0-or-later
# Cycles are marked; what nobody reaches any more stays in the picture until the collector takes it; weak references.
import gc
import weakref
import tally

gc.disable()


class Node:
    def __init__(self, name):
        self.name = name
        self.next = None


first, second = Node('first'), Node('second')
first.next, second.next = second, first
look = weakref.ref(first)
alone = []
alone.append(alone)
tally.draw('first', 'look', 'alone')
del first, second, alone
tally.draw()
print(gc.collect())
tally.draw()
