# SPDX-License-Identifier: GPL-3.0-or-later
# A dedent to a level that was never opened.

if True:
        x = 1
    y = 2
