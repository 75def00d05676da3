# SPDX-License-Identifier: GPL-3.0-or-later
# defaultdict: |, subclasses, repr, copies.

from collections import defaultdict


def attempt(function, /, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result) if 'object at' in repr(result) else result)
    except BaseException as error:
        print(type(error).__name__, error)


d = defaultdict(int, a=1)
print(d | {'b': 2}, {'b': 2} | d, type({'b': 2} | d), d | defaultdict(str, c=3))
attempt(lambda: d | 5)
attempt(lambda: 5 | d)
attempt(lambda: d | [('x', 1)])
d |= {'z': 9}
print(d)
d |= [('y', 1)]
print(d)
d = defaultdict(list)
d['x'] = d
print(d)


class D(defaultdict):

    def __missing__(self, k):
        return k * 2


print(D(int)['ab'], D(int), D(int, {'a': 1}).copy())


class E(defaultdict):

    def __repr__(self):
        return 'E:' + super().__repr__()

    def fac(self):
        return 5


e = E()
e.default_factory = e.fac
print(e['k'])
print(e)


class F(defaultdict):

    def __init__(self, *a, **k):
        super().__init__(*a, **k)
        self.x = 1


print(F(int, z=3), F(int).x, F(list).copy(), type(F(list).copy()))
print(defaultdict[int, str], defaultdict.__doc__ is not None, defaultdict, defaultdict.__mro__)
print(defaultdict.fromkeys([1, 2], 0), type(defaultdict.fromkeys('a')))
attempt(hash, d)
print(defaultdict(int).__reduce__()[:3])
tree = lambda: defaultdict(tree)
x = tree()
x['a']['b']['c'] = 1
print(dict(x['a']['b']), list(x))
d = defaultdict(int)
attempt(d.pop, 'a')
attempt(d.setdefault, 'a', 5)
print(d.popitem(), d.setdefault('z'), d)
print(d.items(), list(reversed(d)), d.keys() & {'z'})


class G:
    n = 0

    def __call__(self):
        G.n += 1
        return G.n


d = defaultdict(G())
print([d[k] for k in 'abcab'], d['q'])


def f():
    d['inner'] = 1
    return 'outer'


d = defaultdict(f)
print(d['inner'], dict(d))
print(f"{d['other']}")


def loop():
    for k in d:
        d[k + 'x']


attempt(loop)
d = defaultdict(set)
d[1].add(2)
print(d)
print(d | {}, type(d | {}))
print(isinstance(d, dict), d.__class__)
