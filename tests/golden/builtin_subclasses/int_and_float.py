# SPDX-License-Identifier: GPL-3.0-or-later
# Subclasses of int and float: results are plain, hooks are used.

class Money(int):
    def __new__(cls, amount, currency='EUR'):
        self = super().__new__(cls, amount)
        self.currency = currency
        return self
    def __add__(self, other):
        if isinstance(other, Money) and other.currency != self.currency: raise ValueError('mixed currencies')
        return Money(int(self) + int(other), self.currency)
    __radd__ = __add__
    def __repr__(self): return f'{int(self)} {self.currency}'
    def __str__(self): return f'{int.__repr__(self)}{self.currency}'
m, n = Money(5), Money(10, 'USD')
print(
    m, repr(m), m + 1, 1 + m, m - 1, type(m - 1).__name__, type(m * 2).__name__, m == 5, hash(m) == hash(5), m < n,
    sum([m, m, m]), {m: 'a'}[5], [m], f'{m} {m!r} {m:d} {m:>5}|', '%d %s' % (m, m)
)
try:
    m + n
except ValueError as e:
    print(e)
print(
    int(m), type(int(m)).__name__, float(m), -m, abs(Money(-3)), type(abs(m)).__name__, type(+m).__name__,
    m.bit_length(), [10, 20, 30, 40, 50, 60][m], range(m), 'ab' * m, m.real, type(m.real).__name__,
    isinstance(m, int), bool(Money(0)), m.__dict__, round(m), type(round(m)).__name__, ~m, m // 2, divmod(m, 3),
    m ** 2, 2 ** m, pow(m, 2, 7)
)
class Weird(int):
    def __eq__(self, o): return False
    def __hash__(self): return 99
    def __bool__(self): return False
    def __int__(self): return 42
    def __index__(self): return 1
    def __float__(self): return 4.5
    def __neg__(self): return 'neg'
w = Weird(7)
print(
    w == 7, 7 == w, w != 7, bool(w), int(w), float(w), -w, hash(w), w + 0, w.real, w in [7], w in [w], str(w),
    w < 8, '%d' % w, f'{w:d}', hex(w), range(w), w.__index__()
)
class F(float):
    def __repr__(self): return f'F({float.__repr__(self)})'
    def __round__(self, n=None): return 'rounded'
f = F(2.5)
print(
    f, str(f), [f], f + 1, type(f * 2).__name__, round(f), f == 2.5, hash(f) == hash(2.5), float(f),
    type(float(f)).__name__, f'{f} {f:.1f} {f!r}', f.is_integer(), F('1e3'), F(), F.fromhex('0x1p1'),
    type(F.fromhex('0x1p1')).__name__, int(f), f // 1, f < 3, '%s %f' % (f, f), f.as_integer_ratio(), -f
)
class Level(int):
    names = {}
    def __new__(cls, value, name):
        self = int.__new__(cls, value)
        self.name = name
        cls.names[value] = self
        return self
    @classmethod
    def of(cls, value): return cls.names[value]
low, high = Level(1, 'low'), Level(9, 'high')
print(
    sorted([high, low]), max(low, high).name, Level.of(9) is high, low + high,
    [l.name for l in Level.names.values()], low.to_bytes(2, 'big')
)
for g in (
    lambda: Money('x'), lambda: Money(), lambda: F('x'), lambda: type('B', (bool,), {}),
    lambda: Money.from_bytes(b'\x05', 'big'), lambda: type(Money.from_bytes(b'\x05', 'big')).__name__,
    lambda: Level(1), lambda: F(1, 2)
):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
