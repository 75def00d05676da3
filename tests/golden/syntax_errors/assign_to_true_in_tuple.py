# SPDX-License-Identifier: GPL-3.0-or-later
# Assignment to True inside a tuple.

(a, True, b) = 1, 2, 3
