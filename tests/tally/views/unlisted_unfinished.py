# SPDX-License-Identifier: GPL-3.0-or-later
# What C variables hold in the middle of an expression is told to be there: with the calls that may hold it.

import functools, tally
from _plain import plain, text_of, without_address


def ask(*arguments):
    first_line = text_of(tally.unlisted).splitlines()[0]
    print(first_line, sorted((count, without_address(what)) for count, what in tally.unlisted(show=False)))
    return 1


class C:
    def __add__(self, other):
        return ask()

    def __getitem__(self, index):
        return ask()

    def __getattr__(self, name):
        return ask()


plain(tally.unlisted)
print(tally.unlisted(show=False))
c = C()
[1.5][0] + ask()
c + 1.5
c[2.5]
c.name
[[3.5], 4] == [ask()]
ask(*[5.5])
list(map(ask, [6.5]))
functools.reduce(lambda x, y: ask() and [y], [[7.5], 8.5])


def inner(x):
    return [x][0] + ask()


def outer(x):
    return [x][0] + inner(9.5)


def ending():
    local = D()
    return 'a value on its way out'


class D:
    def __del__(self):
        ask()


outer(10.5)
ending()
counts = []


def holders():
    for thing in c, C, ask, tally, 5, None, 'text', (), functools:
        refs = tally.refs(thing)
        count = tally.refcount(thing)
        counts.append(len(refs) == count)
    return 1


[11.5][0] + holders()
print(all(counts), len(counts))
