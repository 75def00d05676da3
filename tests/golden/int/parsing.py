# SPDX-License-Identifier: GPL-3.0-or-later
# int(text, base): bases, prefixes, underscores, white space, signs, other alphabets' digits, errors.

good = ['0', '12', '-12', '+12', '  42\n', '1_000', '00012', '-0', '\t7 ', '1_2_3', '٤٢', '１２３', '\u2003 5\u2003']
for text in good:
    print(ascii(text), int(text))
bad = [
    '', ' ', '-', '+', '1 2', '1__0', '_1', '1_', '0x10', '1.5', '1e5', '--1', '+-1', 'abc', '0b1', '½', '²',
    '1\x00', '- 1'
]
for text in bad:
    try:
        print(ascii(text), int(text))
    except ValueError as e:
        print(e)
print(int('ff', 16), int('FF', 16), int('0xff', 16), int('0XfF', 16), int('-0xff', 16), int('z', 36), int('Zz', 36))
print(int('101', 2), int('0b101', 2), int('0o17', 8), int('17', 8), int('0x_f', 16), int('11', 3))
print(int('0x1F', 0), int('0b11', 0), int('0o17', 0), int('12', 0), int('0', 0), int('000', 0), int('1_0', 0))
for text, base in [
    ('012', 0), ('2', 2), ('9', 8), ('g', 16), ('0b12', 2), ('', 16), ('0x', 16), ('1', 1), ('1', 37), ('1', -2),
    ('0b', 0), ('8', 8)
]:
    try:
        print(int(text, base))
    except ValueError as e:
        print(e)
print(int(), int(3.99), int(-3.99), int(True), int(b'12'), int(b' 0x1f ', 16), int('7', base=8), int(1e20))
for args in [(12, 10), (None,), ([],), ('1', '2'), (float('nan'),), (float('inf'),), (b'\xff',), (1.5, 10), (1, 2, 3)]:
    try:
        print(int(*args))
    except Exception as e:
        print(type(e).__name__, e)
