# SPDX-License-Identifier: GPL-3.0-or-later
# An unknown conversion.

x = 1
print(f'{x!z}')
