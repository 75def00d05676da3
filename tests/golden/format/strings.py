# SPDX-License-Identifier: GPL-3.0-or-later
# format specifications for str: fill, align, width, precision, and what is refused.

for spec in (
    '', '10', '<10', '>10', '^10', '*^10', '.2', '10.2', '>10.2', '€^9', 's', '6s', '.0', '05', '=<5', '<', '^4.1s',
    '{<5', '<<5', '>>5', '^^5'
):
    print(repr(spec), '|' + format('text', spec) + '|', '|' + format('é€', spec) + '|')
for spec in (
    'd', '=10', '+', ' ', '#', ',', '_', '010.', '.', '5.', 'x', '10q', '-', 'z', '<<<5', '10 ', '.2d', 'ss', '0=5',
    '#s', '+s', ',s', 'z5', 'é5'
):
    try:
        print(repr(spec), format('text', spec))
    except ValueError as e:
        print(repr(spec), e)
for f in (
    lambda: format('a', 5), lambda: format('a', '5', 1), lambda: format(), lambda: format('a', '9' * 30),
    lambda: format('a', '.' + '9' * 30), lambda: format('a', None)
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
