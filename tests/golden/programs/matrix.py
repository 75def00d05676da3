# SPDX-License-Identifier: GPL-3.0-or-later
# A matrix class: arithmetic, determinant, inverse with fractions of ints, transposition.

def gcd(a, b):
    while b:
        a, b = b, a % b
    return abs(a)


class Ratio:
    """An exact quotient, always in lowest terms with a positive denominator."""
    __slots__ = ('n', 'd')

    def __init__(self, n, d=1):
        if isinstance(n, Ratio):
            n, d = n.n, n.d * d
        if d == 0:
            raise ZeroDivisionError(f'Ratio({n}, 0)')
        g = gcd(n, d) * (1 if d > 0 else -1)
        self.n, self.d = n // g, d // g

    @staticmethod
    def of(x):
        return x if isinstance(x, Ratio) else Ratio(x) if isinstance(x, int) else NotImplemented

    def __add__(self, o):
        o = Ratio.of(o)
        return o if o is NotImplemented else Ratio(self.n * o.d + o.n * self.d, self.d * o.d)

    def __mul__(self, o):
        o = Ratio.of(o)
        return o if o is NotImplemented else Ratio(self.n * o.n, self.d * o.d)

    __radd__, __rmul__ = __add__, __mul__

    def __neg__(self):
        return Ratio(-self.n, self.d)

    def __sub__(self, o):
        return self + -Ratio.of(o)

    def __rsub__(self, o):
        return -self + o

    def __truediv__(self, o):
        o = Ratio.of(o)
        return self * Ratio(o.d, o.n)

    def __eq__(self, o):
        o = Ratio.of(o)
        return o is not NotImplemented and (self.n, self.d) == (o.n, o.d)

    def __bool__(self):
        return self.n != 0

    def __str__(self):
        return str(self.n) if self.d == 1 else f'{self.n}/{self.d}'

    __repr__ = __str__


class Matrix:
    def __init__(self, rows):
        self.rows = [[Ratio(x) for x in row] for row in rows]
        if len({len(r) for r in self.rows}) > 1:
            raise ValueError('rows of different lengths')

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0]) if self.rows else 0

    @property
    def T(self):
        return Matrix(list(map(list, zip(*self.rows))))

    def __getitem__(self, key):
        i, j = key
        return self.rows[i][j]

    def __add__(self, o):
        if self.shape != o.shape:
            raise ValueError(f'shapes {self.shape} and {o.shape} differ')
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, o.rows)])

    def __mul__(self, k):
        return Matrix([[a * k for a in r] for r in self.rows])

    __rmul__ = __mul__

    def __matmul__(self, o):
        if self.shape[1] != o.shape[0]:
            raise ValueError(f'cannot multiply {self.shape} by {o.shape}')
        columns = o.T.rows
        return Matrix([[sum([a * b for a, b in zip(r, c)], Ratio(0)) for c in columns] for r in self.rows])

    def __pow__(self, n):
        if n < 0:
            return self.inverse() ** -n
        result, base = Matrix.identity(self.shape[0]), self
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
        return result

    def __eq__(self, o):
        return isinstance(o, Matrix) and self.rows == o.rows

    def eliminate(self):
        """Gauss-Jordan on a copy; gives the rows, the rank and the determinant of the left square part."""
        m, det, rank = [row[:] for row in self.rows], Ratio(1), 0
        n = len(m)
        for column in range(n):
            pivot = next(iter([r for r in range(rank, n) if m[r][column]]), None)
            if pivot is None:
                det = Ratio(0)
                continue
            if pivot != rank:
                m[rank], m[pivot] = m[pivot], m[rank]
                det = -det
            det *= m[rank][column]
            lead = m[rank][column]
            m[rank] = [x / lead for x in m[rank]]
            for r in range(n):
                if r != rank and m[r][column]:
                    factor = m[r][column]
                    m[r] = [x - factor * y for x, y in zip(m[r], m[rank])]
            rank += 1
        return m, rank, det

    def determinant(self):
        return self.eliminate()[2]

    def inverse(self):
        n = self.shape[0]
        wide = Matrix([row + [int(i == j) for j in range(n)] for i, row in enumerate(self.rows)])
        m, rank, _ = wide.eliminate()
        if rank < n:
            raise ZeroDivisionError('the matrix is singular')
        return Matrix([row[n:] for row in m])

    def __str__(self):
        texts = [[str(x) for x in row] for row in self.rows]
        widths = [max(map(len, column)) for column in zip(*texts)]
        return '\n'.join(['[ ' + '  '.join([t.rjust(w) for t, w in zip(row, widths)]) + ' ]' for row in texts])


a = Matrix([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]])
b = Matrix([[8], [-11], [-3]])
for title, f in [('a', lambda: a), ('a transposed', lambda: a.T), ('a + a', lambda: a + a), ('3 * a', lambda: 3 * a),
    ('a @ a', lambda: a @ a),
                 ('inverse', a.inverse), ('a @ inverse', lambda: a @ a.inverse()),
                 ('solution', lambda: a.inverse() @ b),
                 ('power 5', lambda: a ** 5), ('power -2', lambda: a ** -2)]:
    print(title)
    print(f())
print(
    a.determinant(), Matrix([[1, 2], [2, 4]]).determinant(), Matrix.identity(4).determinant(), a.shape, a.T.T == a,
    a[0, 2], a ** 0 == Matrix.identity(3)
)
hilbert = Matrix([[Ratio(1, i + j + 1) for j in range(4)] for i in range(4)])
print(hilbert)
print(hilbert.inverse())
print(hilbert.determinant())
fib = Matrix([[1, 1], [1, 0]])
print([(fib ** n)[0, 1] for n in range(12)], (fib ** 100)[0, 1])
for f in (
    lambda: Matrix([[1, 2], [2, 4]]).inverse(), lambda: a + b, lambda: b @ a, lambda: Matrix([[1], [2, 3]]),
    lambda: Ratio(1, 0), lambda: a[5, 5], lambda: a[1]
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
