# The module numbers: kinds of numbers, and a class that is one of them.
import numbers
from numbers import Complex, Integral, Number, Rational, Real

for value in (1, True, 1.5, 'a', None):
    print(repr(value), [isinstance(value, kind) for kind in (Number, Complex, Real, Rational, Integral)])
print(issubclass(int, Rational), numbers.__all__, [kind.__name__ for kind in Integral.__mro__])
print(type(Number()).__name__)
for kind in (Complex, Real, Rational, Integral):
    try:
        kind()
    except TypeError as error:
        print('TypeError:', error)


class Mod7(Integral):
    def __init__(self, value):
        self.value = int(value) % 7

    def __int__(self):
        return self.value

    def __add__(self, other):
        return Mod7(self.value + int(other))

    def __mul__(self, other):
        return Mod7(self.value * int(other))

    def __pow__(self, exponent, modulus=None):
        return Mod7(pow(self.value, exponent, 7))

    __radd__, __rmul__ = __add__, __mul__

    def __neg__(self):
        return Mod7(-self.value)

    def __pos__(self):
        return self

    def __abs__(self):
        return self

    def __eq__(self, other):
        return self.value == int(other)

    def __lt__(self, other):
        return self.value < int(other)

    def __le__(self, other):
        return self.value <= int(other)

    def __repr__(self):
        return f'M{self.value}'

    def _refuse(self, *args):
        raise NotImplementedError

    for name in '''truediv rtruediv rpow trunc floor ceil round floordiv rfloordiv mod rmod lshift rlshift rshift rrshift
                   and rand xor rxor or ror invert'''.split():
        locals()[f'__{name}__'] = _refuse


a = Mod7(5)
print(a + 4, a - 6, 10 - a, a * 3, 3 * a, a ** 100, bool(a), bool(Mod7(7)), float(a), a.real, a.imag, a.numerator)
print(a.denominator, a.conjugate(), 'abcdefgh'[a], isinstance(a, Rational), max(Mod7(3), Mod7(10), Mod7(6)))
for call in (lambda: hash(a), lambda: a / 2, lambda: divmod(a, 2)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


def describe(x):
    return ('integer' if isinstance(x, Integral) else 'real' if isinstance(x, Real) else
            'number' if isinstance(x, Number) else 'other')


print([describe(x) for x in (3, True, 2.5, a, '3', None)])
