# SPDX-License-Identifier: GPL-3.0-or-later
# list() of every kind of iterable; its size hints; multiplication and copying share items.

class Countdown:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n
class Old:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError('past the end')
        return i * i
class Hinted(Countdown):
    def __length_hint__(self):
        print('asked for a hint')
        return 10 ** 6
print(
    list(Countdown(4)), list(Old()), list(Hinted(2)), list(map(str, [1, 2])), list(zip('ab', [1, 2])),
    list({'x': 1}.items())
)
print([*Countdown(3), *'ab', *[], *range(2)], [*Old(), 9], list(filter(None, [0, 1, '', 'a'])), list(reversed([1, 2])))
inner = [0]
a = [inner, inner]
b = a[:]
c = list(a)
inner.append(1)
print(a, b, c, b is a, b[0] is c[1])
class BadHint(Countdown):
    def __length_hint__(self):
        return -1
class StrHint(Countdown):
    def __length_hint__(self):
        return 'x'
class NotHint(Countdown):
    def __length_hint__(self):
        return NotImplemented
class Fails:
    def __iter__(self):
        return self
    def __next__(self):
        raise KeyError('from next')
class NoIter:
    def __iter__(self):
        return 5
class IterNone:
    __iter__ = None
for make in (
    lambda: list(BadHint(2)), lambda: list(StrHint(2)), lambda: list(NotHint(2)), lambda: list(Fails()),
    lambda: list(NoIter()), lambda: list(IterNone()), lambda: list(5), lambda: list(int), lambda: [*5],
    lambda: [*None], lambda: [*object]
):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)
