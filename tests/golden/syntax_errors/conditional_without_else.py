# SPDX-License-Identifier: GPL-3.0-or-later
# if without else as an expression.

x = 1
y = x if x > 0
