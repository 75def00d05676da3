# SPDX-License-Identifier: GPL-3.0-or-later
# accumulate: sums, other functions, an initial value.

from itertools import accumulate


def attempt(function, /, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result) if 'object at' in repr(result) else result)
    except BaseException as error:
        print(type(error).__name__, error)


print(list(accumulate([1, 2, 3, 4])), list(accumulate([])), list(accumulate([], initial=5)), list(accumulate([1, 2], initial=10)), list(accumulate('abc')), list(accumulate([3, 1, 4], max)), list(accumulate([1, 2, 3], lambda a, b: a * b, initial=None)))
attempt(list, accumulate([1, 'a']))
attempt(list, accumulate([1, 2], 5))
attempt(accumulate, [1], None, 3)
attempt(accumulate, 5)
attempt(list, accumulate(iterable=[1, 2], func=None))
attempt(accumulate, [1], foo=2)
attempt(list, accumulate([1.5, 2]))
