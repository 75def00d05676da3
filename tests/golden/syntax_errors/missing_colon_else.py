# SPDX-License-Identifier: GPL-3.0-or-later
# else without a colon.

if True:
    print('a')
else
    print('b')
