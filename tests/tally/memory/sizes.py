# SPDX-License-Identifier: GPL-3.0-or-later
# The documented table, measured: no row may differ.

import sys, tally

rows = tally.sizes(show=False)
for expression, documented, measured in rows:
    if documented != measured:
        print(expression, documented, measured)
print(rows[0], rows[6], rows[11])
print(sys.getsizeof([]), sys.getsizeof([1]), sys.getsizeof(''), sys.getsizeof(0), sys.getsizeof(1), sys.getsizeof(2 ** 30))
grown = []
sizes = []
for i in range(9):
    grown.append(i)
    sizes.append(sys.getsizeof(grown))
print(sizes)
