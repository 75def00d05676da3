# SPDX-License-Identifier: GPL-3.0-or-later
# What once went on in silence, with a wrong result, when an allocation failed: short, so that each one fails.
import sys

print({'a', 'b', 'c', 'd'}, [x for x in {'p', 'q', 'r'}], 'q' in {'p', 'q'}, (1, 2) + (3,))
print('%s=%r' % ('name', 1.5), f'{1.5!r:>{8}}', int('٣٤'), float('١.٥'))
try:
    {}['k']
except KeyError:
    print(sys.exc_info()[2].tb_lineno)
try:
    raise ValueError from KeyError
except ValueError as error:
    print(repr(error.__cause__), error.__traceback__ is None)
print(1234567890123456789012345678901234567890123456789012345678901234567890.5)
