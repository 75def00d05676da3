# SPDX-License-Identifier: GPL-3.0-or-later
"""Exact fractions: two ints of any size, numerator and denominator, in lowest terms."""

import math
import numbers

__all__ = ["Fraction"]

_MODULUS = 2 ** 61 - 1  # the prime that numbers are hashed by
_INFINITY_HASH = 314159


def _digits_end(text, at):
    """Behind digits, with single underscores between them; the same place: there are none."""
    end = at
    while end < len(text) and (text[end].isdecimal() or text[end] == "_" and end > at and text[end - 1] != "_"):
        end += 1
    return end - 1 if end > at and text[end - 1] == "_" else end


def _signed_digits_end(text, at):
    start = at + (text[at:at + 1] in ("+", "-"))
    end = _digits_end(text, start)
    return end if end > start else at


def _parse(text):
    """Numerator and denominator that a text such as '-3/4', '1.25' or '2e-3' says; None: it says none."""
    text = text.strip()
    negative = text.startswith("-")
    start = 1 if text[:1] in ("+", "-") else 0
    end = _digits_end(text, start)
    whole = text[start:end]
    if end < len(text) and text[end] == "/":
        last = _digits_end(text, end + 1)
        if not whole or last == end + 1 or last != len(text):
            return None
        numerator, denominator = int(whole), int(text[end + 1:last])
        return -numerator if negative else numerator, denominator
    decimals = ""
    if text[end:end + 1] == ".":
        last = _digits_end(text, end + 1)
        decimals = text[end + 1:last].replace("_", "")
        end = last
    if not whole and not decimals:
        return None
    exponent = 0
    if text[end:end + 1] in ("e", "E"):
        last = _signed_digits_end(text, end + 1)
        if last == end + 1:
            return None
        exponent = int(text[end + 1:last])
        end = last
    if end != len(text):
        return None
    numerator = int((whole or "0") + decimals)
    exponent -= len(decimals)
    numerator *= 10 ** max(exponent, 0)
    return -numerator if negative else numerator, 10 ** max(-exponent, 0)


