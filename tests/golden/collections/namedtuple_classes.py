# SPDX-License-Identifier: GPL-3.0-or-later
# namedtuple: docstrings, defaults set later, subclasses, strange names.

from collections import namedtuple


def attempt(function, /, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result) if 'object at' in repr(result) else result)
    except BaseException as error:
        print(type(error).__name__, error)


P = namedtuple('P', 'x y')
p = P(1, 2)
P.__new__.__defaults__ = (0, 0)
print(P(), P(7))
P.__doc__ = 'new doc'
print(P.__doc__, P.x.__doc__, P.y.__doc__)
P.x.__doc__ = 'the x'
print(P.x.__doc__)


class Q(namedtuple('Q', 'a b')):
    __slots__ = ()

    @property
    def total(self):
        return self.a + self.b

    def __str__(self):
        return f'Q: {self.a}'

    def __new__(cls, a, b=9):
        return super().__new__(cls, a, b)


q = Q(1)
print(q, repr(q), q.total, q._replace(a=5), type(q._replace(a=5)), Q._make([3, 4]), q + (1,), q * 2, q < (2,))


class S(namedtuple('S', 'a')):

    def __repr__(self):
        return 'S!'


print(S(1), S(1).__dict__ if hasattr(S(1), '__dict__') else 'nodict')
s = S(1)
s.extra = 5
print(s.extra)
print(sorted([P(2, 1), P(1, 5)]), max(P(2, 1), P(1, 5)), {P(1, 2): 'v'}[1, 2], P(1, 2) in {(1, 2)}, p.index(2), p.count(1))
print('%s %s' % P(1, 2), '{0.x} {0.y}'.format(P(3, 4)), f'{P(1, 2)!r:>12}')
print(P._make.__doc__, P._replace.__doc__, P._asdict.__doc__, P.__new__.__doc__, P.__repr__.__doc__)
print(P._make.__qualname__, P._replace.__qualname__, P.__new__.__qualname__, P._replace.__name__)
attempt(namedtuple)
attempt(namedtuple, 'A')
attempt(namedtuple, 'A', 'a', bad=1)
attempt(namedtuple, 'A', 'a', True)


class Str(str):
    pass


attempt(namedtuple, 'A', [Str('x')])
attempt(namedtuple, Str('B'), 'x y')
print(namedtuple('T', 'é ñ')(1, 2))
attempt(P.x.__get__, 5)
import copy

print(copy.copy(p), copy.deepcopy(P([1], 2)))
