# SPDX-License-Identifier: GPL-3.0-or-later
# map with one and several iterables, filter, their laziness.

log = []
def double(x):
    log.append(x)
    return x * 2
m = map(double, [1, 2, 3])
print(log, next(m), log, list(m), log, list(m))
print(
    list(map(lambda a, b: a + b, [1, 2, 3], (10, 20))), list(map(pow, (2, 3), (3, 2))), list(map(str, ())),
    list(map(len, ['a', 'bb']))
)
f = filter(lambda n: n % 2, range(6))
print(
    next(f), list(f), list(filter(None, [0, 1, '', 'a', None, [], [0]])), list(filter(str.isalpha, 'a1b2')),
    list(filter(lambda x: x, ())), list(filter(bool, [0, 5]))
)
print(
    type(m).__name__, type(f).__name__, m is iter(m), ''.join(map(chr, [72, 105])), sum(map(int, '12345')),
    dict(map(lambda x: (x, x * x), range(3)))
)
print(
    max(map(abs, (-3, 2))), sorted(map(str, range(11))), set(map(type, (1, 'a', 2))) == {int, str},
    list(map(lambda *a: a, 'ab', 'cd', 'ef'))
)
class Multiplier:
    def __init__(self, n):
        self.n = n
    def __call__(self, x):
        return x * self.n
print(
    list(map(Multiplier(3), 'ab')), list(map(Multiplier(2).__call__, [1])), list(map(int, ['1', '2'])),
    list(map(list, ['ab', ()])), list(map(dict.get, [{'a': 1}], 'a'))
)
def attempt(g):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: map(len))
attempt(lambda: map())
attempt(lambda: list(map(5, [1])))
attempt(lambda: map(len, 5))
attempt(lambda: list(map(len, [1])))
attempt(lambda: list(map(lambda: 0, [1])))
attempt(lambda: list(map(lambda a: a, [1], [2])))
attempt(lambda: filter(None))
attempt(lambda: filter(None, 5))
attempt(lambda: list(filter(5, [1])))
attempt(lambda: list(map(lambda x: 1 // x, [1, 0])))
it = map(lambda x: 10 // x, [5, 0, 2])
print(next(it))
attempt(lambda: next(it))
print(next(it), next(it, 'end'))
def stop(x):
    if x == 2:
        raise StopIteration
    return x
print(list(map(stop, [1, 2, 3])), list(filter(lambda x: stop(x) or True, [0, 1, 2, 3])))
