# SPDX-License-Identifier: GPL-3.0-or-later
# A { that is never closed in an f-string.

x = 1
print(f'a {x')
