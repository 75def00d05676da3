# SPDX-License-Identifier: GPL-3.0-or-later
# Dict and set comprehensions: order of evaluation, duplicates, conditions.

print(
    {x: x * x for x in range(4)}, {k: v for k, v in zip('abc', (1, 2, 3)) if v != 2}, {x % 3: x for x in range(7)},
    {v: k for k, v in {'a': 1, 'b': 2}.items()}
)
print(
    {x % 3 for x in range(10)}, {c for c in 'hello' if c > 'h'} == {'l', 'o'},
    {(x, y) for x in (1, 2) for y in (3,)} == {(1, 3), (2, 3)}, {*()} == {x for x in ()}, {x for x in ''}
)
print(
    {x: {y: x * y for y in range(2)} for x in range(2)}, {x: [y for y in range(x)] for x in range(3)},
    {frozenset(p) for p in ((1, 2), (2, 1))}, {k: None for k in 'aba'}
)
def note(x):
    print(x, end=' ')
    return x
print({note('k%d' % i): note('v%d' % i) for i in range(3)})
print({note(i % 2): note(i) for i in range(4)}, {note(i // 2) for i in range(4)})
print(
    {i: j for i in range(2) for j in range(3)}, {(i, j): i * j for i in range(2) for j in range(2) if i != j},
    {w: len(w) for w in 'one three five'.split()}, {**{x: 0 for x in 'ab'}, 'c': 1}
)
print(
    {a: b for a, (b, *c) in [(1, (2, 3)), (4, (5,))]}, {str(k): v for k, v in {1: 'x'}.items()},
    max({x: -x for x in range(3)}.items(), key=lambda i: i[1]), sorted({x * 2 for x in range(3)})
)
for f in (
    lambda: {[]: 1 for _ in '1'}, lambda: {[1] for _ in '1'}, lambda: {k: v for k, v in [1]},
    lambda: {k: v for k, v in ['abc']}, lambda: {x: 1 // x for x in (1, 0)}, lambda: {x for x in 5},
    lambda: {k for k, v in {1: 2}}
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
