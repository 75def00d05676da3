# SPDX-License-Identifier: GPL-3.0-or-later
# starmap: arguments from tuples and other iterables.

from itertools import starmap


def attempt(function, /, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result) if 'object at' in repr(result) else result)
    except BaseException as error:
        print(type(error).__name__, error)


print(list(starmap(pow, [(2, 5), (3, 2)])), list(starmap(max, ['abc', [1, 2]])), list(starmap(lambda *a: a, [(), [1], 'ab'])))
attempt(list, starmap(pow, [1]))
attempt(list, starmap(pow, [(1,)]))
attempt(list, starmap(5, [(1,)]))
attempt(starmap)
attempt(starmap, 1)
attempt(starmap, 1, 2)
attempt(starmap, 1, [2], 3)
attempt(starmap, function=1)
