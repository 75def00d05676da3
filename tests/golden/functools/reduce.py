# SPDX-License-Identifier: GPL-3.0-or-later
# reduce: from the left, with and without a first value.

from _functools import reduce


def attempt(function, *arguments, **keywords):
    try:
        print(function(*arguments, **keywords))
    except Exception as error:
        print(type(error).__name__, error)


def f(*arguments, **keywords):
    return (arguments, keywords)


attempt(reduce)
attempt(reduce, f)
attempt(reduce, f, 5)
attempt(reduce, f, [])
attempt(reduce, f, [], 0)
attempt(reduce, f, [1])
attempt(reduce, f, [1, 2, 3])
attempt(reduce, f, [1, 2], 0)
attempt(reduce, 1, [1, 2])
attempt(reduce, 1, [1])
attempt(reduce, f, [1], 2, 3)
attempt(lambda: reduce(function=f, sequence=[1]))
attempt(reduce, lambda a, b: a + b, ['a', 'b', 1])
attempt(reduce, lambda a, b: a * b, range(1, 20))
attempt(reduce, lambda a: a, [1, 2])
