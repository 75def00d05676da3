# SPDX-License-Identifier: GPL-3.0-or-later
# Polynomials: arithmetic, division, derivative, roots, interpolation, printing.

class Polynomial:
    def __init__(self, *coefficients):
        """Coefficients from the constant upwards."""
        c = list(coefficients)
        while c and c[-1] == 0:
            c.pop()
        self.c = tuple(c)

    @classmethod
    def from_roots(cls, *roots):
        p = cls(1)
        for r in roots:
            p *= cls(-r, 1)
        return p

    @classmethod
    def parse(cls, text):
        terms = {}
        for term in text.replace('-', '+-').replace(' ', '').split('+'):
            if not term:
                continue
            factor, x, power = term.partition('x')
            power = int(power.lstrip('^') or 1) if x else 0
            factor = {'': 1, '-': -1}.get(factor, factor)
            terms[power] = terms.get(power, 0) + (float(factor) if '.' in str(factor) else int(factor))
        return cls(*[terms.get(i, 0) for i in range(max(terms, default=-1) + 1)])

    @property
    def degree(self):
        return len(self.c) - 1

    def __call__(self, x):
        result = 0
        for a in reversed(self.c):
            result = result * x + a
        return result

    def __getitem__(self, i):
        return self.c[i] if 0 <= i < len(self.c) else 0

    def __iter__(self):
        return iter(self.c)

    @staticmethod
    def _lift(x):
        return x if isinstance(x, Polynomial) else Polynomial(x)

    def __add__(self, o):
        o = self._lift(o)
        return Polynomial(*[self[i] + o[i] for i in range(max(len(self.c), len(o.c)))])

    def __neg__(self):
        return Polynomial(*[-a for a in self])

    def __sub__(self, o):
        return self + -self._lift(o)

    def __rsub__(self, o):
        return -self + o

    def __mul__(self, o):
        o = self._lift(o)
        result = [0] * (len(self.c) + len(o.c))
        for i, a in enumerate(self):
            for j, b in enumerate(o):
                result[i + j] += a * b
        return Polynomial(*result)

    __radd__, __rmul__ = __add__, __mul__

    def __pow__(self, n):
        result = Polynomial(1)
        for _ in range(n):
            result *= self
        return result

    def __divmod__(self, o):
        o = self._lift(o)
        if not o:
            raise ZeroDivisionError('division by the zero polynomial')
        quotient, rest = Polynomial(), self
        while rest and rest.degree >= o.degree:
            factor = rest.c[-1] / o.c[-1]
            if factor == int(factor):
                factor = int(factor)
            term = Polynomial(*[0] * (rest.degree - o.degree), factor)
            quotient, rest = quotient + term, rest - term * o
        return quotient, rest

    def __floordiv__(self, o):
        return divmod(self, o)[0]

    def __mod__(self, o):
        return divmod(self, o)[1]

    def __bool__(self):
        return bool(self.c)

    def __eq__(self, o):
        return self.c == self._lift(o).c if isinstance(o, (Polynomial, int, float)) else NotImplemented

    def __hash__(self):
        return hash(self.c)

    def derivative(self):
        return Polynomial(*[i * a for i, a in enumerate(self)][1:])

    def compose(self, other):
        result = Polynomial()
        for a in reversed(self.c):
            result = result * other + a
        return result

    def newton(self, x, steps=50):
        d = self.derivative()
        for _ in range(steps):
            if abs(self(x)) < 1e-12:
                break
            x -= self(x) / d(x)
        return x

    def __str__(self):
        parts = []
        for i, a in sorted(enumerate(self), reverse=True):
            if a == 0:
                continue
            sign = ('-' if a < 0 else '') if not parts else (' - ' if a < 0 else ' + ')
            number = '' if abs(a) == 1 and i else f'{abs(a):g}'
            parts.append(sign + number + ('' if i == 0 else 'x' if i == 1 else f'x^{i}'))
        return ''.join(parts) or '0'

    def __repr__(self):
        return f'Polynomial{self.c}'


def interpolate(points):
    total = Polynomial()
    for i, (xi, yi) in enumerate(points):
        term = Polynomial(yi)
        for j, (xj, _) in enumerate(points):
            if i != j:
                term = term * Polynomial(-xj, 1) * (1 / (xi - xj))
        total += term
    return Polynomial(*[round(a, 9) for a in total])


p, q = Polynomial(-6, 11, -6, 1), Polynomial(-1, 1)
x = Polynomial(0, 1)
print(p, q, p + q, p - q, p * q, -p, sep=' | ')
print(divmod(p, q), p // q, p % Polynomial(1, 1), (x - 1) * (x + 1), (x + 1) ** 5, 3 * x ** 2 - 2 * x + 7, 5 - x)
print(p(0), p(1), p(2.5), [p(n) for n in range(5)], p.degree, Polynomial().degree, bool(Polynomial(0, 0)))
print(
    p.derivative(), p.derivative().derivative(), p.compose(x + 1), Polynomial.from_roots(1, 2, 3) == p,
    Polynomial.from_roots(1, -1), sep=' | '
)
for text in ('x^3 - 6x^2 + 11x - 6', '5', '-x', 'x^2 + x + 1 - x', '2.5x^4-1', '', '3x-3x'):
    print(repr(text), '->', Polynomial.parse(text), repr(Polynomial.parse(text)))
print(Polynomial.parse(str(p)) == p, {p: 'key'}[Polynomial(-6, 11, -6, 1)], p == 5, Polynomial(5) == 5, p == 'p')
print(
    f'{Polynomial(-2, 0, 1).newton(1.0):.10f}', f'{p.newton(10.0):.6f}',
    f'{Polynomial(-1, -1, 0, 1).newton(1.5):.8f}'
)
print(interpolate([(0, 1), (1, 3), (2, 7)]), interpolate([(x, x ** 3) for x in (-1, 0, 1, 2)]), interpolate([(5, 5)]))
for f in (
    lambda: divmod(p, Polynomial()), lambda: p + 'a', lambda: Polynomial.parse('y + 1'), lambda: p ** -1,
    lambda: p < q, lambda: p % 0
):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
