# SPDX-License-Identifier: GPL-3.0-or-later
# Tabs and spaces whose order depends on the width of a tab.

if True:
        x = 1
	y = 2
