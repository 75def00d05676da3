# SPDX-License-Identifier: GPL-3.0-or-later
# A name that begins with a digit.

2nd = 'second'
