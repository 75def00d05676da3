# SPDX-License-Identifier: GPL-3.0-or-later
# A compound statement without its colon.

x = 5
if x > 3
    print('large')
