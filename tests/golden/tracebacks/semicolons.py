# SPDX-License-Identifier: GPL-3.0-or-later
# Several statements on one line: the marks tell them apart.

a = 5; b = 0; print(a); c = a % b; print(c)
