# SPDX-License-Identifier: GPL-3.0-or-later
# float.hex, float.fromhex, as_integer_ratio, is_integer.

for v in (
    0.0, -0.0, 1.0, -1.0, 0.1, 1.5, 255.0, 3.141592653589793, 1e300, 5e-324, 2.2250738585072014e-308,
    1.7976931348623157e308
):
    print(v, v.hex(), float.fromhex(v.hex()) == v, v.as_integer_ratio(), v.is_integer())
for text in (
    '0x1p3', '1p3', '0x.8', '0x1.8p-1', ' -0xA.Bp+2 ', 'inf', '-nan', '0x1', 'ff', '0x1.fffffffffffff8p0',
    '0x1p-1074', '0x1p-1076', '1.'
):
    print(text, float.fromhex(text))
for text in ('', '0x', 'p1', '0x1p', '1.5x', '0x1p1025', 'zz'):
    try:
        print(float.fromhex(text))
    except Exception as e:
        print(type(e).__name__, e)
try:
    float.fromhex(5)
except TypeError as e:
    print(e)
print(
    (2.5).real, (2.5).imag, (2.5).conjugate(), (2.5).__trunc__(), (2.5).__floor__(), (2.5).__ceil__(),
    (-2.5).__floor__(), (-2.5).__ceil__()
)
