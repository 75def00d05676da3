# SPDX-License-Identifier: GPL-3.0-or-later
# break outside a loop.

if True:
    break
