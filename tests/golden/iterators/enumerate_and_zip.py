# SPDX-License-Identifier: GPL-3.0-or-later
# enumerate with start, zip of different lengths, strict zip.

print(
    list(enumerate('abc')), list(enumerate('ab', 1)), list(enumerate([], 5)), list(enumerate('a', start=-1)),
    list(enumerate(iterable='xy', start=10 ** 20))
)
e = enumerate('pq')
print(next(e), e is iter(e), list(e), list(e), type(e).__name__)
print(
    list(zip()), list(zip('ab')), list(zip('ab', [1, 2, 3])), list(zip([], 'ab')),
    list(zip('abc', range(3), (True, None, 0.5)))
)
z = zip('abc', 'xyz')
print(next(z), list(z), list(z), z is iter(z), type(z).__name__)
a = iter([1, 2, 3, 4, 5])
print(list(zip(a, a)), next(a, 'used up'))
b = iter([1, 2, 3, 4])
print(list(zip(b, 'ab')), next(b))
c = iter([1, 2, 3, 4])
print(list(zip('ab', c)), next(c))
rows = [(1, 'a'), (2, 'b')]
print(
    list(zip(*rows)), dict(zip('kl', (1, 2))), list(map(list, zip(*[[1, 2], [3, 4]]))),
    [x * y for x, y in zip((1, 2), (3, 4))]
)
print(list(zip('ab', 'xy', strict=True)), list(zip(strict=True)), list(zip('a', strict=True)))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: list(zip('ab', 'x', strict=True)))
attempt(lambda: list(zip('a', 'xy', strict=True)))
attempt(lambda: list(zip('a', 'x', 'yz', strict=True)))
attempt(lambda: list(zip('ab', 'xy', 'z', strict=True)))
attempt(lambda: list(zip('ab', 'xy', '', strict=True)))
attempt(lambda: zip(1))
attempt(lambda: zip('a', 5))
attempt(lambda: zip('a', bad=1))
attempt(lambda: enumerate())
attempt(lambda: enumerate(5))
attempt(lambda: enumerate('a', 'b'))
attempt(lambda: enumerate('a', 1, 2))
attempt(lambda: enumerate('a', stop=2))
for i, (x, y) in enumerate(zip('ab', 'cd'), 1):
    print(i, x, y)
for i, c in enumerate(reversed('xyz')):
    print(i, c, end=' ')
print()
