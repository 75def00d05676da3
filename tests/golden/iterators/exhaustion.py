# SPDX-License-Identifier: GPL-3.0-or-later
# An iterator that has ended stays ended; iterators shared between loops.

it = iter([1, 2, 3, 4, 5, 6])
for x in it:
    if x == 2:
        break
print('broke at', x)
for y in it:
    if y == 4:
        break
    print('second loop', y)
print(list(it), list(it), next(it, 'nothing'))
for x in it:
    print('never')
else:
    print('else of an empty loop')
it = iter('abcdef')
print([a + b for a, b in zip(it, it)], list(it))
it = iter(range(10))
print([x for x in it if next(it, None) is not None])
it = iter([1, 2, 3])
print(2 in it, list(it))
it = iter([1, 2, 3])
print(5 in it, list(it))
it = iter([5, 6])
a, b = it
print(a, b, next(it, 'empty'))
it = iter([5, 6, 7])
try:
    a, b = it
except ValueError as e:
    print(e, list(it))
it = iter([1, 2, 3, 4])
print(max(next(it), next(it)), sum(it), sum(it), any(it), all(it), list(zip(it)), sorted(it))
class Revives:
    def __init__(self):
        self.n = 0
    def __iter__(self):
        return self
    def __next__(self):
        self.n += 1
        if self.n % 3 == 0:
            raise StopIteration
        return self.n
r = Revives()
print(list(r), list(r), [x for x in r], next(r), next(r), next(r, 'stopped'), next(r))
class Range:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return iter(range(self.n))
fresh = Range(3)
print(list(fresh), list(fresh), [(x, y) for x in fresh for y in fresh if x < y], fresh.n in fresh, 2 in fresh)
