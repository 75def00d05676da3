# SPDX-License-Identifier: GPL-3.0-or-later
# The documented table, measured: no row but the generator's may differ.

import sys, tally

rows = tally.sizes(show=False)
for expression, documented, measured, versions, in_notes in rows:
    if documented != measured:
        print(expression, documented, measured)
    if sorted(versions, key=lambda version: int(version[2:])) != ["3.8", "3.9", "3.10", "3.11", "3.12", "3.13"]:
        print(expression, versions)
print(len(rows), sum(in_notes for expression, documented, measured, versions, in_notes in rows))
print(rows[0], rows[6], rows[11])
print(sys.getsizeof([]), sys.getsizeof([1]), sys.getsizeof(''), sys.getsizeof(0), sys.getsizeof(1), sys.getsizeof(2 ** 30))
grown = []
sizes = []
for i in range(9):
    grown.append(i)
    sizes.append(sys.getsizeof(grown))
print(sizes)
