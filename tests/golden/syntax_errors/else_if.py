# SPDX-License-Identifier: GPL-3.0-or-later
# else if for elif.

x = 1
if x == 1:
    pass
else if x == 2:
    pass
