# SPDX-License-Identifier: GPL-3.0-or-later
# namedtuple: fields, methods, wrong names and calls.

from collections import namedtuple


def attempt(function, /, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result) if 'object at' in repr(result) else result)
    except BaseException as error:
        print(type(error).__name__, error)


P = namedtuple('P', 'x y')
p = P(1, 2)
print(p, p.x, p[1], p == (1, 2), tuple(p), len(p), hash(p) == hash((1, 2)), P.__mro__, P.__module__, P.__name__, P.__qualname__, P.__doc__, P._fields, P._field_defaults, P.__match_args__, P.__slots__)
attempt(P)
attempt(P, 1)
attempt(P, 1, 2, 3)
attempt(P, 1, x=2)
attempt(P, 1, z=2)
attempt(P, x=1)
attempt(P, y=2, x=1)
attempt(P, *[1], **{'y': 5})
print(P._make([5, 6]), p._replace(x=10), p._asdict(), type(p._asdict()), p.__getnewargs__())
attempt(P._make, [1])
attempt(P._make, [1, 2, 3])
attempt(P._make, 5)
attempt(p._replace, z=1)
attempt(p._replace, z=1, q=2)
attempt(p._replace, 1)
attempt(P._make)
attempt(setattr, p, 'x', 1)
attempt(setattr, p, 'z', 1)
attempt(lambda: p.z)
attempt(delattr, p, 'x')
attempt(lambda: p[5])
x, y = p
print(x, y, *p)
for a in [('A', 'x x'), ('A', '_x'), ('A', 'class'), ('class', 'x'), ('A', '1x'), ('1A', 'x'), ('A', ['a', 'b', 'a']), ('A', [1, 2]), ('A', ''), ('A', []), ('A', 'a,b,c'), ('A', 'a, b   c'), ('A', ('x', 'y')), ('A', {'k': 1}), ('A', 5), (5, 'a'), ('A', 'a b', 'c')]:
    attempt(namedtuple, *a)
R = namedtuple('R', 'x class x _y 1z def ok', rename=True)
print(R._fields, R(*range(7)))
D = namedtuple('D', 'a b c', defaults=[5, 6])
print(D(1), D(1, 2), D._field_defaults, D.__new__.__defaults__)
attempt(D)
attempt(namedtuple, 'A', 'a', defaults=[1, 2])
print(namedtuple('Z', 'a b', defaults=(1, 2))(), namedtuple('Z', 'a b', defaults=[])._field_defaults)
print(namedtuple('M', 'a', module='mod').__module__, namedtuple('E', '')(), namedtuple('E', [])._fields, namedtuple('One', 'a')(5), namedtuple('One', 'a').__doc__)
