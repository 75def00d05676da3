# SPDX-License-Identifier: GPL-3.0-or-later
# cycle: the saved items, and an iterable that grows meanwhile.

from itertools import cycle


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


print(take(cycle('abc'), 8), take(cycle([]), 3), take(cycle(iter([1])), 3))

attempt(cycle)

attempt(cycle, 1)

attempt(cycle, [1], 2)

attempt(cycle, iterable=[1])
l = [1, 2, 3]
c = cycle(l)
print(next(c))
l.append(4)
print(take(c, 10))
l.append(9)
print(take(c, 5))
