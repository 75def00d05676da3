# SPDX-License-Identifier: GPL-3.0-or-later
# islice: bounds, and how much of the iterator is used.

from itertools import islice


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


print(list(islice('abcdefg', 2)), list(islice('abcdefg', 2, 4)), list(islice('abcdefg', 2, None)), list(islice('abcdefg', 0, None, 2)), list(islice('abc', None)), list(islice('abcdefg', 1, 6, 2)), list(islice('abc', 5, 10)), list(islice('abc', 0)), list(islice('abc', None, None, None)), list(islice('abcdef', None, 4)), list(islice('abc', 2, 1)))
for a in [(), ([1],), ([1], 'a'), ([1], -1), ([1], 1, -1), ([1], -1, 1), ([1], 1, 2, 0), ([1], 1, 2, -1), ([1], 1, 2, 'a'), ([1], 1.5), ([1], 1, 2, 3, 4), (5, 1), ([1], 2 ** 63), ([1], 2 ** 63 - 1), ([1], 'a', 1), ([1], 1, 'a'), ([1], 0, 5, 2 ** 63), (5, -1)]:
    attempt(islice, *a)
attempt(islice, [1], 1, x=2)
i = iter(range(10))
print(list(islice(i, 3)), next(i))
i = iter(range(10))
print(list(islice(i, 2, 5)), next(i))
i = iter(range(20))
print(list(islice(i, 1, 8, 3)), next(i))
i = iter(range(3))
s = islice(i, 5)
print(list(s))
attempt(next, s)
i = islice(bad(), 5)
attempt(list, i)
attempt(list, i)
i = iter(range(10))
s = islice(i, 3, 3)
print(list(s), next(i))
i = iter(range(10))
s = islice(i, 4, 2)
print(list(s), next(i))


class Ix:

    def __index__(s):
        return 2


print(list(islice('abcd', Ix())))
