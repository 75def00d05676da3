# SPDX-License-Identifier: GPL-3.0-or-later
# pairwise: each item with the next.

from itertools import pairwise


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


print(list(pairwise('abcd')), list(pairwise('a')), list(pairwise('')))

attempt(pairwise)

attempt(pairwise, 1)

attempt(pairwise, [1], 2)

attempt(pairwise, iterable=1)
p = pairwise(bad())
attempt(list, p)
attempt(list, p)
