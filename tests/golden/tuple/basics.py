# SPDX-License-Identifier: GPL-3.0-or-later
# Tuples: displays, indexing, slicing, operators, methods, comparison, hash.

t = (1, 'two', 3.0, None)
print(t, len(t), t[0], t[-1], t[1:3], t[::-1], t[:0], t[5:], (1,), (), 1, ((),), ((1, 2), (3,)))
empty, one = (), 5,
print(one if empty == () else empty, tuple('abc'), tuple([1, 2]), tuple(), tuple({'a': 1}), tuple(range(3)))
print(t + (5,), (1, 2) * 2, 2 * ('x',), () * 5, (1,) * -1, 1 in t, 'two' in t, 2 in t, None in t)
print((1, 2, 1, 1).count(1), (1, 2, 1).index(2), (1, 2, 1).index(1, 1), (1, 2, 1).index(1, -1), ().count(0))
print(
    (1, 2) < (1, 3), (1, 2) < (1, 2, 0), () < (0,), (2,) > (1, 99), (1, 'a') == (1, 'a'), (1, 2) == [1, 2],
    (1, 2) != (1, 2.0), (1, 2) <= (1, 2)
)
print(
    hash((1, 2)), hash(()), hash((1, 2)) == hash((1.0, 2.0)), hash(('a', 1)), hash((1, (2, 3))), hash((-1,)),
    hash((0, 0.5, 'x'))
)
a = b, c = 1, 2
print(a, b, c, t[:] is t, tuple(t) is t, t * 1 is t, empty is tuple([]), t + () is t)
t += (9,)
print(t, sorted([(2, 'b'), (1, 'z'), (2, 'a')]), max((1, 2), (1, 3)), sum(((1,), (2,)), ()), dict([(1, 2), (3, 4)]))
for f in (
    lambda: t[9], lambda: t['a'], lambda: t + [1], lambda: (1,) < (None,), lambda: (1, 2).index(3),
    lambda: (1, 2) * 'a', lambda: hash(([],)), lambda: (1, 2) < [1, 2], lambda: t.append(1), lambda: tuple(5),
    lambda: t[1.5], lambda: (1, 2).index(1, 1), lambda: tuple(1, 2), lambda: (1, 2).count(), lambda: () > 5,
    lambda: -(1,)
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def assign():
    t[0] = 1
def delete():
    del t[0]
for f in (assign, delete):
    try:
        f()
    except TypeError as e:
        print(e)
