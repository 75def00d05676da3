# SPDX-License-Identifier: GPL-3.0-or-later
# operator: itemgetter, attrgetter, methodcaller.

import operator
from operator import *


def attempt(function, /, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result) if 'object at' in repr(result) else result)
    except BaseException as error:
        print(type(error).__name__, error)


g = itemgetter(1)
print(g, g([1, 2]), itemgetter(0, -1)('abc'), itemgetter('a')({'a': 5}), itemgetter(slice(1, 3))('abcd'), itemgetter(slice(0, 2), 'x'))
attempt(g, [])
attempt(g)
attempt(g, 1, 2)
attempt(g, [1, 2], x=1)
attempt(itemgetter)
attempt(itemgetter, x=1)
attempt(itemgetter, 1, x=2)
attempt(g, 5)
attempt(itemgetter('k'), {})
attempt(itemgetter(-1), (1, 2, 3))
attempt(itemgetter(5), (1,))
attempt(itemgetter(True), (1, 2))
attempt(itemgetter(2 ** 70), (1,))
attempt(itemgetter(0), 'xyz')
attempt(itemgetter(1, 2, 0), [5, 6, 7])


class Tu(tuple):

    def __getitem__(s, i):
        return 'mine'


print(itemgetter(0)(Tu([1, 2])))


class A:
    pass


a = A()
a.x = 1
a.y = A()
a.y.z = 2
a.n = 'name'
f = attrgetter('x')
print(f, f(a), attrgetter('y.z')(a), attrgetter('x', 'y.z', 'n')(a), attrgetter('x', 'y.z'))
attempt(attrgetter)
attempt(attrgetter, 5)
attempt(attrgetter, 'a', 5)
attempt(attrgetter('q'), a)
attempt(attrgetter('y.q'), a)
attempt(attrgetter('x.q'), a)
attempt(f)
attempt(f, a, a)
attempt(f, a, x=1)
attempt(attrgetter, 'x', k=1)
attempt(attrgetter(''), a)
attempt(attrgetter('y.'), a)
attempt(attrgetter('.y'), a)
print(attrgetter('real')(5), attrgetter('__class__.__name__')(5))
m = methodcaller('upper')
print(m, m('abc'), methodcaller('split', 'b')('abc'), methodcaller('split', sep='b', maxsplit=1), methodcaller('split', sep='b', maxsplit=1)('abcb'), methodcaller('f', 1, 2, k=3))
attempt(methodcaller)
attempt(methodcaller, 5)
attempt(methodcaller, name='x')
attempt(m, 5)
attempt(m)
attempt(m, 'a', 'b')
attempt(m, 'a', x=1)
attempt(methodcaller('name', 1), 'x')
attempt(methodcaller('upper', 1), 'x')
print(itemgetter, attrgetter, methodcaller, type(g).__name__)
print(repr(itemgetter("it's")), itemgetter((1, 2)), repr(methodcaller('a', [1])))
attempt(setattr, g, 'x', 1)
