# SPDX-License-Identifier: GPL-3.0-or-later
# Comparing ints with ints, bools, floats and strangers.

values = [3, -1, True, 2.5, 0, -0.0, 10 ** 25, 1e25, float('inf'), float('-inf')]
print(sorted(values))
for a in (2, 10 ** 20):
    for b in (2, 2.0, 10 ** 20, 1e20, 3):
        print(a, b, a < b, a <= b, a == b, a != b, a >= b, a > b)
nan = float('nan')
print(1 < nan, 1 > nan, 1 == nan, 1 != nan, nan == nan, nan != nan)
print(1 == '1', 1 != '1', 1 == None, 0 == [], bool(1) is True)
for f in (
    lambda: 1 < '1', lambda: 1 >= None, lambda: [] < 1, lambda: 1 <= (1,), lambda: 1 > 'a', lambda: sorted([1, 'a'])
):
    try:
        print(f())
    except TypeError as e:
        print(type(e).__name__, e)
print(max(1, 1.0, True), max(True, 1), min(0, False, 0.0), min(-0.0, 0))
