# SPDX-License-Identifier: GPL-3.0-or-later
# A parenthesis that is never closed.

print('start')
total = (1 + 2 +
         3
print(total)
