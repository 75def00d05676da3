# SPDX-License-Identifier: GPL-3.0-or-later
# Shared objects, containers, a call, a default that lives on; counts in the boxes are the ledger's.
import tally

a = [1, 2, 3]
b = a
c = [a, 'spam', a]
d = {'k': c, 'n': None}


def f(p, q=[]):
    r = (p, q)
    q.append(r)
    tally.draw()


f(c)
tally.draw('b', 'd')

data = tally.draw('d', show=False)
print(data['frames'])
for number, kind, value, references, size, reachable in data['objects']:
    print(kind, value, references, size, reachable)
numbers = [row[0] for row in data['objects']]
inside = [edge for edge in data['edges'] if edge[0] in numbers]
print([(label, weak) for source, label, target, weak in inside])
print([row[3] for row in data['objects'] if row[1] == 'dict'] == [tally.refcount(d)])
