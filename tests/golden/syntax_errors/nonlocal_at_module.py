# SPDX-License-Identifier: GPL-3.0-or-later
# nonlocal at module level.

nonlocal x
x = 1
