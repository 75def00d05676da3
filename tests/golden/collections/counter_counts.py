# SPDX-License-Identifier: GPL-3.0-or-later
# Counter: counting, most_common, update and subtract.

from collections import Counter


def attempt(function, /, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result) if 'object at' in repr(result) else result)
    except BaseException as error:
        print(type(error).__name__, error)


C = Counter
print(C(), C('abracadabra'), C({'a': 2}), C(a=1, b=3), C([1, 2, 1]), C(C('aab')), C('ab', a=5), C(None), C({}))
attempt(C, 5)
attempt(C, [[]])
attempt(C, 1, 2)
attempt(C, iterable='abc')
c = C('abracadabra')
print(c.most_common(), c.most_common(2), c.most_common(0), c.most_common(100), c.most_common(-1), c['zz'], 'zz' in c, c.total(), list(c.elements()), sorted(c), len(c))
c.update('aaa')
print(c)
c.update({'b': -5})
print(c)
c.update(z=3)
print(c)
c.update(C(a=1))
print(c)
c.subtract('abc')
print(c)
c.subtract({'z': 10}, q=1)
print(c)
c.subtract(C(a=100))
print(c, list(c.elements()))
del c['a']
del c['nothing']
print(c, c.copy(), type(c.copy()))
print(+c, -c)
