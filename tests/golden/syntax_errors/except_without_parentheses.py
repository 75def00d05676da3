# SPDX-License-Identifier: GPL-3.0-or-later
# Several exceptions without parentheses.

try:
    x = 1
except ValueError, TypeError:
    pass
