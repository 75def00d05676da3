# SPDX-License-Identifier: GPL-3.0-or-later
# An indented block is missing after if.

if True:
x = 1
