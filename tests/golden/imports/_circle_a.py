# SPDX-License-Identifier: GPL-3.0-or-later
print('a begins')
import _circle_b
first = 'first of a'
print('a sees', _circle_b.value)
from _circle_b import value as b_value
second = 'second of a'
print('a ends')
