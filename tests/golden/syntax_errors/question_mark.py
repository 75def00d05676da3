# SPDX-License-Identifier: GPL-3.0-or-later
# A character of other languages.

x = 1
y = x ? 2 : 3
