# SPDX-License-Identifier: GPL-3.0-or-later
# float(text): exponents, underscores, white space, names, and the texts that are refused.

good = ['1', '1.', '.5', '1.5', '-1.5e3', '1E5', '1e+5', '1e-05', '  2.5\n', '1_0.0_1', 'inf', '-Infinity', 'NaN',
    '+nan', 'INF',
        '1e400', '-1e400', '1e-400', '0e5', '-0', '٣.٥', '00012.5', '123456789012345678901234567890', '1e23',
        '8.5e-1_0',
        '179769313486231580793728971405301e276', '2.2250738585072011e-308', '0.1e1', '1' + '0' * 50,
        '0.' + '0' * 30 + '1']
for text in good:
    print(ascii(text), float(text))
bad = [
    '', ' ', '.', 'e5', '1e', '1e+', '1.5.2', '1 5', '_1', '1_', '1__0.', '1._5', '0x1', 'infi', '--1', '1,5',
    'nan(1)', '1\x00'
]
for text in bad:
    try:
        print(ascii(text), float(text))
    except ValueError as e:
        print(e)
print(float(), float(3), float(True), float(10 ** 22), float(2 ** 53 + 1), float(b'2.5'), float(1.5))
for value in (None, [], 'a', 10 ** 400, {}, b'x'):
    try:
        print(float(value))
    except Exception as e:
        print(type(e).__name__, e)
