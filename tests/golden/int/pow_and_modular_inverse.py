# SPDX-License-Identifier: GPL-3.0-or-later
# pow with two and three arguments, negative exponents, modular inverses.

print(2 ** 0, 0 ** 0, 2 ** 10, (-2) ** 3, -2 ** 2, 2 ** -1, 4 ** -2, (-2) ** -3)
print(pow(2, 100), pow(2, 0.5), pow(2.0, 3), pow(-8, 3))
print(pow(3, 200, 13), pow(3, 0, 1), pow(-3, 3, 7), pow(3, 3, -7), pow(-3, 3, -7))
print(pow(2, 1000, 10 ** 9 + 7), pow(123456789, 987654321, 1000000007))
print(pow(7, 10 ** 30, 10 ** 20 + 39))
print(pow(38, -1, 97), 38 * pow(38, -1, 97) % 97, pow(38, -2, 97), pow(3, -1, 1))
print(pow(10, -3, 7), pow(10, -1, -7), pow(2, -5, 10 ** 9 + 7))
print(pow(5, 3, mod=4), pow(base=5, exp=3), pow(2, exp=3, mod=5))
def attempt(*args):
    try:
        print(pow(*args))
    except Exception as e:
        print(args, type(e).__name__, e)
attempt(2, 3, 0)
attempt(2, -1, 4)
attempt(0, -1, 7)
attempt(0, -1)
attempt(2, 0.5, 3)
attempt(2.0, 3, 5)
attempt('2', 3)
attempt(2, None)
attempt(2)
attempt(2, 3, 4, 5)
print(10 ** 20 % 7, 10 ** 2 * 3, 2 ** 3 ** 2, (2 ** 3) ** 2, -3 ** 2, 2 ** -2 ** 2)
print(True ** 2, 5 ** True, type(5 ** False), 0 ** 5, 1 ** 10 ** 30, (-1) ** (10 ** 30 + 1))
print((-8) ** 2, 0.0 ** 0, 2 ** 0.5 == pow(2, .5), 9 ** 0.5)
