# SPDX-License-Identifier: GPL-3.0-or-later
# divmod, pow, abs on every mixture of numbers and on classes.

print(
    divmod(7, 3), divmod(-7, 3), divmod(7, -3), divmod(7.5, 2), divmod(-7.5, 2), divmod(True, 2),
    divmod(10 ** 20, 3), divmod(0, 5), divmod(5, 0.3)
)
print(
    pow(2, 3), pow(2, -1), pow(2.0, 0.5), pow(-8, 2), pow(-1.0, 3), pow(2, 10, 1000), pow(True, 5), pow(0, 0),
    pow(0.0, 0), pow(10 ** 10, 3), pow(-2, 3, 5), pow(4, 0.5)
)
print(
    abs(-5), abs(5), abs(-2.5), abs(-0.0), abs(True), type(abs(True)).__name__, abs(-10 ** 30), abs(float('-inf')),
    abs(-2 ** 63)
)
class N:
    def __init__(self, n): self.n = n
    def __divmod__(self, o): return ('divmod', self.n, o)
    def __rdivmod__(self, o): return ('rdivmod', o, self.n)
    def __pow__(self, o, m='none'): return ('pow', self.n, o, m)
    def __rpow__(self, o, m='none'): return ('rpow', o, self.n, m)
    def __abs__(self): return ('abs', self.n)
print(
    divmod(N(1), 2), divmod(2, N(1)), divmod('s', N(3)), pow(N(1), 2), pow(N(1), 2, 3), pow(2, N(1)), abs(N(4)),
    N(1) ** 2, 2 ** N(1), pow(N(1), N(2))[:2]
)
for f in (
    lambda: divmod(1, 0), lambda: divmod(1.0, 0), lambda: divmod('a', 1), lambda: divmod(1, 'a'), lambda: divmod(1),
    lambda: pow(1), lambda: pow('a', 1), lambda: pow(2, 'a'), lambda: pow(2, 3, 0), lambda: pow(2, 3, 'a'),
    lambda: pow(2.0, 3, 5), lambda: pow(2, 3.0, 5), lambda: pow(0, -1), lambda: pow(0.0, -1),
    lambda: pow(10.0, 1000), lambda: abs('a'), lambda: abs(None), lambda: abs(), lambda: pow(2, -1, 2),
    lambda: pow(2, 3, N(1)), lambda: abs([]), lambda: divmod(None, None), lambda: divmod([], {})
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
