# options: --watch
# SPDX-License-Identifier: GPL-3.0-or-later
# All kinds of rows that --watch can show: births, counts, deaths, calls, rounds of loops, generators, exceptions.

class Node:
    def __init__(self, name):
        self.name, self.peers = name, []

    def __del__(self):
        print('end of', self.name)

def add(item, to=[]):
    to.append(item)
    return to

def counted(n):
    for i in range(n):
        yield [i]

first = Node('first')
second = Node('second')
first.peers.append(second)
second.peers.append(first)
table = {'a': first, 'b': [1, 2, (3, 4)], 'c': {5, 6}}
for number in range(6):
    add(number)
text = 'spam' * 3
table['d'] = text
del table['a'], first
for part in counted(3):
    part.append(part)
try:
    add(1)[99]
except IndexError as error:
    kept = error
del kept, part
closure = [lambda: table for _ in range(2)]
second.peers.clear()
del second
import gc
gc.collect()
