# SPDX-License-Identifier: GPL-3.0-or-later
# A subscript without an index.

a = [1]
print(a[])
