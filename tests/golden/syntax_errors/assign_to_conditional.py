# SPDX-License-Identifier: GPL-3.0-or-later
# Assignment to a conditional expression.

a = b = c = 1
(a if b else c) = 2
