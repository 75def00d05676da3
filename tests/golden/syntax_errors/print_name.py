# SPDX-License-Identifier: GPL-3.0-or-later
# print of a name without parentheses.

x = 5
print x
