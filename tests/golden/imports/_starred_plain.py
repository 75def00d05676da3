# SPDX-License-Identifier: GPL-3.0-or-later
visible2 = 'visible2'
_private2 = 'private'
__dunder2__ = 'dunder'
from math import floor as star_floor
