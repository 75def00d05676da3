# SPDX-License-Identifier: GPL-3.0-or-later
# Hashes that are fixed: ints, floats, bools, strings under seed 0, tuples, frozensets.

for value in (
    0, 1, -1, 255, 2 ** 31, 2 ** 61 - 1, -2 ** 61, 10 ** 50, 0.5, -1.5, 3.14, 1e100, True, '', 'a', 'abc',
    'hello world', 'é', '€', '😀' * 3, b'', b'a', b'hello', (), (1,), (1, 2), ('a', 'b'), ((),), (1, (2, (3,))),
    frozenset(), frozenset({1, 2}), frozenset('ab'), range(5), range(0, 10, 2)
):
    print(repr(value), hash(value))
print(
    hash('a' * 1000), hash(b'\x00' * 50), hash('x\0y'), hash('ab') == hash(b'ab'),
    hash(1) == hash(1.0) == hash(True), hash((1, 2)) == hash((1.0, 2.0)), hash(2 ** 61 - 1), hash(-(2 ** 61 - 1))
)
print(
    [hash(c) % 8 for c in 'abcdefgh'], [hash(n) % 8 for n in range(-4, 5)], hash(tuple(range(100))),
    hash(tuple('abc')), hash(float('inf')), hash(-0.0)
)
for value in ([], {}, set(), [1], ([],), (1, {}), slice(1)):
    try:
        print(hash(value))
    except TypeError as e:
        print(e)
