# SPDX-License-Identifier: GPL-3.0-or-later
# Assignment to a comparison.

a = 1
a < 3 = 5
