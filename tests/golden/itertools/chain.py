# SPDX-License-Identifier: GPL-3.0-or-later
# chain: iterables one after the other, also when one of them fails.

from itertools import chain


def attempt(function, /, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result) if 'object at' in repr(result) else result)
    except BaseException as error:
        print(type(error).__name__, error)


class B:
    n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n == 2:
            raise ValueError('x')
        if self.n > 3:
            raise StopIteration
        return self.n


def bad():
    return B()


print(list(chain()), list(chain('ab', [1], (), {3: 4})), list(chain.from_iterable(['ab', 'cd'])), list(chain.from_iterable([])))
attempt(list, chain(1))
attempt(list, chain([1], 2))
attempt(chain.from_iterable)
attempt(chain.from_iterable, 1)
attempt(list, chain.from_iterable([1]))
attempt(chain, a=1)
attempt(chain.from_iterable, [1], 2)
attempt(chain.from_iterable, x=1)
c = chain([1], 2, [3])
print(next(c))
attempt(next, c)
attempt(next, c)
print(list(c))
print(chain[int])
c = chain(bad(), [9])
print(next(c))
attempt(next, c)
print(list(c))
