# SPDX-License-Identifier: GPL-3.0-or-later
# Unpacking that fails, in an assignment and a loop.

pairs = [(1, 2), (3, 4), (5,)]
for a, b in pairs:
    print(a, b)
