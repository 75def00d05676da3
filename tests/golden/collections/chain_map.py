# SPDX-License-Identifier: GPL-3.0-or-later
# ChainMap: looking up along, writing to the first.

from collections import ChainMap, OrderedDict, defaultdict


def attempt(function, /, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result) if 'object at' in repr(result) else result)
    except BaseException as error:
        print(type(error).__name__, error)


M = ChainMap
m = M({'a': 1, 'b': 2}, {'b': 3, 'c': 4})
print(m, m['b'], m['c'], list(m), len(m), 'c' in m, 'z' in m, m.get('z'), m.get('z', 5), dict(m), bool(m), bool(M()), M(), m.maps, m.parents, m.new_child(), m.new_child({'x': 1}), m.new_child({'x': 1}, y=2), m.new_child(z=1))
attempt(lambda: m['zz'])
m['c'] = 10
print(m)
del m['a']
attempt(m.__delitem__, 'zz')
attempt(m.pop, 'zz')
attempt(m.pop, 'zz', 1)
print(m.pop('c'), m.popitem(), m)
attempt(m.popitem)
m.clear()
print(m)
print(M.fromkeys('ab', 1), M.fromkeys('ab'), m.copy(), list(m.items()), list(m.keys()), m.items(), m.keys(), m.values())
print(M({'a': 1}) | {'b': 2}, {'b': 2} | M({'a': 1}), type({'b': 2} | M({'a': 1})))
attempt(lambda: M() | 5)
m |= {'k': 1}
print(m, m == M({'k': 1}, {'b': 3, 'c': 4}), m == {'k': 1, 'b': 3, 'c': 4}, m != {'k': 1})


class MM(M):

    def __missing__(self, k):
        return 'def ' + k


print(MM()['q'], MM().get('q'))
pass
m = M()
m['x'] = 1
m.update(y=2)
m.setdefault('w', 3)
print(m, m.pop('x'), sorted(m))
print(M(defaultdict(int))['k'], M({}, OrderedDict(b=1, a=2)))
attempt(hash, M())
r = M({})
r['self'] = r
print(r)
