# SPDX-License-Identifier: GPL-3.0-or-later
# A trailing comma without parentheses.

from math import sqrt,
