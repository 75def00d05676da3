# SPDX-License-Identifier: GPL-3.0-or-later
# repeat: so many times, or for ever; its length hint.

from itertools import repeat


def attempt(function, /, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result) if 'object at' in repr(result) else result)
    except BaseException as error:
        print(type(error).__name__, error)


print(repeat(5), repeat(5, 3), repeat(5, times=2), repeat('a', -3), repeat(object=[1], times=0))

attempt(repeat, 5, 'a')

attempt(repeat, 5, None)

attempt(repeat, 5, 1.5)

attempt(repeat, times=3)

attempt(repeat, 5, 10 ** 30)
r = repeat(7, 4)
print(next(r), r, r.__length_hint__(), list(r), r)
attempt(repeat(1).__length_hint__)
print(list(repeat('x', 0)))
a = [1]
a.append(a)
print(repeat(a))
