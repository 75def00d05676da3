# SPDX-License-Identifier: GPL-3.0-or-later
# deque: copies, +, *, comparisons; one that contains itself.

from collections import deque


def attempt(function, /, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result) if 'object at' in repr(result) else result)
    except BaseException as error:
        print(type(error).__name__, error)


d = deque([4, 2, 1])
print(d.copy(), d.__copy__(), deque([1], 5).copy(), d.copy() is d)
print(deque([1, 2]) + deque([3]), deque([1], 2) + deque([2, 3], 5))
attempt(lambda: d + [1])
attempt(lambda: [1] + d)
attempt(lambda: d + 5)
print(deque([1, 2]) * 3, 2 * deque([1]), deque([1, 2], 3) * 3, deque([1]) * 0, deque([1]) * -1, deque([1, 2, 3], 4) * 2)
attempt(lambda: d * 'a')
attempt(lambda: d * 1.5)
attempt(lambda: d * d)
d = deque([1, 2])
e = d
d += [3]
print(d, e is d)
d += 'ab'
print(d)
d *= 2
print(d, e is d)
d *= 0
print(d)
d = deque([1, 2, 3], 2)
d *= 5
print(d)
d += d
print(d)
attempt(d.__iadd__, 5)
attempt(d.__imul__, 'a')


def iadd():
    global d
    d += 5


attempt(iadd)
D = deque
for a, b in [(D([1, 2]), D([1, 2])), (D([1, 2]), D([1, 3])), (D([1]), D([1, 2])), (D(), D()), (D([1, 2], 2), D([1, 2])), (D([1, 2]), [1, 2])]:
    r = []
    for op in ('==', '!=', '<', '<=', '>', '>='):
        try:
            r.append(eval('a' + op + 'b') if 0 else {'==': lambda: a == b, '!=': lambda: a != b, '<': lambda: a < b, '<=': lambda: a <= b, '>': lambda: a > b, '>=': lambda: a >= b}[op]())
        except Exception as e:
            r.append(str(e))
    print(r)
d = deque([1])
d.append(d)
print(d, deque([d]))
d = deque([1], 3)
d.append(d)
print(d)
print(deque([1, 'a', None], maxlen=7))
