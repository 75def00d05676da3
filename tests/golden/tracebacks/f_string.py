# SPDX-License-Identifier: GPL-3.0-or-later
# An error inside an f-string.

values = [1, 2]
print(f'first {values[0]}')
print(f'third {values[2] + 1} end')
