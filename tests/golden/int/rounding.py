# SPDX-License-Identifier: GPL-3.0-or-later
# round of an int, with and without digits: half to even, also to the left of the point.

for n in (1234, 1235, 1245, 1250, 1350, -1250, -1350, 5, 15, 25, -5, -15, 49, 50, 51, 150, 250, 0):
    print(n, round(n), round(n, 0), round(n, 1), round(n, -1), round(n, -2), round(n, -3), round(n, -10))
big = 10 ** 30 + 5 * 10 ** 14
print(round(big, -15), round(big, -14), round(-big, -15), round(big, 10 ** 3))
print(round(True), type(round(True)), round(5, None), type(round(5, 2)))
print(round(number=17, ndigits=-1))
for args in [(5, 1.0), (5, 'a'), ('5',), (), (1, 2, 3), (None,)]:
    try:
        print(round(*args))
    except TypeError as e:
        print(type(e).__name__, e)
