# SPDX-License-Identifier: GPL-3.0-or-later
# |, |=, update, ==, and what dicts can't do.

a, b = {'x': 1, 'y': 2}, {'y': 3, 'z': 4}
print(a | b, b | a, a | {}, {} | b, a | b | {'w': 0})
c = a
a |= b
print(a, c is a)
a |= [('p', 1), ('q', 2)]
a |= {}
print(a, a.update({'x': 0}), a)
print(
    {'a': 1, 'b': 2} == {'b': 2, 'a': 1}, {} == {}, {1: 'a'} == {1.0: 'a'}, {1: 1} != {1: 2},
    {1: {2: {3: 4}}} == {1: {2: {3: 4}}}, {} == [], {1: 2} == {1: 2, 3: 4},
    {'a': float('nan')} == {'a': float('nan')}
)
class Eq:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        print('eq', self.n, getattr(other, 'n', other), end=' ')
        return True
    def __hash__(self):
        return 1
x, y = Eq(1), Eq(2)
print({x: 'a'} == {x: 'a'}, {x: 'a'} == {y: 'a'}, {1: x} == {1: y}, {1: x} == {1: x})
d = {x: 'first'}
d[y] = 'second'
print(len(d), [k.n for k in d], d[Eq(3)], Eq(4) in d, 1 in d)
for f in (
    lambda: a < b, lambda: a + b, lambda: a | [('k', 1)], lambda: a | None, lambda: [] | a, lambda: a & b,
    lambda: hash(a), lambda: -a, lambda: a * 2, lambda: a[0:1], lambda: a(), lambda: a >= {}
):
    try:
        print(f())
    except TypeError as e:
        print(e)
try:
    a |= 5
except TypeError as e:
    print(e)
try:
    a |= [1]
except TypeError as e:
    print(e)
