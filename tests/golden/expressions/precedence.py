# SPDX-License-Identifier: GPL-3.0-or-later
# Precedence and associativity of operators, checked by values.

print(
    2 + 3 * 4, (2 + 3) * 4, 2 * 3 + 4, 2 - 3 - 4, 2 ** 3 ** 2, -2 ** 2, (-2) ** 2, 2 ** -1, 7 // 2 * 2, 7 / 2 // 1,
    10 % 4 * 3, -7 // 2, -(7 // 2)
)
print(
    1 << 2 + 3, (1 << 2) + 3, 8 >> 1 << 2, 1 | 2 & 3, (1 | 2) & 3, 1 ^ 3 & 2, 6 & 3 == 2, (6 & 3) == 2, ~1 + 1,
    ~(1 + 1), -~5, ~-5, - - 5, +-+5, not not 1
)
print(
    not 1 == 2, (not 1) == 2, not 0 and 1, not (0 and 1), 1 or 0 and 0, (1 or 0) and 0, 1 if 0 else 2 if 0 else 3,
    (1 if 1 else 2) if 0 else 3
)
print(
    1 + 1 if 0 else 2 + 2, [1, 2] + [3] * 2, 'a' + 'b' * 2, 1 < 2 == 2 < 3, 1 in [1] == True, 3 - 1 in [2],
    not 1 in [2], 5 not in [5] or 1
)
f = lambda x: x if x else 'zero'
print(
    f(0), (lambda: 1 or 2)(), (lambda a, b=2: a + b)(1), [lambda: 1][0](), (lambda: (1, 2))()[1],
    lambda_result if (lambda_result := (lambda: 9)()) else 0
)
a = [[1, 2], [3, 4]]
class O:
    v = [5, 6]
    def m(self, *a):
        return self if not a else a
print(
    a[0][1] + a[1][0] * 2, -a[0][0], -a[0][1] ** 2, O().m().v[1], O().m(1, 2)[1], O().m().m().v, not a, not a[0:0],
    -O.v[0] ** 2, 2 ** -O.v[0] % 1
)
print(
    1, 2 if 1 else 3, 4, [1, 2 if 0 else 3], {1 if 1 else 0: 2 or 3}, (1 or 0, 2 and 3), 1 or 0, 5 and 6 or 7,
    0 or '' or None
)
print(
    6 // 4 * 1.0, 6 * 4 // 5 % 3, 2 * 3 ** 2, -3 % 5, 3 * -2, 3 - -2, 3--2, 3+ +2, 1 - 1 or 'x', 1 and not 0,
    5 > 3 & 1, 5 | 2 ^ 7 & 4 << 1 + 1
)
print(
    True == (not False), True is not False, None is not None or 1, 'abc'[1] in 'b' 'c', 'x' 'y' * 2,
    'a%sb' % 'c' * 2, 'a%s' % ('b' * 2), 2 * 'ab'[0], len('abc') - 1
)
