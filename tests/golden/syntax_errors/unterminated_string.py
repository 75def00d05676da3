# SPDX-License-Identifier: GPL-3.0-or-later
# A string that does not end on its line.

name = 'unfinished
print(name)
