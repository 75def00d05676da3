# SPDX-License-Identifier: GPL-3.0-or-later
# Comparison methods: reflection, fallbacks of == and !=, subclass priority.

class L:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'L{self.n}'
    def __lt__(self, other):
        print(f'{self}.lt', end=' ')
        return self.n < other.n if isinstance(other, L) else NotImplemented
class G:
    def __gt__(self, other):
        print('G.gt', end=' ')
        return 'gt result'
    def __eq__(self, other):
        print('G.eq', end=' ')
        return NotImplemented
def attempt(f):
    try:
        print('->', f())
    except TypeError as e:
        print('->', e)
a, b, g = L(1), L(2), G()
attempt(lambda: a < b)
attempt(lambda: a > b)
attempt(lambda: a <= b)
attempt(lambda: a >= b)
attempt(lambda: a < g)
attempt(lambda: g < a)
attempt(lambda: g > 5)
attempt(lambda: 5 < g)
attempt(lambda: 5 > g)
attempt(lambda: a < 5)
attempt(lambda: g == 5)
attempt(lambda: g != 5)
attempt(lambda: 5 == g)
attempt(lambda: g == g)
attempt(lambda: a == L(1))
attempt(lambda: a == a)
attempt(lambda: a != a)
attempt(lambda: [a] == [a])
attempt(lambda: sorted([b, a]))
attempt(lambda: max(a, b))
attempt(lambda: min([b, a]))
attempt(lambda: max(g, 5))
class Eq:
    def __eq__(self, other):
        print('eq', end=' ')
        return 'truthy string'
attempt(lambda: Eq() == 1)
attempt(lambda: Eq() != 1)
attempt(lambda: 1 != Eq())
attempt(lambda: Eq() in [1, 2])
attempt(lambda: [Eq()] == [1])
attempt(lambda: (1, Eq()) != (1, 2))
class Ne:
    def __ne__(self, other): return 'ne'
attempt(lambda: (Ne() != 1, Ne() == 1, 1 != Ne()))
class Base:
    def __eq__(self, other): return 'base eq'
    def __lt__(self, other): return 'base lt'
    def __gt__(self, other): return 'base gt'
class Sub(Base):
    def __eq__(self, other): return 'sub eq'
    def __gt__(self, other): return 'sub gt'
attempt(lambda: (Base() == Sub(), Sub() == Base(), Base() < Sub(), Base() > Sub(), Sub() < Base()))
class All:
    def __lt__(s, o): return 'lt'
    def __le__(s, o): return 'le'
    def __eq__(s, o): return 'eq'
    def __ne__(s, o): return 'ne'
    def __gt__(s, o): return 'gt'
    def __ge__(s, o): return 'ge'
x = All()
attempt(lambda: (
    x < 1, x <= 1, x == 1, x != 1, x > 1, x >= 1, 1 < x, 1 <= x, 1 == x, 1 != x, 1 > x, 1 >= x, None == x, 'a' < x,
    [] >= x, () != x
))
attempt(lambda: (
    object() == 1, object() != 1, object().__eq__(1), object().__ne__(1), object().__lt__(1), a.__eq__(a),
    a.__ne__(a)
))
attempt(lambda: object() < object())
attempt(lambda: hash(Eq()))
