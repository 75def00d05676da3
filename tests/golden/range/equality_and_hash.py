# SPDX-License-Identifier: GPL-3.0-or-later
# Ranges are equal when their items are; equal ranges hash equal.

pairs = [
    (range(5), range(0, 5)), (range(0), range(2, 1)), (range(0, 3, 2), range(0, 4, 2)),
    (range(0, 3, 2), range(0, 5, 2)), (range(1), range(0, 1, 9)), (range(3), [0, 1, 2]), (range(3), (0, 1, 2)),
    (range(2, -1, -1), range(2, -1, -1)), (range(10 ** 30), range(10 ** 30))
]
for a, b in pairs:
    print(a, b, a == b, a != b, isinstance(b, range) and hash(a) == hash(b))
print(
    hash(range(5)) == hash((5, 0, 1)), hash(range(0)) == hash((0, None, None)),
    hash(range(1, 2)) == hash((1, 1, None))
)
d = {range(3): 'three'}
print(d[range(0, 3, 1)], range(0, 3) in d, range(3) is range(3))
class Index:
    def __index__(self):
        return 3
print(
    range(Index()), list(range(Index(), Index() .__index__() + 2)), range(True), range(False, True),
    list(range(-3, 0)), 3 in range(5), Index() in range(5)
)
for i in range(3):
    print(i, end=' ')
    i += 10
print(i)
for i in range(3, 0, -1):
    for j in range(i):
        print(i * j, end=',')
print()
n = 3
for i in range(n):
    n = 10
    print(i, n, end=' ')
print()
it = iter(range(3))
print(next(it), list(it), list(it), it.__length_hint__(), type(it).__name__, type(iter(range(10 ** 20))).__name__)
print(
    list(iter(range(10 ** 20, 10 ** 20 + 3))), list(reversed(range(10 ** 20, 10 ** 20 + 3))),
    list(range(2 ** 63 - 2, 2 ** 63 + 1)), list(range(-2 ** 63 + 1, -2 ** 63 - 2, -1))
)
