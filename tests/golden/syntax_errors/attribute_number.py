# SPDX-License-Identifier: GPL-3.0-or-later
# A number after a dot.

x = 'a'
x.5
