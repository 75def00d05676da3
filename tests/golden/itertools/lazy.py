# SPDX-License-Identifier: GPL-3.0-or-later
# Nothing is read before it is asked for, and no more than is needed.

from itertools import *


class Loud:

    def __repr__(self):
        return f'Loud {self.name}'


    def __init__(self, name, *items):
        self.name = name
        self.items = list(items)

    def __iter__(self):
        print('iter', self.name)
        return self

    def __next__(self):
        if not self.items:
            print('end', self.name)
            raise StopIteration
        print('next', self.name, self.items[0])
        return self.items.pop(0)


def loud_function(*arguments):
    print('call', arguments)
    return len(arguments) % 2


makers = [lambda: accumulate(Loud('a', 1, 2)), lambda: chain(Loud('a', 1), Loud('b', 2)), lambda: chain.from_iterable(Loud('a', Loud('b', 1), Loud('c', 2))), lambda: combinations(Loud('a', 1, 2, 3), 2), lambda: combinations_with_replacement(Loud('a', 1, 2), 2), lambda: compress(Loud('a', 1, 2, 3), Loud('b', 0, 1)), lambda: cycle(Loud('a', 1, 2)), lambda: dropwhile(loud_function, Loud('a', 1, 2)), lambda: filterfalse(loud_function, Loud('a', 1, 2)), lambda: groupby(Loud('a', 1, 1, 2), loud_function), lambda: islice(Loud('a', 1, 2, 3, 4, 5), 1, 4, 2), lambda: pairwise(Loud('a', 1, 2, 3)), lambda: permutations(Loud('a', 1, 2), 1), lambda: product(Loud('a', 1, 2), Loud('b', 3)), lambda: starmap(loud_function, Loud('a', (1, 2), [3])), lambda: takewhile(loud_function, Loud('a', 1, 2)), lambda: tee(Loud('a', 1, 2))[1], lambda: zip_longest(Loud('a', 1), Loud('b', 2, 3)), lambda: repeat(Loud('a', 1), 2)]
for make in makers:
    iterator = make()
    print('made', type(iterator).__name__)
    for _ in range(4):
        try:
            item = next(iterator)
            print('got', item if isinstance(item, (int, tuple)) and 'object' not in repr(item) else '...')
        except StopIteration:
            print('stop')