def _sum(a, b, c, d):
    """a/b + c/d, for fractions in lowest terms."""
    common = math.gcd(b, d)
    if common == 1:
        return Fraction(a * d + c * b, b * d, _normalize=False)
    rest = b // common
    numerator = a * (d // common) + c * rest
    left = math.gcd(numerator, common)
    return Fraction(numerator // left, rest * (d // left), _normalize=False)


class Fraction(numbers.Rational):
    """A rational number: Fraction(3, 4), Fraction('3/4'), Fraction(0.75)."""

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None, *, _normalize=True):
        self = super().__new__(cls)
        if denominator is None:
            numerator, denominator = cls._ratio(numerator)
            self._numerator, self._denominator = numerator, denominator
            return self
        if type(numerator) is not int or type(denominator) is not int:
            if not isinstance(numerator, numbers.Rational) or not isinstance(denominator, numbers.Rational):
                raise TypeError("both arguments should be Rational instances")
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        if _normalize:
            divisor = math.gcd(numerator, denominator)
            if denominator < 0:
                divisor = -divisor
            numerator //= divisor
            denominator //= divisor
        self._numerator = numerator
        self._denominator = denominator
        return self

    @staticmethod
    def _ratio(value):
        """Numerator and denominator of one number or text."""
        if type(value) is int:
            return value, 1
        if isinstance(value, numbers.Rational):
            return value.numerator, value.denominator
        if isinstance(value, float):
            return value.as_integer_ratio()
        if isinstance(value, str):
            parsed = _parse(value)
            if parsed is None:
                raise ValueError(f"Invalid literal for Fraction: {value!r}")
            numerator, denominator = parsed
            if denominator == 0:
                raise ZeroDivisionError(f"Fraction({numerator}, 0)")
            divisor = math.gcd(numerator, denominator)
            return numerator // divisor, denominator // divisor
        raise TypeError("argument should be a string or a Rational instance")

    @classmethod
    def from_float(cls, f):
        """The fraction that is exactly equal to a float."""
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls(*f.as_integer_ratio())

    # ---- parts ----

    @property
    def numerator(a):
        """The number above the line."""
        return a._numerator

    @property
    def denominator(a):
        """The number below the line, which is positive."""
        return a._denominator

    def as_integer_ratio(self):
        """(numerator, denominator)"""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The closest fraction whose denominator is at most max_denominator."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        first = Fraction(p0 + k * p1, q0 + k * q1)
        second = Fraction(p1, q1)
        return second if abs(second - self) <= abs(first - self) else first

    # ---- text, hash, comparison ----

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    def __hash__(self):
        """That of an equal int or float."""
        try:
            inverse = pow(self._denominator, -1, _MODULUS)
        except ValueError:
            value = _INFINITY_HASH
        else:
            value = hash(hash(abs(self._numerator)) * inverse)
        value = value if self._numerator >= 0 else -value
        return -2 if value == -1 else value

    def __eq__(a, b):
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, float):
            return 0.0 == b if math.isnan(b) or math.isinf(b) else a == a.from_float(b)
        return NotImplemented

    def _compare(self, other, compare):
        if isinstance(other, numbers.Rational):
            return compare(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return compare(0.0, other)
            return compare(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, lambda x, y: x < y)

    def __gt__(a, b):
        return a._compare(b, lambda x, y: x > y)

    def __le__(a, b):
        return a._compare(b, lambda x, y: x <= y)

    def __ge__(a, b):
        return a._compare(b, lambda x, y: x >= y)

    def __bool__(a):
        return bool(a._numerator)

    # ---- arithmetic ----

    def _operators(name, exact, fallback):
        """The two methods of an operator: exact for fractions and ints, fallback for floats."""
        def forward(a, b):
            if isinstance(b, Fraction):
                return exact(a, b)
            if isinstance(b, int):
                return exact(a, Fraction(b))
            if isinstance(b, float):
                return fallback(float(a), b)
            return NotImplemented

        def reverse(b, a):
            if isinstance(a, numbers.Rational):
                return exact(Fraction(a), b)
            if isinstance(a, numbers.Real):
                return fallback(float(a), float(b))
            return NotImplemented

        forward.__name__ = f"__{name}__"
        reverse.__name__ = f"__r{name}__"
        return forward, reverse

    # Only parts of the operands can have a common divisor, and their gcd is found much faster than that of the whole
    # result's numerator and denominator (Knuth, The Art of Computer Programming, volume 2, 4.5.1).

    def _add(a, b):
        return _sum(a._numerator, a._denominator, b._numerator, b._denominator)

    def _sub(a, b):
        return _sum(a._numerator, a._denominator, -b._numerator, b._denominator)

    def _mul(a, b):
        first = math.gcd(a._numerator, b._denominator)
        second = math.gcd(b._numerator, a._denominator)
        return Fraction((a._numerator // first) * (b._numerator // second),
                        (b._denominator // first) * (a._denominator // second), _normalize=False)

    def _div(a, b):
        common = math.gcd(a._numerator, b._numerator) or 1
        other = math.gcd(a._denominator, b._denominator)
        return Fraction(a._numerator // common * (b._denominator // other),
                        b._numerator // common * (a._denominator // other))

    def _floordiv(a, b):
        return (a._numerator * b._denominator) // (a._denominator * b._numerator)

    def _divmod(a, b):
        quotient, rest = divmod(a._numerator * b._denominator, a._denominator * b._numerator)
        return quotient, Fraction(rest, a._denominator * b._denominator)

    def _mod(a, b):
        return Fraction(a._numerator * b._denominator % (b._numerator * a._denominator),
                        a._denominator * b._denominator)

    __add__, __radd__ = _operators("add", _add, lambda x, y: x + y)
    __sub__, __rsub__ = _operators("sub", _sub, lambda x, y: x - y)
    __mul__, __rmul__ = _operators("mul", _mul, lambda x, y: x * y)
    __truediv__, __rtruediv__ = _operators("truediv", _div, lambda x, y: x / y)
    __floordiv__, __rfloordiv__ = _operators("floordiv", _floordiv, lambda x, y: x // y)
    __divmod__, __rdivmod__ = _operators("divmod", _divmod, divmod)
    __mod__, __rmod__ = _operators("mod", _mod, lambda x, y: x % y)

    def __pow__(a, b):
        """Exact for a whole exponent, else a float."""
        if not isinstance(b, numbers.Rational):
            return float(a) ** b
        if b.denominator != 1:
            return float(a) ** float(b)
        power = b.numerator
        if power >= 0:
            return Fraction(a._numerator ** power, a._denominator ** power, _normalize=False)
        if a._numerator >= 0:
            return Fraction(a._denominator ** -power, a._numerator ** -power, _normalize=False)
        return Fraction((-a._denominator) ** -power, (-a._numerator) ** -power, _normalize=False)

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        return a ** b._numerator if b._denominator == 1 else a ** float(b)

    def __pos__(a):
        return Fraction(a._numerator, a._denominator, _normalize=False)

    def __neg__(a):
        return Fraction(-a._numerator, a._denominator, _normalize=False)

    def __abs__(a):
        return Fraction(abs(a._numerator), a._denominator, _normalize=False)

    # ---- whole numbers and floats ----

    def __float__(a):
        return a._numerator / a._denominator

    def __int__(a):
        return a.__trunc__()

    def __trunc__(a):
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        """The nearest int, or fraction of so many decimals; halves go to the even one."""
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            if rest * 2 == self._denominator:
                return floor + floor % 2
            return floor + (rest * 2 > self._denominator)
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    # ---- copies ----

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) == Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()
