# SPDX-License-Identifier: GPL-3.0-or-later
# int / int is correctly rounded, also where neither fits a float.

print(1 / 3, 2 / 3, 10 / 5, -7 / 2, 7 / -2, 0 / 5, 0 / -5)
print((10 ** 400) / (10 ** 399), (10 ** 400 + 1) / 10 ** 400)
print((2 ** 1100) / (3 * 2 ** 1099))
print(1 / 10 ** 300, 1 / 2 ** 1074, 1 / 2 ** 1075, 3 / 2 ** 1075)
print(9007199254740993 / 1, 9007199254740995 / 1, 18014398509481985 / 2)
print(123456789012345678901234567890 / 987654321)
print((2 ** 53 + 1) / 2 ** 53, (2 ** 54 + 3) / 2 ** 54)
print(-(10 ** 25) / 3, 10 ** 25 / -3)
print(True / 4, 7 / True)
for a, b in [(10 ** 400, 1), (10 ** 400, 3), (-(10 ** 400), 7), (1, 0), (10 ** 400, 0)]:
    try:
        print(a / b)
    except (OverflowError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
for a, b in [(10 ** 400, 2.0), (2.0, 10 ** 400), (10 ** 400, 0.5)]:
    for name, f in [
        ('+', lambda x, y: x + y), ('*', lambda x, y: x * y), ('/', lambda x, y: x / y), ('//', lambda x, y: x // y)
    ]:
        try:
            print(name, f(a, b))
        except OverflowError as e:
            print(name, type(e).__name__, e)
print(10 ** 400 > 2.0, 2.0 < 10 ** 400, 10 ** 400 == 1e308, -(10 ** 400) < float('-inf'), 10 ** 400 < float('inf'))
