# SPDX-License-Identifier: GPL-3.0-or-later
# A backslash inside the expression of an f-string.

print(f'{"\n"}')
