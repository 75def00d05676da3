# SPDX-License-Identifier: GPL-3.0-or-later
# ++ as in other languages.

x = 1
x++
