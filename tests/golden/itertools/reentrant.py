# SPDX-License-Identifier: GPL-3.0-or-later
# Code that runs inside an iterator's next and uses the same iterator.

from itertools import *


class Back:
    """Gives numbers, and uses `iterator` itself in between."""

    def __init__(self, limit=6):
        self.count = 0
        self.limit = limit

    def __iter__(self):
        return self

    def __next__(self):
        self.count += 1
        if self.count > self.limit:
            raise StopIteration
        if self.count == 3:
            try:
                print('inside', str(next(iterator))[:4])
            except Exception as error:
                print('inside', type(error).__name__, error)
        return self.count


def show(name, iterator):
    items = []
    try:
        for item in iterator:
            items.append(item)
            if len(items) > 12:
                break
    except Exception as error:
        print(name, type(error).__name__, error)
    print(name, items)


for name, make in [('accumulate', lambda: accumulate(Back())), ('chain', lambda: chain(Back(), 'ab')), ('chain of one', lambda: chain.from_iterable([Back()])), ('cycle', lambda: cycle(Back())), ('islice', lambda: islice(Back(), 1, 5)), ('pairwise', lambda: pairwise(Back())), ('takewhile', lambda: takewhile(bool, Back())), ('dropwhile', lambda: dropwhile(lambda x: x < 2, Back())), ('filterfalse', lambda: filterfalse(lambda x: x == 1, Back())), ('compress', lambda: compress(Back(), repeat(1))), ('starmap', lambda: starmap(lambda *a: a, zip(Back()))), ('zip_longest', lambda: zip_longest(Back(), [1, 2])), ('tee', lambda: tee(Back())[0])]:
    iterator = make()
    show(name, iterator)
iterator = groupby(Back(), lambda n: n // 2)
show('groupby', [key for key, group in iterator])
