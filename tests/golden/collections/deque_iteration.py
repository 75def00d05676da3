# SPDX-License-Identifier: GPL-3.0-or-later
# deque: iterators, and what they say when the deque has changed.

from collections import deque


def attempt(function, /, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result) if 'object at' in repr(result) else result)
    except BaseException as error:
        print(type(error).__name__, error)


d = deque(range(5))
i = iter(d)
print(next(i), i.__length_hint__(), type(i), list(i), i.__length_hint__())
r = reversed(d)
print(next(r), list(r), type(r), r.__length_hint__())
for m in (lambda d: d.append(1), lambda d: d.popleft(), lambda d: d.pop(), lambda d: d.appendleft(1), lambda d: d.rotate(1), lambda d: d.clear(), lambda d: d.__setitem__(0, 9), lambda d: d.reverse(), lambda d: d.insert(1, 1), lambda d: d.remove(3), lambda d: d.extend([]), lambda d: d.extend([1]), lambda d: d.__delitem__(0), lambda d: d.rotate(0), lambda d: d.rotate(5), lambda d: (d.append(1), d.pop())):
    d = deque(range(5))
    i = iter(d)
    next(i)
    m(d)
    attempt(next, i)
    attempt(next, i)
    attempt(list, i)
    print(i.__length_hint__())
    d = deque(range(5))
    i = reversed(d)
    next(i)
    m(d)
    attempt(next, i)


def loop():
    for x in d:
        d.append(x)


d = deque([1])
attempt(loop)
print(d)


class X:

    def __eq__(s, o):
        d.append(1) if len(d) < 20 else None
        return False

    def __repr__(s):
        return 'X'


d = deque([X(), X()])
attempt(d.count, 1)
attempt(d.index, 1)
attempt(d.remove, 1)
attempt(lambda: 1 in d)
print(d)
attempt(lambda: d == deque(d))


class Y:

    def __eq__(s, o):
        d.clear()
        return True


d = deque([Y(), Y()])
attempt(d.remove, 1)
print(d)
d = deque([Y(), Y()])
attempt(d.index, 5)
d = deque([Y(), Y()])
attempt(d.count, 5)
d = deque([Y()])
attempt(lambda: 5 in d)
d = deque([1, 2, 3])
e = deque([Y(), 2, 3])
attempt(lambda: e == d)
