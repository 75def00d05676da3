# SPDX-License-Identifier: GPL-3.0-or-later
# The repr of a float is the shortest text that reads back as the same float.

values = [0.0, -0.0, 1.0, 0.1, 0.2, 0.1 + 0.2, 1 / 3, 2 / 3, 100.0, 1e15, 1e16, 1e17, 123456789012345680.0,
          9999999999999998.0, 1e-3, 1e-4, 1e-5, 0.00012345, 1.5e-7, 1e22, 1e23, 1e100, 1.7976931348623157e308,
          2.2250738585072014e-308, 5e-324, 4.9406564584124654e-324, 3.141592653589793, 2.718281828459045,
          1e300 * 1e10, -1e300 * 1e10, 0.3, 0.7, 4.35, 2.675, 1.005, 5e-7, 12345.678, 1e21, 123e-7, 9007199254740993.0]
for v in values:
    print(repr(v), str(v), v == float(repr(v)))
print(float('nan'), [float('nan')], (1.0, -1.5), {0.5: 1e16})
x = 1.0
for _ in range(12):
    x /= 7
    print(x, end=' ')
print()
x = 1.0
for _ in range(12):
    x *= 1234.5678
    print(x, end=' ')
print()
total = 0
for _ in range(10):
    total += 0.1
print(total, total == 1.0, sum([0.1] * 10), 1.1 + 2.2, 0.1 * 3, 4.35 * 100, 1.1 * 1.1)
