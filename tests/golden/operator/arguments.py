# SPDX-License-Identifier: GPL-3.0-or-later
# Every function of operator with all sorts of arguments.

import operator
from operator import *


def attempt(function, /, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result) if 'object at' in repr(result) else result)
    except BaseException as error:
        print(type(error).__name__, error)


print(operator.__all__)
for n in operator.__all__:
    f = getattr(operator, n)
    print(n, f if isinstance(f, type) else repr(f), f.__name__, f.__module__, f.__qualname__)
    attempt(f)
    attempt(f, 1)
    attempt(f, 6, 3)
    attempt(f, 6, 3, 2)
    attempt(f, [1, 2], 0)
    attempt(f, [1, 2], [3])
    attempt(f, 'ab', 'b')
    attempt(f, a=1)
    attempt(f, {1: 2}, 1)
    attempt(f, 1.5)
    attempt(f, True, False)
    attempt(f, [3], 2)
    attempt(f, None)
    attempt(f, 1, 2, 3, 4)
