# SPDX-License-Identifier: GPL-3.0-or-later
# OrderedDict: what subclasses see; many moves.

from collections import OrderedDict as O


def attempt(function, /, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result) if 'object at' in repr(result) else result)
    except BaseException as error:
        print(type(error).__name__, error)


class S(O):

    def __missing__(self, k):
        return 'missing ' + k


s = S(a=1)
print(s, s['q'], s.copy(), type(s.copy()), type(s | {}), s.fromkeys('x'))
s.attr = 5
print(s.__dict__, s.copy().__dict__ if type(s.copy()) is S else None)
print(s.pop('nope', 'd'))
attempt(s.pop, 'nope')


class L(O):

    def __setitem__(self, k, v):
        print('set', k, v)
        super().__setitem__(k, v)

    def __delitem__(self, k):
        print('del', k)
        super().__delitem__(k)

    def __getitem__(self, k):
        print('get', k)
        return super().__getitem__(k)


l = L(a=1)
l.update(b=2)
l.setdefault('c', 3)
l.move_to_end('a')
print(l.pop('b'))
print(l.popitem())
print(l)
print(l == O(l), dict(l))
l |= {'k': 1}
print(l | {'j': 2})
print(l.get('c'), l.copy())
l.clear()
print(O[int, str], O.__doc__ is not None, O.__mro__, O, O.__module__)
attempt(hash, O())
print(O(a=1).__reduce__()[:2])
print(bool(O()), bool(O(a=1)))
d = O(((i, i) for i in range(1000))) if 0 else O([(i, i) for i in range(1000)])
for i in range(0, 1000, 2):
    d.move_to_end(i)
print(list(d)[:5], list(d)[-5:])
for i in range(0, 1000, 3):
    d.move_to_end(i, False)
print(list(d)[:5], list(d)[-5:], len(d))
while len(d) > 5:
    d.popitem(last=len(d) % 2)
print(d)
print(O({'a': 1}).__eq__({'a': 1}), O.__eq__(O(), 5), O.__ne__(O(a=1), O(a=2)))
x = O(a=1)
x.__init__(b=2)
print(x)
x.__init__([('a', 5)])
print(x)
attempt(x.__init__, 1, 2)
print(O.fromkeys([1, 2]), O.fromkeys('ab', value=3) if 1 else None)
attempt(O.fromkeys)
attempt(O.fromkeys, 5)
print({**O(a=1, b=2)}, [*O(a=1)], dict(O(b=1, a=2)))


def f(**k):
    return k


print(f(**O(z=1, y=2)), sorted(O(z=1, y=2)), max(O(z=1, y=2)))


class Bad:

    def __hash__(s):
        return 1

    def __eq__(s, o):
        raise ValueError('eq')


d = O()
d[Bad()] = 1
attempt(d.move_to_end, Bad())
attempt(d.pop, Bad())
attempt(d.__setitem__, Bad(), 2)
