# SPDX-License-Identifier: GPL-3.0-or-later
# Equal numbers hash equal, whatever their type; the hash of an int is taken modulo 2**61 - 1.

for n in (
    0, 1, -1, -2, 2 ** 61 - 2, 2 ** 61 - 1, 2 ** 61, -(2 ** 61 - 1), -(2 ** 61), 2 ** 64, 10 ** 30, -(10 ** 30),
    3 ** 200
):
    print(n, hash(n))
for n in (0, 1, -1, 2 ** 53, -(2 ** 70), 10 ** 22):
    print(n, hash(n) == hash(float(n)), n == float(n))
print(hash(0.5), hash(-0.5), hash(1.5), hash(1e300), hash(-1e300), hash(0.1), hash(1e-300))
print(hash(float('inf')), hash(float('-inf')), hash(0.0) == hash(-0.0) == hash(False), hash(True))
d = {1: 'int'}
d[1.0] = 'float'
d[True] = 'bool'
print(d, d[1], len(d))
d[2 ** 70] = 'long'
print(d[float(2 ** 70)], 2.0 ** 70 in d, 2 ** 70 + 1 in d)
print({0: 'a', 0.0: 'b', False: 'c', -0.0: 'd'})
print({1, 1.0, True, 2, 2.0})
print(9007199254740993 == 9007199254740992.0, hash(9007199254740993) == hash(9007199254740992.0))
print(2 ** 53 + 1 > 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 10 ** 23 == 1e23, 10 ** 22 == 1e22)
