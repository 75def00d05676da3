# SPDX-License-Identifier: GPL-3.0-or-later
# deque: items by index; no slices.

from collections import deque


def attempt(function, /, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result) if 'object at' in repr(result) else result)
    except BaseException as error:
        print(type(error).__name__, error)


d = deque([5, 4, 3, 2, 1, 0])
for i in [0, 5, -1, -6, 6, -7, 'a', 1.5, None, slice(1, 2), True, 2 ** 70]:
    attempt(lambda: d[i])


def s(i):
    d[i] = 'w'


def de(i):
    del d[i]


for i in [0, -1, 6, -7, 'a', slice(0, 1)]:
    attempt(s, i)
print(d)
for i in [0, -1, 1, 6, -7, 'a', slice(0, 1)]:
    attempt(de, i)
    print(d)
