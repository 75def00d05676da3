# SPDX-License-Identifier: GPL-3.0-or-later
# operator: items, concatenation, counting, length hints.

import operator
from operator import *


def attempt(function, /, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result) if 'object at' in repr(result) else result)
    except BaseException as error:
        print(type(error).__name__, error)


a = [1, 2, 3]
attempt(setitem, a, 0, 9)
print(a)
attempt(delitem, a, 0)
print(a)
attempt(setitem, a, 5, 1)
attempt(delitem, {}, 1)
attempt(setitem, (1,), 0, 1)
attempt(getitem, {}, 'k')
attempt(getitem, 5, 1)
x = [1]
print(iadd(x, [2]), x, iconcat(x, (3,)), x, imul(x, 2), x)
attempt(iconcat, 1, 2)
attempt(concat, 1, [2])
attempt(concat, [1], 2)
attempt(concat, [1], [2])
attempt(concat, (1,), (2,))
attempt(concat, 'a', 1)
attempt(concat, {}, {})
attempt(iconcat, {}, {})
attempt(concat, b'a', b'b')
print(countOf([1, 2, 1], 1), countOf('banana', 'a'), indexOf([1, 2, 3], 3), indexOf('abc', 'c'), contains([1], 1), contains('abc', 'b'))
attempt(indexOf, [1], 2)
attempt(countOf, 5, 1)
attempt(indexOf, 5, 1)
attempt(contains, 5, 1)
n = float('nan')
print(countOf([n], n), indexOf([n], n))
print(length_hint([1, 2]), length_hint(iter([1, 2, 3])), length_hint(5), length_hint(5, 7))
attempt(length_hint, [], 'a')
attempt(length_hint, 5, -1)
attempt(length_hint, 5, 1.5)


class LH:

    def __init__(s, v):
        s.v = v

    def __length_hint__(s):
        return s.v


for v in [5, -1, 'a', NotImplemented, None, 1.5, True]:
    attempt(length_hint, LH(v), 3)


class EH:

    def __length_hint__(s):
        raise TypeError('x')


attempt(length_hint, EH(), 2)


class I:

    def __index__(s):
        return 7


attempt(index, I())
attempt(index, 1.5)
attempt(index, True)
attempt(index, 'a')
print(truth([]), truth([1]), not_([]), is_(None, None), is_not(1, None))
attempt(call, len, [1, 2])
attempt(call, dict, a=1)
attempt(call, 5)
attempt(call)
