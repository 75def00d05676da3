# SPDX-License-Identifier: GPL-3.0-or-later
# count: ints of any size, floats, and what is shown of it.

from itertools import count


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


print(count(), count(5), count(5, 2), count(1.5), count(1.5, 0.5), count(-3, -1), count(10 ** 30), count(0, 10 ** 30), count(5, 1), count(True), count(True, 2), count(5, True))
attempt(take, count(), 5)
attempt(take, count(10), 3)
attempt(take, count(5, 2), 3)
attempt(take, count(1.5), 3)
attempt(take, count(1, 0.5), 3)
attempt(take, count(2 ** 63 - 3), 6)
attempt(take, count(2 ** 63 - 3, 2), 4)
attempt(take, count(-2 ** 63 + 1, -1), 4)
attempt(take, count(True), 2)
attempt(take, count(True, 2), 3)
attempt(count, 'a')
attempt(count, 1, 'a')
attempt(count, start=3, step=4)
attempt(count, start=None)
attempt(count, 1, 2, 3)
attempt(count, foo=1)
attempt(count, [1])


class N(int):

    def __repr__(s):
        return f'N{int(s)}'


print(take(count(N(3)), 2), take(count(N(3), 2), 2), take(count(3, N(2)), 2), count(N(3)), count(N(3), 2), count(1, N(1)), count(1, N(2)))
c = count(2 ** 63 - 2)
next(c)
next(c)
print(next(c))
print(c)


class C(count):
    pass


print(C(3), C(1.5, 2), next(C(7)))
