# SPDX-License-Identifier: GPL-3.0-or-later
# What holds an object for a while: exceptions, with, iterators, bound methods, slices.

from _show import show

a = ['a']
try:
    raise ValueError(a)
except ValueError as e:
    show('an argument of an exception', a)
    show('the exception', e)
    kept = e
show('the exception afterwards', kept)
kept = None
i = iter(a)
e = enumerate(a)
m = map(len, [a])
z = zip(a, [a])
append = a.append
cut = slice(a, None)
show('iterators and others', a)
del i, e, m, z, append, cut
show('gone', a)


class Manager:
    def __enter__(self):
        return a

    def __exit__(self, *exception):
        return False


manager = Manager()
with manager as held:
    show('a manager', manager)
    show('what it gave', a)
