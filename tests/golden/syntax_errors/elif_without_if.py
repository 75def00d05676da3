# SPDX-License-Identifier: GPL-3.0-or-later
# elif without if.

x = 1
elif x:
    pass
