# SPDX-License-Identifier: GPL-3.0-or-later
# A fraction class with every comparison and conversion, used for continued fractions.

import math


class Fraction:
    __slots__ = ('_n', '_d')

    def __new__(cls, n=0, d=1):
        if isinstance(n, str):
            if d != 1:
                raise TypeError('a text takes no denominator')
            whole, _, part = n.strip().partition('/')
            if '.' in whole:
                units, _, decimals = whole.partition('.')
                n, d = int(units + decimals), 10 ** len(decimals)
            else:
                n, d = int(whole), int(part or 1)
        elif isinstance(n, float):
            n, d = n.as_integer_ratio()
        if not isinstance(n, int) or not isinstance(d, int):
            raise TypeError(f'need ints, not {type(n).__name__} and {type(d).__name__}')
        if d == 0:
            raise ZeroDivisionError(f'Fraction({n}, 0)')
        g = math.gcd(n, d)
        if d < 0:
            g = -g
        self = super().__new__(cls)
        object.__setattr__(self, '_n', n // g)
        object.__setattr__(self, '_d', d // g)
        return self

    numerator = property(lambda self: self._n)
    denominator = property(lambda self: self._d)

    def __setattr__(self, name, value):
        raise AttributeError('fractions do not change')

    def __repr__(self):
        return f'Fraction({self._n}, {self._d})'

    def __str__(self):
        return f'{self._n}' if self._d == 1 else f'{self._n}/{self._d}'

    def __format__(self, spec):
        if spec.endswith('m'):
            whole, rest = divmod(abs(self._n), self._d)
            sign = '-' if self._n < 0 else ''
            return sign + (f'{whole} {rest}/{self._d}' if rest else str(whole))
        return format(float(self), spec) if spec else str(self)

    def _operate(self, other, f):
        if isinstance(other, int):
            other = Fraction(other)
        if isinstance(other, float):
            return f(float(self), other)
        if not isinstance(other, Fraction):
            return NotImplemented
        return f(self, other)

    def __add__(self, o):
        return self._operate(
            o, lambda a, b: a + b if isinstance(a, float) else Fraction(a._n * b._d + b._n * a._d, a._d * b._d)
        )

    def __mul__(self, o):
        return self._operate(o, lambda a, b: a * b if isinstance(a, float) else Fraction(a._n * b._n, a._d * b._d))

    def __sub__(self, o):
        return self._operate(
            o, lambda a, b: a - b if isinstance(a, float) else Fraction(a._n * b._d - b._n * a._d, a._d * b._d)
        )

    def __truediv__(self, o):
        return self._operate(o, lambda a, b: a / b if isinstance(a, float) else Fraction(a._n * b._d, a._d * b._n))

    def __floordiv__(self, o):
        return math.floor(self / o)

    def __mod__(self, o):
        return self - o * (self // o)

    __radd__, __rmul__ = __add__, __mul__

    def __rsub__(self, o):
        return -self + o

    def __rtruediv__(self, o):
        return Fraction(o) / self

    def __pow__(self, n):
        return Fraction(self._n ** n, self._d ** n) if n >= 0 else Fraction(self._d ** -n, self._n ** -n)

    def __neg__(self):
        return Fraction(-self._n, self._d)

    def __abs__(self):
        return Fraction(abs(self._n), self._d)

    def __float__(self):
        return self._n / self._d

    def __int__(self):
        return self._n // self._d if self._n >= 0 else -(-self._n // self._d)

    __trunc__ = __int__

    def __floor__(self):
        return self._n // self._d

    def __ceil__(self):
        return -(-self._n // self._d)

    def __round__(self, digits=None):
        if digits is None:
            low = math.floor(self + Fraction(1, 2))
            return low - 1 if low % 2 and self + Fraction(1, 2) == low else low
        return Fraction(round(self * 10 ** digits), 10 ** digits)

    def __bool__(self):
        return self._n != 0

    def __eq__(self, o):
        if isinstance(o, float):
            return float(self) == o
        return self._n == o.numerator and self._d == o.denominator if isinstance(o, (int, Fraction)) else NotImplemented

    def __lt__(self, o):
        return self._n * o.denominator < o.numerator * self._d if isinstance(o, (int, Fraction)) else NotImplemented

    def __le__(self, o):
        return self == o or self < o

    def __hash__(self):
        return hash(self._n) if self._d == 1 else hash((self._n, self._d))


def continued(f):
    terms = []
    while True:
        whole = math.floor(f)
        terms.append(whole)
        f -= whole
        if not f:
            return terms
        f = 1 / f


def from_continued(terms):
    f = Fraction(terms[-1])
    for t in reversed(terms[:-1]):
        f = t + 1 / f
    return f


def egyptian(f):
    parts = []
    while f:
        d = math.ceil(1 / f)
        parts.append(d)
        f -= Fraction(1, d)
    return parts


a, b = Fraction(3, 4), Fraction(-5, 6)
print(a, b, repr(a), a + b, a - b, a * b, a / b, a // b, a % b, -a, abs(b), a ** 3, b ** -2, a ** 0)
print(a + 1, 1 + a, 2 - a, 3 * a, 1 / a, a / 2, a + 0.5, sum([a, b, a]), sum([Fraction(1, n) for n in range(1, 11)]))
print(Fraction(6, -8), Fraction('3/9'), Fraction('-1.25'), Fraction(0.375), Fraction(' 7 '), Fraction(), Fraction(0.1))
print(
    a > b, a < 1, a <= Fraction(6, 8), a == 0.75, a == Fraction(75, 100), a != b, Fraction(4, 2) == 2,
    sorted([a, b, Fraction(1), Fraction(0)]), max(a, b)
)
print(
    float(a), int(Fraction(-7, 2)), math.floor(b), math.ceil(b), math.trunc(Fraction(9, 4)),
    [round(Fraction(n, 2)) for n in range(-5, 6)], round(Fraction(2, 3), 3), bool(Fraction(0))
)
print(
    f'{a} {a:.3f} {Fraction(22, 7):m} {Fraction(-7, 2):m} {Fraction(4):m} {b!r:>20}',
    hash(Fraction(8, 4)) == hash(2), {a: 'x'}[Fraction(6, 8)]
)
print(
    continued(Fraction(415, 93)), from_continued([4, 2, 6, 7]), continued(Fraction(355, 113)),
    continued(Fraction(0.5)), egyptian(Fraction(7, 15))
)
terms, approximations = [1] + [2] * 10, []
for n in range(1, 9):
    approximations.append(str(from_continued(terms[:n])))
print('sqrt 2:', ' '.join(approximations), f'{from_continued(terms):.9f}')
for f in (
    lambda: Fraction(1, 0), lambda: Fraction('x'), lambda: Fraction('1/2', 3), lambda: Fraction(1, 2.5),
    lambda: Fraction([]), lambda: a + 'a', lambda: a < 'a', lambda: setattr(a, '_n', 5), lambda: a / 0,
    lambda: Fraction(0) ** -1, lambda: a.missing
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
