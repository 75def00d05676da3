# SPDX-License-Identifier: GPL-3.0-or-later
# collections and operator.

from collections import *
from operator import attrgetter, countOf, indexOf, itemgetter, methodcaller

d = deque([1, 2, 3], maxlen=4)
d.extend('ab'); d.extendleft((7, 8)); d.rotate(2); d.appendleft(0); d.insert(1, 5) if len(d) < 4 else d.pop()
print(d, d + d, d * 2, d == d.copy(), list(reversed(d)), d.index(d[-1]), d.count(1))
e = deque(range(100)); e.remove(50); del e[10]; e.insert(20, 'x')
while len(e) > 3: e.popleft(); e.pop()
print(e, [x for x in e])
counts = defaultdict(list, {'z': []}); counts['a'].append(1); print(counts, counts | {'b': 2}, counts.copy())
o = OrderedDict([('a', 1), ('b', 2)], c=3); o.move_to_end('a'); o.move_to_end('c', last=False)
print(o, o.popitem(last=False), list(reversed(o.items())), o == OrderedDict(o), o | {'x': 1}, o.keys(), o.pop('a'))
Point = namedtuple('Point', 'x y', defaults=[0])
p = Point(1)
print(p, p._replace(y=5), p._asdict(), Point._make([3, 4]), p.x + p.y, Point.x)
c = Counter('abracadabra'); c.update('aaa'); c.subtract({'z': 1})
print(c, c.most_common(2), c + c, c - Counter('ab'), +c, list((c & Counter('aab')).elements()), c.total())
m = ChainMap({'a': 1}, {'b': 2}); print(m, m['b'], m.new_child({'c': 3}), list(m), dict(m))
u = UserDict(a=1); u['b'] = 2; print(u, UserList([3, 1]) + [2], UserString('x').upper())
print(itemgetter(0, 1)('ab'), attrgetter('x', 'real.imag' if False else 'y')(p), methodcaller('index', 1)(p))
print(itemgetter(1), attrgetter('a.b'), methodcaller('f', 1, k=2), countOf('aab', 'a'), indexOf([1, 2], 2))
