# SPDX-License-Identifier: GPL-3.0-or-later
# A syntax error inside the expression.

x = 1
print(f'{x +}')
