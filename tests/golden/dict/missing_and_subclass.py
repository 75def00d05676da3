# SPDX-License-Identifier: GPL-3.0-or-later
# __missing__ and other methods of dict subclasses.

class Counter(dict):
    def __missing__(self, key):
        print('missing', key, end=' ')
        return 0
c = Counter(a=5)
c['x'] += 1
c['x'] += 1
print(c['a'], c['nope'], c, c.get('nope'), 'nope' in c, c.setdefault('s', 1), len(c))
class Grouping(dict):
    def __init__(self, factory, *args):
        super().__init__(*args)
        self.factory = factory
    def __missing__(self, key):
        value = self[key] = self.factory()
        return value
g = Grouping(list)
for word in ('apple', 'avocado', 'banana', 'blueberry', 'cherry'):
    g[word[0]].append(word)
print(g, g['zzz'], g, g == {'a': 1}, isinstance(g, dict))
class Lower(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)
    def __getitem__(self, key):
        return super().__getitem__(key.lower())
    def __contains__(self, key):
        return super().__contains__(key.lower())
    def __repr__(self):
        return 'Lower' + super().__repr__()
    def __delitem__(self, key):
        print('del', key, end=' ')
        super().__delitem__(key.lower())
l = Lower(Direct=1)
l['ABC'] = 1
l.update(XYZ=2)
print(l, l['aBc'], 'ABC' in l, l.get('ABC'), l.setdefault('QQ', 7), l.pop('XYZ'))
del l['ABC']
print(l, dict(l), {**l}, list(l), l.copy(), type(l.copy()).__name__, type(l | {}).__name__)
class Attributes(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__
o = Attributes(x=1)
o.y = 2
print(o.x, o.y, o, sorted(o.keys()))
del o.x
try:
    o.x
except KeyError as e:
    print(type(e).__name__, e)
class Raises(dict):
    def __missing__(self, key):
        raise LookupError('no ' + key)
try:
    Raises()['k']
except LookupError as e:
    print(type(e).__name__, e)
try:
    {}.__missing__ = lambda key: key
except AttributeError as e:
    print(e)
