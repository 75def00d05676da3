# SPDX-License-Identifier: GPL-3.0-or-later
# format specifications for int: types, signs, grouping, alternate form, zero padding, errors.

specs = [
    '', 'd', 'b', 'o', 'x', 'X', 'c', 'n', '#b', '#o', '#x', '#X', '+', '-', ' ', '+d', ' x', ',', '_', '_x', '_b',
    ',d', '8', '<8', '>8', '^8', '=8', '*=8', '08', '+08', '#010x', '+#010b', '010,', '012_', '<+8,', 'x^9', '#_x',
    '020_b', '06', '>06', '=+9,'
]
for spec in specs:
    row = []
    for n in (0, 7, -42, 65, 1234567):
        try:
            row.append(format(n, spec))
        except (ValueError, OverflowError) as e:
            row.append(str(e))
    print(repr(spec), row)
big = 123456789012345678901234567890
for spec in ('', ',', '_', 'x', '#_x', '+,d', '40,', '040,', '<40', '_b', 'e', '.3e', 'g', 'f', '.1f', '%'):
    print(repr(spec), format(big, spec), format(-big, spec))
for spec in (
    's', '.2', '.2d', '5.1x', 'q', '+c', '#c', ',c', ',x', ',b', '_c', ',_', '_,', ',,', 'dd', 'z', 'zd', 'i', '_n',
    ',n', 'ld'
):
    try:
        print(repr(spec), format(42, spec))
    except ValueError as e:
        print(repr(spec), e)
for n in (-1, 0x110000, 10 ** 30):
    try:
        print(format(n, 'c'))
    except Exception as e:
        print(type(e).__name__, e)
print(
    format(True), format(True, ''), format(True, 'd'), format(True, '5'), format(False, 'x'), format(True, '<5'),
    format(8364, 'c')
)
