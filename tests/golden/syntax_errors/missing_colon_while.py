# SPDX-License-Identifier: GPL-3.0-or-later
# while without a colon.

n = 3
while n > 0
    n -= 1
