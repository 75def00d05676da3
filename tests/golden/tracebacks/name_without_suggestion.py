# SPDX-License-Identifier: GPL-3.0-or-later
# A NameError of a name like no other.

print('start')
print(quux_frobnicate + 1)
