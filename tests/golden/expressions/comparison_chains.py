# SPDX-License-Identifier: GPL-3.0-or-later
# Chained comparisons: each operand once, stops at the first false.

def v(n):
    print(f'v{n}', end=' ')
    return n
print(v(1) < v(2) < v(3))
print(v(3) < v(2) < v(1))
print(v(1) < v(2) > v(0) != v(5) == v(5) <= v(5))
print(v(1) == v(1) in [v(1), v(2)])
print(not v(1) < v(2) < v(2))
print((v(1) < v(2)) < v(3))
print(v(1) < (v(2) < v(3)))
x = 5
print(
    1 < x < 10, 10 < x < 20, 0 <= x <= 5 < 6, x == 5 == 5.0, x is x is x, x in [5] in [[5]], 1 < 2 in [True, 2],
    x not in [1] not in [[2]]
)
class Result:
    def __init__(self, name, truth):
        self.name, self.truth = name, truth
    def __bool__(self):
        print(f'bool {self.name}', end=' ')
        return self.truth
    def __repr__(self):
        return self.name
class Left:
    def __lt__(self, other):
        return Result('lt', True)
    def __gt__(self, other):
        return Result('gt', False)
    def __eq__(self, other):
        return Result('eq', False)
a = Left()
print(a < 1, a > 1, a == 1, a != 1)
print(a < a < a)
print(a > a < a)
print(a < a == a)
if a < a > a:
    print('true')
else:
    print('false')
print(3 > 2 > 1)
try:
    1 < 2 < 'x'
except TypeError as e:
    print(e)
print(3 > 4 < 'never compared')
print(None is None is not x, 'a' < 'b' < 'c' < 'd', [1] < [2] < [3], 1 < 1.5 < 2 == True + 1)
