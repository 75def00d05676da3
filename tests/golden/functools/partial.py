# SPDX-License-Identifier: GPL-3.0-or-later
# partial: what it calls, shows and refuses.

from _functools import partial


def attempt(function, *arguments, **keywords):
    try:
        print(function(*arguments, **keywords))
    except Exception as error:
        print(type(error).__name__, error)


def f(*arguments, **keywords):
    return (arguments, keywords)


attempt(partial)
attempt(partial, 5)
attempt(partial, func=5)
attempt(partial, int, base=2)
p = partial(f, 1, 2, a=3, b=4)
print(p(), p(5, a=6), p(c=7, b=1), p(*[9], **{'z': 1}))
print(p.func is f, p.args, p.keywords)
q = partial(p, 10, c=1, a=0)
print(q.func is f, q.args, q.keywords, q())
r = partial(p)
print(r.func is f)
p.x = 1
q = partial(p, 10)
print(q.func is p, q.args, q.keywords, q())
print(p.__dict__)
attempt(setattr, p, 'func', 1)
attempt(setattr, p, 'args', ())
attempt(setattr, p, 'keywords', {})
attempt(delattr, p, 'func')
print(type(p), type(p).__name__, type(p).__qualname__, type(p).__module__, partial)
print(repr(partial(int, '1', base=2)), repr(partial(len)))


class P(partial):
    pass


print(repr(P(int, '1', base=2)), P(int, '11', base=2)())


class P2(partial):

    def __init__(self, *a, **k):
        self.extra = a


z = P2(int, '12')
print(z.extra, z(), z.__dict__)
print(partial[int], partial.__doc__ is not None)
p = partial(f)
p.keywords['self'] = p
s = repr(p)
print(s.replace(hex(id(f)), 'ADDR'))
p.keywords.clear()
attempt(hash, p) if 0 else None
print(p == partial(f), p == p)


class A:
    m = partial(f, 1)

    def __call__(self):
        return 'called'


print(A().m(2))
print(partial(A())())
print(p.__call__(1, 2), callable(p))
attempt(partial(f, **{'a b': 1}))
attempt(lambda: partial(int, 'x')())
import sys

attempt(lambda: p.__setstate__((f, (5,), {}, None)))
print(p.args)
import weakref

w = weakref.ref(p)
print(w() is p)


def g(a, b, c=3, *, d=4):
    return (a, b, c, d)


attempt(partial(g, 1, d=5), 2)
attempt(partial(g, 1, d=5), 2, d=6)
attempt(partial(g, 1))
attempt(partial(g, 1, c=1), 2, 3)
attempt(partial(g, b=1), 2)
