# SPDX-License-Identifier: GPL-3.0-or-later
# Assignment to an operator's result.

a = b = 1
a + b = 3
