# SPDX-License-Identifier: GPL-3.0-or-later
# format specifications for float: e, f, g, n, %, none, sign, grouping, z, errors.

values = [0.0, -0.0, 1.0, -1.5, 3.14159, 1234567.891, 1e-7, 1.5e20, 0.5, 99.995]
specs = [
    '', 'f', '.0f', '.2f', 'e', '.0e', '.2e', 'E', 'g', '.3g', 'G', 'n', '%', '.0%', '.1', '.3', '+', ' ', '+.2f',
    ',', ',.2f', '_.1f', '10.2f', '<10.2f', '^10.2f', '=+10.2f', '010.2f', '*>10', '#.0f', '#g', '#.3g', '015,.2f',
    '.10', 'z.0f', 'z.1f', '+z.1f', '#', '#.0e', '20', '.17g', '.0g', '_', '012_.1f'
]
for spec in specs:
    print(repr(spec), [format(v, spec) for v in values])
inf, nan = float('inf'), float('nan')
for spec in ('', 'f', 'F', 'e', 'E', 'g', 'G', '%', '+', '08', '08.1f', '<8', '^8', ',', ' '):
    print(repr(spec), [format(v, spec) for v in (inf, -inf, nan)])
for spec in ('d', 'x', 's', 'c', 'b', '.', 'q', '.2d', ',_', ',n', '_n', '.2,', 'ff', 'zd', '1.2.3'):
    try:
        print(repr(spec), format(1.5, spec))
    except ValueError as e:
        print(repr(spec), e)
