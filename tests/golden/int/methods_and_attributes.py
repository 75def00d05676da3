# SPDX-License-Identifier: GPL-3.0-or-later
# bit_length, bit_count, as_integer_ratio, conjugate, real, imag, numerator, denominator and the dunder forms.

for n in (0, 1, -1, 2, 3, -4, 255, 256, 2 ** 30, -(2 ** 64), 10 ** 30):
    print(n, n.bit_length(), n.bit_count(), n.as_integer_ratio())
n = -17
print(n.real, n.imag, n.numerator, n.denominator, n.conjugate())
print(True.bit_length(), True.real, type(True.real), True.numerator, type(True.conjugate()))
print((5).__add__(3), (5).__radd__(3), (5).__sub__(3), (5).__rsub__(3), (5).__mul__('x'), (5).__truediv__(2))
print(
    (5).__floordiv__(-2), (5).__mod__(-3), (5).__divmod__(3), (5).__rdivmod__(13), (2).__pow__(5),
    (2).__pow__(5, 7), (2).__rpow__(3)
)
print((5).__neg__(), (5).__pos__(), (-5).__abs__(), (5).__invert__(), (5).__bool__(), (0).__bool__())
print((5).__lt__(6), (5).__eq__(5.0), (5).__ne__(5), (5).__add__(1.0), (5).__eq__('5'))
print(
    (5).__int__(), (5).__float__(), (5).__index__(), (5).__trunc__(), (5).__floor__(), (5).__ceil__(),
    (1234).__round__(-2)
)
print((12).__repr__(), (12).__str__(), (12).__format__('5d'), (12).__hash__(), (5).__lshift__(2), (5).__rrshift__(50))
for f in (
    lambda: n.missing, lambda: (5).real(), lambda: setattr(n, 'real', 1), lambda: setattr(n, 'x', 1),
    lambda: (5).__add__(), lambda: (5).bit_length(1)
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
