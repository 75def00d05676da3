# SPDX-License-Identifier: GPL-3.0-or-later
# The repeated lines of a deep recursion are summed up.

def down(n):
    if n == 0:
        raise ValueError('bottom')
    return down(n - 1) + 1

print('start')
down(20)
