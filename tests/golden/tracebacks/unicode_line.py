# SPDX-License-Identifier: GPL-3.0-or-later
# Marks under a line with wide and combining characters.

größe = 'né'
print(größe)
print('日本', größe * 2 + 'é' + 5)
