# SPDX-License-Identifier: GPL-3.0-or-later
# Items, elements, keys and values; a holder without a name is told by its own place.

from _show import show

a = ['a']
show('one name', a)
b = a
show('two names', a)
del b
l = [a, 1, a]
t = (a, (a, [a]))
d = {'k': a, 2: [a]}
show('in containers', a)
l.clear()
del t, d['k']
show('after some went', a)
key = ('a', 'key')
s = {key}
f = frozenset(s)
d = {key: key}
show('a key', key)
a.append(a)
show('in itself', a)
outer = [[1, [2, [3, a]]]]
show('deep down', a)
