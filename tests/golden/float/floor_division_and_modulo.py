# SPDX-License-Identifier: GPL-3.0-or-later
# // and % and divmod of floats, with signs and rounding.

pairs = [(7.5, 2), (-7.5, 2), (7.5, -2), (-7.5, -2), (1, 0.1), (-1, 0.1), (0.3, 0.1), (6, 1.5), (-0.0, 3), (0.0, -3),
         (1e20, 3.0), (5, 1e-5), (-1e-20, 3), (1e-20, -3), (2 ** 60, 1.0), (3.7, 1), (-3.7, 1)]
for a, b in pairs:
    print(a, b, '|', a // b, a % b, divmod(a, b))
for f in (
    lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 1.0 / 0, lambda: divmod(1.0, 0), lambda: 1 / 0.0, lambda: 0.0 / 0,
    lambda: 1 // 0.0, lambda: 1 % 0.0, lambda: divmod(1, 0.0)
):
    try:
        print(f())
    except ZeroDivisionError as e:
        print(type(e).__name__, e)
print(7 // 2.0, 7.0 // 2, -7 // 2.0, 7 % 2.5, True // 2.0, 2.5 // True)
