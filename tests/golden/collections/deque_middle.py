# SPDX-License-Identifier: GPL-3.0-or-later
# deque: rotate, index, count, remove, insert, reverse.

from collections import deque


def attempt(function, /, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result) if 'object at' in repr(result) else result)
    except BaseException as error:
        print(type(error).__name__, error)


d = deque(range(10))
for n in [0, 1, 3, -2, 13, -25, 10 ** 20 if 0 else 100]:
    d.rotate(n)
    print(n, d)
attempt(d.rotate)
print(d)
attempt(d.rotate, 1, 2)
attempt(d.rotate, 'a')
attempt(d.rotate, 1.5)
attempt(d.rotate, 10 ** 30)
attempt(deque().rotate, 5)
attempt(d.rotate, n=1)
d.rotate(True)
print(d)
d = deque('abcabc')
for a in [('a',), ('c',), ('a', 1), ('a', 1, 3), ('b', -2), ('b', -3, -1), ('z',), ('a', 10), ('a', 0, 100), (1, 'x'), (), ('a', 1, 2, 3), ('a', None)]:
    attempt(d.index, *a)
attempt(d.count, 'a')
attempt(d.count)
attempt(d.count, 'a', 1)
print('a' in d, 'z' in d)
attempt(d.remove, 'b')
print(d)
attempt(d.remove, 'z')
attempt(d.remove)
for a in [(0, 'I'), (100, 'E'), (-1, 'M'), (-100, 'S'), (3, 'T')]:
    d.insert(*a)
    print(d)
attempt(d.insert, 1)
attempt(d.insert, 'a', 1)
attempt(d.insert)
attempt(d.insert, 1.5, 2)
d = deque(range(6))
d.reverse()
print(d)
deque().reverse()
