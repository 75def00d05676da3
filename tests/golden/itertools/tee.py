# SPDX-License-Identifier: GPL-3.0-or-later
# tee: iterators that share what is read; copies.

from itertools import islice, tee


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


a, b = tee('abc')

print(next(a), next(a), list(b), list(a), list(b))

a, b, c = tee(iter(range(200)), 3)

print(sum(a), sum(b), list(islice(c, 60, 63)), sum(c))
a, = tee([1], 1)
print(list(a))
print(tee([1], 0))
a, b = tee(range(5))
next(a)
c = a.__copy__()
print(list(a), list(c), list(b))
a, b = tee(bad())
attempt(list, a)
attempt(list, b)
attempt(list, a)
attempt(list, b)
a, b = tee('abcd')
next(a)
c, d = tee(a)
print(list(c), list(d), list(b), a is c, list(a))
print(type(a))
attempt(type(a))
attempt(type(a), 5)
print(list(type(a)([1, 2])))


class Re:

    def __iter__(s):
        return s

    def __next__(s):
        return next(a)


a, b = tee(Re())
attempt(next, a)


class Cp:

    def __iter__(s):
        return s

    def __next__(s):
        raise StopIteration

    def __copy__(s):
        print('copy')
        return s


attempt(lambda: len(tee(Cp(), 3)))
