# SPDX-License-Identifier: GPL-3.0-or-later
# List comprehensions: conditions, several loops, nesting, unpacking, values of conditions.

print([x for x in range(5)], [x * x for x in range(6) if x % 2], [x for x in range(30) if x % 2 if x % 3 if x % 5])
print(
    [(x, y) for x in range(3) for y in 'ab'], [(x, y) for x in range(4) for y in range(x)],
    [x for row in [[1, 2], [], [3]] for x in row]
)
print([[j * i for j in range(3)] for i in range(3)], [[c for c in w if c not in 'aeiou'] for w in ('hello', 'world')])
print(
    [a + b for a, b in [(1, 2), (3, 4)]], [k for k, *_ in ('abc', (1,))],
    [first for (first, (second, third)) in [(1, (2, 3))]], [x if x > 1 else -x for x in range(4)]
)
print(
    [x for x in []], [None for _ in range(2)], [[] for _ in range(2)], [x for x in 'ab' 'cd'],
    [(x) for x in (1, 2)], [x for x in (1,)], [lambda: 0 for _ in ()]
)
m = [[1, 2, 3], [4, 5, 6]]
print(
    [[row[i] for row in m] for i in range(3)], [n for n in range(2, 30) if all([n % d for d in range(2, n)])],
    [(i, j) for i in range(3) if i for j in range(3) if j != i]
)
print(
    [x for x in [y for y in range(3)] for x in [x, x * 10]], sum([x ** 2 for x in range(10)]),
    [s.upper() for s in {'k': 1}], [*[x for x in 'ab'], *[y for y in (1,)]]
)
print(
    [x.real for x in (1, 2.5)], [f'{x:02}' for x in range(3)], [(lambda y: y + x)(1) for x in range(3)],
    ['%d' % x for x in (1, 2)], [x or 'zero' for x in (0, 1)], [not x for x in (0, 1)]
)
print([x
       for x in range(3)
       if x
       ], [i for i in range(5)
           for _ in range(i % 2)])
big = [i for i in range(1000) if i % 7 == 3]
print(len(big), big[:3], big[-1])
a = [0] * 3
i = 7
print([a.append(i) for i in range(2)], a, i)
box = [None]
print([0 for box[0] in range(4)], box)
class P:
    pass
print([0 for P.attr in 'xyz'], P.attr)
try:
    [1 // x for x in (1, 0)]
except ZeroDivisionError as e:
    print(e)
try:
    print([z for z in range(3)] and z)
except NameError as e:
    print(e)
