# SPDX-License-Identifier: GPL-3.0-or-later
# = where == is meant.

x = 3
if x = 3:
    print('three')
