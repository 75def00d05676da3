# SPDX-License-Identifier: GPL-3.0-or-later
# The pictures of the module tally: draw, graph, names, refs, why, layout, heap, frames, and their data.
import tally

class Node:
    def __init__(self, name):
        self.name, self.next = name, None

a = [1, 2, 3]
b = a
c = [a, 'spam', (a, {'k': a})]
ring = Node('one')
ring.next = Node('two')
ring.next.next = ring
table = {'list': c, 'ring': ring, 1: {4, 5}, 'text': 'x' * 40}

def inner(p, q=[]):
    r = (p, q)
    q.append(r)
    tally.draw()
    tally.frames()
    return len(tally.frames(show=False))

tally.draw('table', 'ring')
tally.graph(file='drawn.svg')
open('drawn.svg', 'w').close()
tally.layout(c)
tally.layout(ring)
tally.why(ring.next)
tally.same(a, b)
tally.same('spam', 'sp' + 'am')
tally.collect(verbose=True)
tally.deepsize(table)
print(inner(c), len(tally.draw(show=False)), len(tally.refs(a)), tally.refcount(a))
tally.heap()
tally.sizes()
tally.units(10 ** 9)
tally.arenas()
