# SPDX-License-Identifier: GPL-3.0-or-later
# The order in which sets of ints are printed: the table's order, through growth and removal.

s = set()
for n in (5, 3, 8, 1, 100, 64, 7, 0, 16, 33):
    s.add(n)
    print(n, s)
for n in (8, 100, 0):
    s.discard(n)
    print(s)
s.add(0)
s.add(8)
print(s)
print(
    {3, 1, 2}, {10, 20, 30, 40}, {-1, -2, -3}, {1000, 2000, 3000, 1}, set(range(20)),
    {2 ** 40, 2 ** 61, 1, 2 ** 70, -5}
)
print({8, 0}, {0, 8}, {16, 8, 0}, {0, 8, 16, 24, 32}, {32, 24, 16, 8, 0}, set([7, 15, 23, 31]), set([31, 23, 15, 7]))
a = set(range(0, 100, 7))
b = set(range(0, 100, 5))
print(a, b)
print(a | b)
print(a & b, b & a)
print(a - b)
print(a ^ b)
big = set(range(1000, 0, -37))
print(big)
while len(big) > 5:
    print(big.pop(), end=' ')
print(big)
print({1.5, 2.5, -0.5, 1e10, 3.0}, {True, 2, 0, 3.5}, {(1, 2), (3, 4), (0, 0)}, {(), (1,), (1, 1)})
