# SPDX-License-Identifier: GPL-3.0-or-later
# b ** e for ints and floats at their edges: small, at 64 bits, infinite, not a number.
def power(b, e):
    try:
        return repr(b ** e)
    except (ArithmeticError, ValueError) as error:
        return f'{type(error).__name__}: {error}'


bases = 0, 1, 2, 3, 10, 7.5, 0.0, 2.0, 1e200, 5e-324, float('inf'), float('nan'), True
exponents = 0, 1, 2, 3, -1, 0.5, -0.5, 62, 63, 64, 65, 2.0, float('nan'), float('inf'), 100, True
for b in bases:
    for e in exponents:
        print(b, '**', e, '=', power(b, e))
for b in (-1, -2, -3, -0.5, -2.0):
    for e in (0, 1, 2, 3, 62, 63, 64, -1, 2.0, 3.0):
        print(b, '**', e, '=', power(b, e))
n = 3
print(n ** 2 + 1, 2 ** n ** 2 % 7, -n ** 2, 2.0 ** -n)
