# SPDX-License-Identifier: GPL-3.0-or-later
# What the functions ask of a sequence, and what they refuse.

import bisect


def t(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)


b = bisect.bisect
t(b, [1, 2, 3], 2, 0, -1)
t(b, [1, 2, 3], 2, -1)
t(b, [1, 2, 3], 2, 0, 10)
t(b, [1, 2, 3], 2, 0, -5)
t(b, [1, 2, 3], 2, 'a')
t(b, {1: 2}, 2)
t(b, {1, 2}, 2)
t(b, 5, 2)
t(b, (1, 2, 3), 2)
t(b, 'abc', 'b')
t(b, [1, 2, 3], 'x')
t(b)
t(b, [1])
t(b, [1], 2, 3, 4, 5)
t(b, [1], 2, foo=3)
t(b, a=[1], x=2, lo=0, hi=None, key=None)
t(b, [1, 2, 3], 2, hi=1.5)
t(b, [1, 2, 3], 2, lo=10 ** 30)
t(b, [1, 2, 3], 2, hi=10 ** 30)
t(b, [1, 2, 3], 2, key=5)
t(bisect.insort, (1, 2), 2)
t(bisect.insort, 5, 2)
print(b, bisect.bisect_right is b, bisect.insort is bisect.insort_right, b.__module__, b.__name__)
print([x for x in dir(bisect) if not x.startswith('__')])


class L(list):

    def insert(self, i, x):
        print('ins', i, x)
        list.insert(self, i, x)

    def __getitem__(self, i):
        print('get', i)
        return list.__getitem__(self, i)

    def __len__(self):
        print('len')
        return list.__len__(self)


l = L([1, 2, 3])
bisect.insort(l, 2)
print(l)


class S:

    def __len__(self):
        return 10

    def __getitem__(self, i):
        return i * i


t(b, S(), 30)
t(bisect.insort, S(), 30)


class D(dict):
    pass


t(b, D(), 1)


class N:

    def __getitem__(self, i):
        return i


t(b, N(), 1)
t(b, N(), 3, 0, 10)
t(b, {0: 1, 1: 5}, 3, 0, 2)
