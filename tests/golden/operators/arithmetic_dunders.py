# SPDX-License-Identifier: GPL-3.0-or-later
# Every binary and unary operator's method, with its reflected form.

class Op:
    def __init__(self, name): self.name = name
    def __repr__(self): return self.name
def add(symbol, name):
    def forward(self, other): return f'({self}{symbol}{other})'
    def reflected(self, other): return f'({other}~{symbol}{self})'
    setattr(Op, f'__{name}__', forward)
    setattr(Op, f'__r{name}__', reflected)
for symbol, name in (
    ('+', 'add'), ('-', 'sub'), ('*', 'mul'), ('/', 'truediv'), ('//', 'floordiv'), ('%', 'mod'), ('**', 'pow'),
    ('@', 'matmul'), ('<<', 'lshift'), ('>>', 'rshift'), ('&', 'and'), ('|', 'or'), ('^', 'xor'),
    ('divmod', 'divmod')
):
    add(symbol, name)
for symbol, name in (('-', 'neg'), ('+', 'pos'), ('~', 'invert'), ('abs', 'abs')):
    setattr(Op, f'__{name}__', lambda self, symbol=symbol: f'{symbol}{self}')
x, y = Op('x'), Op('y')
print(x + y, x - y, x * y, x / y, x // y, x % y, x ** y, x @ y, x << y, x >> y, x & y, x | y, x ^ y, divmod(x, y))
print(x + 1, x - 1, x * 1, x / 1, x // 1, x % 1, x ** 1, x @ 1, x << 1, x >> 1, x & 1, x | 1, x ^ 1, divmod(x, 1))
print(1 + x, 1 - x, 1 * x, 1 / x, 1 // x, 1 % x, 1 ** x, 1 @ x, 1 << x, 1 >> x, 1 & x, 1 | x, 1 ^ x, divmod(1, x))
print('s' + x, [1] + x, (1,) + x, None + x, 1.5 * x, {} | x, {1} & x, True ^ x)
print(-x, +x, ~x, abs(x), pow(x, 2), pow(2, x))
try:
    print('s %s' % x, 's' % x)
except TypeError as e:
    print(e)
print('[%s]' % x)
z = x
z += 1
print(z)
z = x
z **= y
print(z, type(z).__name__)
class Pow:
    def __pow__(self, e, m=None): return ('pow', e, m)
    def __rpow__(self, b): return ('rpow', b)
print(Pow() ** 2, pow(Pow(), 2, 5), pow(2, Pow()))
try:
    pow(2, Pow(), 5)
except TypeError as e:
    print(e)
print([0] * 2, x.__add__(1), Op.__radd__(x, 5), (1).__add__(x))
