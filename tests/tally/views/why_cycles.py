# SPDX-License-Identifier: GPL-3.0-or-later
# What no name reaches: a cycle, what hangs on one, and what an unfinished expression holds.

import gc, tally, weakref
from _plain import plain

gc.disable()


class Node:
    pass


class Items(list):
    pass


def ring(count):
    first = node = Node()
    for i in range(count - 1):
        node.next = Node()
        node = node.next
    node.next = first
    node.hanging = Node()
    return weakref.ref(first), weakref.ref(node.hanging)


itself = Items()
itself.append(itself)
itself = weakref.ref(itself)
plain(lambda: tally.why(itself()))
two, hanging = ring(2)
plain(lambda: tally.why(two()))
print(tally.why(two(), show=False)['kind'], tally.why(two(), show=False)['again'])
for text, type_name, address in tally.why(two(), show=False)['chain']:
    print('    ', text, '->', type_name)
plain(lambda: tally.why(hanging()))
gc.collect()
print(two(), hanging(), itself())


class Operand:
    def __init__(self):
        global left
        left = weakref.ref(self)

    def __add__(self, other):
        return 1


def ask():
    plain(lambda: tally.why(left()))
    return 1


Operand() + ask()
x = Node()
x.this = weakref.ref(Node())
plain(lambda: tally.why(x))
long = None
for i in range(1000):
    long = [long]


def last(chain):
    while chain[0]:
        chain = chain[0]
    return chain


plain(lambda: tally.why(last(long)))
try:
    tally.why()
except TypeError as e:
    print(e)
