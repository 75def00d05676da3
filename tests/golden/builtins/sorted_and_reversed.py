# SPDX-License-Identifier: GPL-3.0-or-later
# sorted of every iterable, with key and reverse, leaving the original alone.

original = [3, 1, 2]
print(
    sorted(original), original, sorted(original, reverse=True), sorted('banana'), sorted({'b': 1, 'a': 2}),
    sorted((2, 1)), sorted({3, 1, 2}), sorted(range(5), key=lambda n: -n), sorted([]), sorted('BaC', key=str.lower),
    sorted([True, False, 2, -1])
)
people = [('Ann', 30), ('Bob', 25), ('Cid', 30), ('Dee', 25)]
print(
    sorted(people, key=lambda p: p[1]), sorted(people, key=lambda p: (-p[1], p[0])),
    sorted(people, key=lambda p: p[1], reverse=True)
)
print(
    sorted(['10', '9', '2'], key=int), sorted([[2, 1], [1, 9], [1]]), sorted(['b', 'B', 'a', 'A']),
    sorted([1.5, 1, -2.25]), sorted([(1, 'b'), (0, 'z'), (1, 'a')]), sorted(map(abs, [-3, 2])),
    sorted(zip([2, 1], 'ab'))
)
print(
    list(reversed(sorted(original))), sorted(sorted(people, key=lambda p: p[0], reverse=True), key=lambda p: p[1]),
    sorted([3, 1, 2], key=lambda n: n % 2), sorted({'x': 3, 'y': 1}.items(), key=lambda kv: kv[1]),
    sorted('hello world', key='dehlorw '.index)
)
for f in (
    lambda: sorted([1, '2']), lambda: sorted([None, None]), lambda: sorted(5), lambda: sorted(),
    lambda: sorted([1], [2]), lambda: sorted([2, 1], key=str.lower), lambda: sorted([1, 2], reverse=None),
    lambda: sorted([1], cmp=1), lambda: sorted([{1}, {2}, {1, 2}]), lambda: sorted([[1], ['a']]),
    lambda: sorted([1, 2], reverse='yes'), lambda: sorted([object(), object()])
):
    try:
        print(f())
    except TypeError as e:
        print(e)
