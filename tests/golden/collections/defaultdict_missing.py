# SPDX-License-Identifier: GPL-3.0-or-later
# defaultdict: what makes the values, and when.

from collections import defaultdict


def attempt(function, /, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result) if 'object at' in repr(result) else result)
    except BaseException as error:
        print(type(error).__name__, error)


attempt(defaultdict)
attempt(defaultdict, 5)
attempt(defaultdict, None)
attempt(defaultdict, int)
attempt(defaultdict, int, {'a': 1})
attempt(defaultdict, int, [('a', 1)], b=2)
attempt(defaultdict, a=1)
attempt(defaultdict, int, {}, 5)
attempt(defaultdict, int, 5)
attempt(defaultdict, {'a': 1})
attempt(defaultdict, [('a', 1)])
attempt(defaultdict, default_factory=int)
d = defaultdict(list)
d['a'].append(1)
d['b']
print(d, len(d), d.default_factory, 'c' in d, d.get('c'), d)
attempt(lambda: defaultdict()['x'])
attempt(lambda: defaultdict(None)[1, 2])
attempt(lambda: d[[]])
attempt(d.__missing__, 'q')
attempt(d.__missing__)
print(d)
d = defaultdict(lambda: 1 / 0)
attempt(lambda: d[1])
print(len(d))
c = d.copy()
print(type(c), c == d, c is d, c.default_factory is d.default_factory)
print(type(d.__copy__()))
d = defaultdict(int)
for w in 'a b a c b a'.split():
    d[w] += 1
print(d, dict(d), sorted(d.items()), d == {'a': 3, 'b': 2, 'c': 1}, {'a': 3, 'b': 2, 'c': 1} == d)
d.default_factory = None
attempt(lambda: d['z'])
d.default_factory = 5
attempt(lambda: d['z'])
print(d)
del d.default_factory
print(d.default_factory, d)
