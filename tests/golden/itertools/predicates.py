# SPDX-License-Identifier: GPL-3.0-or-later
# takewhile, dropwhile, filterfalse: predicates, and what they may do.

from itertools import dropwhile, filterfalse, takewhile


def attempt(function, /, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result) if 'object at' in repr(result) else result)
    except BaseException as error:
        print(type(error).__name__, error)


def take(iterable, count=20):
    items = []
    for item in iterable:
        items.append(item)
        if len(items) >= count:
            break
    return items


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


class Bo:

    def __bool__(self):
        raise ValueError('bool')


for f in (takewhile, dropwhile, filterfalse):
    print(f.__name__, list(f(lambda x: x < 3, [1, 2, 3, 4, 1])), list(f(bool, [1, 0, 2])), list(f(lambda x: x, [])))
    attempt(f)
    attempt(f, 1)
    attempt(f, 1, 2)
    attempt(list, f(1, [2]))
    attempt(f, 1, [2], 3)
    attempt(f, function=1)
    attempt(list, f(lambda x: 1 / 0, [1]))
    attempt(list, f(lambda x: Bo(), [1]))
    attempt(list, f(None, [1, 0]))
    i = f(lambda x: x < 3, iter([1, 2, 5, 1, 7]))
    print(take(i, 2))
    print(list(i), list(i))
    i = f(lambda x: x < 3, bad())
    attempt(list, i)
    attempt(list, i)
print(list(filterfalse(None, [0, 1, '', 2])), list(filterfalse(bool, [0, 1])))
