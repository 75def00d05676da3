# SPDX-License-Identifier: GPL-3.0-or-later
# zip_longest: until the longest ends.

from itertools import zip_longest


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


print(list(zip_longest('abc', [1])), list(zip_longest('abc', [1], fillvalue=0)), list(zip_longest()), list(zip_longest('ab')), list(zip_longest([], [])), list(zip_longest([], [1])))
attempt(zip_longest, 1)
attempt(zip_longest, [1], x=1)
attempt(zip_longest, [1], fillvalue=1, x=2)
z = zip_longest('ab', bad())
attempt(list, z)
attempt(list, z)
