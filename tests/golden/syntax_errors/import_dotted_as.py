# SPDX-License-Identifier: GPL-3.0-or-later
# from with a dotted name to import.

from math import sqrt.x
