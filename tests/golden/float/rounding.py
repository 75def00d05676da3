# SPDX-License-Identifier: GPL-3.0-or-later
# round of floats: half to even, correctly rounded decimals, negative digits.

for v in (0.5, 1.5, 2.5, -0.5, -1.5, -2.5, 2.4999999999999996, 1e16 + 1, 0.49999999999999994, 4503599627370497.5):
    print(v, round(v), type(round(v)).__name__)
for v in (2.675, 1.005, 0.125, 0.375, 2.5, 1234.5678, -1234.5678, 1e-10, 5.015, 1.15, 1.25, 1.35, 0.05, 9.995):
    print(v, round(v, 0), round(v, 1), round(v, 2), round(v, 3), round(v, -1), round(v, -2), round(v, -3))
print(round(1e300, 5), round(1e300, -299), round(1.5, 400), round(1.5, -400), round(-1.5, -400), round(123.456, None))
print(round(15.0, -1), round(25.0, -1), round(35.0, -1), round(1e22, -21), round(5e-324, 323), round(5e-324, 324))
print(round(0.1 + 0.2, 15), round(0.1 + 0.2, 16), round(0.1 + 0.2, 17), round(2 / 3, 4))
for args in [(1.5, 1.0), (1.5, 'x'), (1.7e308, -308), (1.8e308, -308), (9e307, -308)]:
    try:
        print(round(*args))
    except Exception as e:
        print(type(e).__name__, e)
