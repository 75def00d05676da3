# SPDX-License-Identifier: GPL-3.0-or-later
# Floor division, modulo and divmod for every combination of signs.

for a in (7, -7, 0, 1, -1):
    for b in (2, -2, 7, -7, 10, -10):
        q, r = divmod(a, b)
        print(a, b, '->', a // b, a % b, q * b + r == a, a / b)

big = 10 ** 30 + 7
for a in (big, -big):
    for b in (10 ** 12, -(10 ** 12), 3, -3, 2 ** 31, -(2 ** 62)):
        q, r = divmod(a, b)
        print(q, r, q * b + r == a)

def attempt(name, f):
    try:
        print(name, f())
    except ZeroDivisionError as e:
        print(name, type(e).__name__, e)

attempt('//', lambda: 1 // 0)
attempt('%', lambda: 1 % 0)
attempt('/', lambda: 1 / 0)
attempt('divmod', lambda: divmod(1, 0))
attempt('big //', lambda: big // 0)
attempt('big %', lambda: big % 0)
attempt('0 **', lambda: 0 ** -1)
attempt('bool', lambda: 1 // False)
