# SPDX-License-Identifier: GPL-3.0-or-later
# A block is missing after except.

try:
    x = 1
except ValueError:
print('x')
