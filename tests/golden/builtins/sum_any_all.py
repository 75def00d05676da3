# SPDX-License-Identifier: GPL-3.0-or-later
# sum with start, floats, lists; any and all and how far they read.

print(
    sum([1, 2, 3]), sum([]), sum([], 5), sum((1.5, 2)), sum([1, 2], start=10), sum([[1], [2, 3]], []),
    sum([(1,), (2,)], ()), sum(range(101)), sum([True, True]), sum({1: 'a', 2: 'b'}), sum([10 ** 20, 1]),
    sum([0.1] * 10), sum([1, 2.5, 3]), sum([2 ** 62, 2 ** 62, 2 ** 62]), sum([-0.0]), sum([1e308, 1e308])
)
class A:
    def __init__(self, n): self.n = n
    def __add__(self, o): return A(self.n + (o.n if isinstance(o, A) else o))
    __radd__ = __add__
print(sum([A(1), A(2)]).n, sum([A(1), 5]).n, sum([1, A(2)]).n, sum([A(1)], A(10)).n)
class Noisy:
    def __init__(self, *v): self.v = list(v)
    def __iter__(self): return self
    def __next__(self):
        if not self.v: raise StopIteration
        print('read', self.v[0], end='; ')
        return self.v.pop(0)
print(
    any(Noisy(0, 1, 2)), all(Noisy(1, 0, 2)), any(Noisy(0, '')), all(Noisy(1, 'a')), any([]), all([]), any(['']),
    all([[]]), any('a'), all({'': 1}), any({0: 1}), any(range(2)), all(range(2))
)
for f in (
    lambda: sum(), lambda: sum(5), lambda: sum('abc'), lambda: sum(['a', 'b']), lambda: sum(['a'], ''),
    lambda: sum([b'a'], b''), lambda: sum([1, 'a']), lambda: sum([[1]]), lambda: sum([1], None),
    lambda: sum([1], 2, 3), lambda: any(5), lambda: all(), lambda: any(1, 2), lambda: sum([None]),
    lambda: sum([], ''), lambda: sum([1, None, 2], 5)
):
    try:
        print(f())
    except TypeError as e:
        print(e)
lists = [[1], [2]]
start = [0]
total = sum(lists, start)
print(total, start, lists)
