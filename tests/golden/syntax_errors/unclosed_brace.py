# SPDX-License-Identifier: GPL-3.0-or-later
# A brace that is never closed.

table = {'a': 1, 'b': 2

print(table)
