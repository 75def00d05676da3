# SPDX-License-Identifier: GPL-3.0-or-later
# Positional, keyword, default, *args, **kwargs, keyword-only, positional-only together.

def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw
print(
    f(1, c=3), f(1, 9, c=3), f(1, 2, 3, 4, c=5, e=6), f(c=1, a=2), f(*[1, 2, 3], **{'c': 4, 'z': 5}),
    f(1, *(), c=2, **{}), f(*'xyz', c=0, d=1)
)
def g(a, b, /, c, d=4, *, e, f=6):
    return a, b, c, d, e, f
print(g(1, 2, 3, e=5), g(1, 2, c=3, e=5), g(1, 2, 3, 4, e=5, f=0), g(*[1, 2], **{'c': 3, 'e': 5}))
def h(a, /, **kw):
    return a, kw
print(h(1, a=2), h(1), h(0, b=1, a='in kw'))
def k(*, only, also=1):
    return only, also
print(k(only=1), k(also=2, only=3))
def s(*args, **kwargs):
    return args, kwargs
print(
    s(), s(1), s(*[1], *(2, 3), x=1, **{'y': 2}, **{'z': 3}), s(*range(3), 9, k=0), s(**{'a b': 1, '': 2}),
    s([1], {}), s(*{'k': 1})
)
args = [1, 2]
kwargs = {'p': 1}
def changes(*a, **k):
    k['new'] = 1
    return a is args, k is kwargs, type(a).__name__
print(changes(*args, **kwargs), kwargs)
def d(x, y=[], z={}):
    y.append(x)
    z[x] = len(y)
    return y, z
print(d(1), d(2), d(3, []), d(4, z={}), d.__defaults__)
n = 5
def early(v=n, w=lambda: n):
    return v, w()
n = 6
print(
    early(), (lambda *a, k=1, **b: (a, k, b))(1, 2, k=3, m=4), (lambda a, /, b, *, c: a + b + c)(1, b=2, c=3),
    (lambda: 5)(), (lambda *, a: a)(a=1)
)
print(f.__defaults__, f.__kwdefaults__, g.__kwdefaults__, k.__defaults__, f.__name__, (lambda: 0).__name__)
class Mapping:
    def keys(self):
        return ['m1', 'm2']
    def __getitem__(self, key):
        return key + '!'
print(s(**Mapping()), dict(**Mapping(), z=1))
print(s(1, *[2], 3, *[4], a=1, **{'b': 2}, c=3))
