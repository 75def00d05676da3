# SPDX-License-Identifier: GPL-3.0-or-later
# __iter__ and __next__, the sequence protocol, iter with a sentinel, next with a default.

class Count:
    def __init__(self, stop):
        self.n, self.stop = 0, stop
    def __iter__(self):
        print('iter', end=' ')
        return self
    def __next__(self):
        if self.n == self.stop:
            print('stop', end=' ')
            raise StopIteration('finished')
        self.n += 1
        return self.n
for x in Count(3):
    print(x, end=' ')
print()
print(
    list(Count(2)), tuple(Count(2)), sum(Count(3)), max(Count(3)), set(Count(2)), [*Count(1)],
    dict(zip(Count(2), 'ab')), 2 in Count(5), 9 in Count(2)
)
a, b = Count(2)
print(a, b)
first, *rest = Count(4)
print(first, rest)
class Squares:
    def __getitem__(self, i):
        print(f'[{i}]', end=' ')
        if i == 4:
            raise IndexError
        return i * i
print(list(Squares()), 4 in Squares(), 5 in Squares(), list(enumerate(Squares())), max(Squares()))
it = iter(Squares())
print(type(it).__name__, next(it), next(it), list(it), next(it, 'end'))
numbers = [3, 1, 4, 0, 5]
print(list(iter(numbers.pop, 4)), numbers)
state = [0]
def tick():
    state[0] += 1
    return state[0]
print(list(iter(tick, 4)), type(iter(tick, 9)).__name__, next(iter(tick, 5), 'hit the sentinel'))
i = iter([1])
print(next(i), next(i, None), next(i, 'default'))
try:
    next(Count(0))
except StopIteration as e:
    print(repr(e), e.value, e.args)
class Raises:
    def __getitem__(self, i):
        raise KeyError(i)
class NotIterator:
    def __iter__(self):
        return [1]
for f in (
    lambda: next(i), lambda: next([1]), lambda: iter(5), lambda: iter(5, 1), lambda: next(), lambda: iter(),
    lambda: list(Raises()), lambda: list(NotIterator()), lambda: [x for x in 5], lambda: next(iter([])),
    lambda: iter(NotIterator()), lambda: 5 in Raises(), lambda: iter(None), lambda: next(None), lambda: iter([], 1),
    lambda: sum(NotIterator()), lambda: 1 in object()
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
