# SPDX-License-Identifier: GPL-3.0-or-later
# Errors at stores and deletions.

t = (1, 2, 3)
try:
    del t[0]
except TypeError as e:
    print(e)
t[0 + 1] = len('four')
