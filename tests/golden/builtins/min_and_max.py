# SPDX-License-Identifier: GPL-3.0-or-later
# min and max: several arguments, one iterable, key, default, ties, errors.

print(
    max(1, 5, 3), min(1, 5, 3), max([1, 5, 3]), min('hello'), max({'a': 1, 'c': 0, 'b': 2}), min((3,)),
    max(range(10))
)
print(
    max('apple', 'fig', 'banana', key=len), min(['bb', 'a', 'cc'], key=len), max([1, -7, 3], key=abs),
    min([], default='none'), max([], default=None), max([3], default=0)
)
print(
    max([(1, 'b'), (1, 'a')]), max('ab', 'cd', key=lambda s: 0), min('ab', 'cd', key=lambda s: 0),
    max([1, 1.0, True]), min(True, 1, 1.0), max(1.5, 2), min(-0.0, 0.0)
)
print(
    max(zip('abc', (3, 9, 1)), key=lambda p: p[1]), min({'x': 5, 'y': 2}.items(), key=lambda i: i[1]),
    max({1: 'a', 2: 'b'}.values()), max([[1, 2], [1, 3]]), min('b', 'a', 'c', key=None)
)
class V:
    def __init__(self, n): self.n = n
    def __lt__(self, o):
        print(f'{self.n}<{o.n}', end=' ')
        return self.n < o.n
    def __gt__(self, o):
        print(f'{self.n}>{o.n}', end=' ')
        return self.n > o.n
print(max(V(1), V(3), V(2)).n, min(V(2), V(1), V(3)).n)
keys = []
print(max([1, 2, 3], key=lambda x: keys.append(x) or -x), keys)
for f in (
    lambda: max(), lambda: min(), lambda: max([]), lambda: min(()), lambda: max(1), lambda: max(1, 2, default=0),
    lambda: max('a', 1), lambda: min([1, None]), lambda: max(1, 2, key=5), lambda: max([1], bad=1),
    lambda: min([{}, {}]), lambda: max(None), lambda: max([1, 2], key=lambda: 0), lambda: min(None, 1),
    lambda: max(default=1), lambda: max({}.keys())
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
