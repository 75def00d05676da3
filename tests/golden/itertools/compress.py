# SPDX-License-Identifier: GPL-3.0-or-later
# compress: items whose selectors are true.

from itertools import compress


def attempt(function, /, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result) if 'object at' in repr(result) else result)
    except BaseException as error:
        print(type(error).__name__, error)


class Bo:

    def __bool__(self):
        raise ValueError('bool')


print(list(compress('abcdef', [1, 0, 1, 0, 1, 1])), list(compress('abc', [1])), list(compress([], [1, 1])), list(compress('abc', selectors=[0, 1, 1])), list(compress(data='ab', selectors='xy')))
attempt(compress)
attempt(compress, [1])
attempt(compress, 1, [1])
attempt(compress, [1], 1)
attempt(compress, [1], [1], [1])
attempt(compress, [1], x=1)
attempt(list, compress([1], [Bo()]))
