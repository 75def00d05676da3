# SPDX-License-Identifier: GPL-3.0-or-later
# An underscore at the end of a number.

x = 1000_
