# SPDX-License-Identifier: GPL-3.0-or-later
# Two modules that import each other: the half-made module is seen.

import _circle_a
import _circle_b
print(_circle_a.first, _circle_a.b_value, _circle_b.late(), _circle_b._circle_a is _circle_a)
