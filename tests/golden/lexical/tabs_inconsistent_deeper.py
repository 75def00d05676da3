# SPDX-License-Identifier: GPL-3.0-or-later
# A tab for spaces one level deeper.

def f():
    if True:
	return 1
    return 2
