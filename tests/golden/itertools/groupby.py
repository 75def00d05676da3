# SPDX-License-Identifier: GPL-3.0-or-later
# groupby: runs of equal keys, read in any order.

from itertools import groupby


def attempt(function, /, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result) if 'object at' in repr(result) else result)
    except BaseException as error:
        print(type(error).__name__, error)


class B:
    n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n == 2:
            raise ValueError('x')
        if self.n > 3:
            raise StopIteration
        return self.n


def bad():
    return B()


print([(k, list(g)) for k, g in groupby('aaabbc')], [(k, list(g)) for k, g in groupby([1, 2, 4, 5, 7], lambda x: x % 2)], list(groupby([])))
print([k for k, g in groupby('aabbcca')])
g = groupby('aab')
k, x = next(g)
k2, y = next(g)
print(k, k2, list(x), list(y), list(g))
attempt(groupby)
attempt(groupby, 1)
attempt(groupby, [1], 1, 2)
attempt(list, groupby([1], 1))
attempt(groupby, iterable=[1], key=None)
attempt(groupby, [1], x=1)
g = groupby([1, 1, 2], key=lambda x: x // (x - 2))
attempt(list, g)
k, x = next(groupby([1, 1, 1, 2]))
print(next(x), list(x), type(x))
g = groupby('aaabbb')
k, x = next(g)
print(next(x))
k, y = next(g)
print(k, list(x), next(y))
print(list(g), list(y))


class E:

    def __init__(s, v):
        s.v = v

    def __eq__(s, o):
        print('eq', s.v, o.v)
        return s.v == o.v

    def __repr__(s):
        return f'E{s.v}'


print([(k, list(v)) for k, v in groupby([E(1), E(1), E(2)])])
g = groupby(bad())
attempt(list, g)
print(type(next(groupby([1]))[1]))
