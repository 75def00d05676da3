# SPDX-License-Identifier: GPL-3.0-or-later
# keys, values and items: live, set-like, with repr, membership, comparison.

d = {'a': 1, 'b': 2, 'c': 1}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i))
d['z'] = 26
del d['a']
print(k, v, i, len(k))
print('z' in k, 26 in v, ('z', 26) in i, ('z', 1) in i, 'z' in i, ('z',) in i, list(k), list(i), tuple(v))
print(
    sorted(k & {'b', 'c', 'q'}), sorted(k | {'q'}), sorted(k - {'b'}), sorted(k ^ {'b', 'q'}), sorted({'b', 1} & k),
    sorted(['b', 'y'] | k), type(k & k).__name__
)
print(
    sorted(i & {('b', 2), ('x', 0)}), i - {('b', 2)} == {('c', 1), ('z', 26)}, k == {'b', 'c', 'z'},
    k == ['b', 'c', 'z'], k <= {'b', 'c', 'z', 'y'}, k < k, k >= {'b'}, k != {'b'}
)
print(
    k.isdisjoint('xy'), k.isdisjoint(['b']), i == d.items(), v == v, v == d.values(), k == d.keys(),
    i == {'b': 2, 'c': 1, 'z': 26}.items()
)
print(
    k.mapping, type(k.mapping).__name__, {}.keys(), {}.values(), {}.items(), {1: []}.items(), list(reversed(k)),
    [*reversed(i)]
)
for x in (k, v, i):
    print(type(x).__name__, type(iter(x)).__name__, iter(x) is iter(iter(x)), next(iter(x)))
for f in (
    lambda: k[0], lambda: v | v, lambda: k & 5, lambda: hash(k), lambda: len(iter(k)), lambda: i & 1,
    lambda: ([], 1) in i, lambda: ('z', []) in i, lambda: {1: []}.items() | set(), lambda: k + k, lambda: k < 1,
    lambda: [] in k, lambda: type(k)(), lambda: k.mapping.update(a=1), lambda: k.mapping['zzz']
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
