# SPDX-License-Identifier: GPL-3.0-or-later
# __int__, __float__, __index__, __trunc__, __round__, __floor__, __ceil__, __complex__-free conversions.

import math
class Num:
    def __init__(self, v): self.v = v
    def __int__(self): return int(self.v)
    def __float__(self): return float(self.v)
    def __index__(self): return int(self.v)
    def __round__(self, n=None): return ('round', n)
    def __trunc__(self): return 'trunc'
    def __floor__(self): return 'floor'
    def __ceil__(self): return 'ceil'
    def __abs__(self): return 'abs'
    def __divmod__(self, o): return ('divmod', o)
    def __rdivmod__(self, o): return ('rdivmod', o)
    def __bytes__(self): return b'bytes'
n = Num(3.7)
print(
    int(n), float(n), round(n), round(n, 2), math.trunc(n), math.floor(n), math.ceil(n), abs(n), divmod(n, 2),
    divmod(2, n), bytes(n)
)
print(
    [0, 1, 2, 3, 4][n], 'abcdef'[n:], range(n), hex(n), bin(n), oct(n), chr(Num(65)), 'ab' * Num(2), [0] * n,
    (1, 2, 3, 4)[:n], '%d %x %f %.1f' % (n, n, n, n), math.sqrt(Num(16))
)
class IndexOnly:
    def __index__(self): return 7
print(
    int(IndexOnly()), float(IndexOnly()), hex(IndexOnly()), list(range(IndexOnly()))[-1],
    math.factorial(IndexOnly()), '%d' % IndexOnly(), round(1.23456789, IndexOnly()), 'x'.zfill(IndexOnly()),
    math.sqrt(IndexOnly()), int('1', 36), int('zz', Num(36)), pow(2, 3).__add__(1), slice(IndexOnly()).indices(100)
)
class TruncOnly:
    def __trunc__(self): return 9
class Sub(int): pass
class ReturnsSub:
    def __int__(self): return True
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class Bad:
    def __int__(self): return 'x'
    def __float__(self): return 1
    def __index__(self): return 1.5
    def __bool__(self): return 2
    def __str__(self): return 5
    def __repr__(self): return None
    def __hash__(self): return 'h'
    def __len__(self): return 'l'
    def __bytes__(self): return 'b'
    def __format__(self, s): return 1
    def __iter__(self): return 1
    def __dir__(self): return 5
    def __reversed__(self): return 'any'
    def __round__(self): return 'r'
b = Bad()
for f in (
    lambda: int(b), lambda: float(b), lambda: [1][b], lambda: bool(b), lambda: str(b), lambda: repr(b),
    lambda: hash(b), lambda: len(b), lambda: bytes(b), lambda: format(b), lambda: f'{b}', lambda: iter(b),
    lambda: dir(b), lambda: reversed(b), lambda: round(b), lambda: '%s' % b, lambda: '%r' % b, lambda: '%d' % b,
    lambda: '%f' % b, lambda: hex(b), lambda: range(b), lambda: 'a' * b, lambda: [b], lambda: str([b]),
    lambda: print(b), lambda: math.sqrt(b)
):
    attempt(f)
class None_:
    def __float__(self): return 'x'
class Nothing: pass
attempt(lambda: float(None_()))
attempt(lambda: int(Nothing()))
attempt(lambda: float(Nothing()))
attempt(lambda: round(Nothing()))
attempt(lambda: math.floor(Nothing()))
attempt(lambda: math.trunc(Nothing()))
attempt(lambda: hex(Nothing()))
attempt(lambda: [1][Nothing()])
attempt(lambda: abs(Nothing()))
attempt(lambda: bytes(Nothing()))
attempt(lambda: int([]))
attempt(lambda: chr(Nothing()))
attempt(lambda: int('5', Nothing()))
