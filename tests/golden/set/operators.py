# SPDX-License-Identifier: GPL-3.0-or-later
# | & - ^ and comparisons of sets and frozensets; only sets on both sides.

a, b = {1, 2, 3}, {3, 4}
f = frozenset([2, 3])
print(a | b, a & b, a - b, a ^ b, b - a, a | f, f | a, f & a, a - f, f ^ b)
for x, y in ((a, f), (f, a), (f, f), (a, a), (f, {1: 1}.keys())):
    print(type(x | y).__name__, type(x & y).__name__, type(x - y).__name__, type(x ^ y).__name__)
print(
    a < b, a <= a, a < a, {1} < a, a > {1}, a >= {1, 2, 3}, a == {3, 2, 1}, a != b, f == {2, 3}, f < a, a > f,
    set() < {1}, {1} <= {2}, {1} >= {2}, a == [1, 2, 3], f != (2, 3)
)
print(
    f, frozenset(), repr(frozenset('a')), hash(f) == hash(frozenset([3, 2])), {f: 1}[frozenset({3, 2})],
    f.copy() is f, frozenset(f) is f, f.union([9]), len(f)
)
print(
    hash(frozenset()), hash(frozenset([1, 2, 3])), hash(frozenset('a')), hash(frozenset([frozenset()])),
    hash(frozenset([0]))
)
for g in (
    lambda: a | [1], lambda: a & 'ab', lambda: a - (1,), lambda: [1] - a, lambda: a < [1], lambda: a + b,
    lambda: hash(a), lambda: {a}, lambda: f.add(1), lambda: a * 2, lambda: -a, lambda: a >= 5, lambda: a ^ None,
    lambda: a | {1: 2}, lambda: f.clear(), lambda: frozenset(1), lambda: a < 'x', lambda: f & 1
):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
h = f
h |= {7}
print(h, f, h is f, type(h).__name__)
try:
    a |= [1]
except TypeError as e:
    print(e)
try:
    a -= 'x'
except TypeError as e:
    print(e)
e = {1} | {2} & {2, 3} - {3} ^ {5}
print(e, not set(), bool({0}), sorted(a, reverse=True), sum(a), max(b), list(map(str, {7})), set(map(abs, (-1, 1, -2))))
