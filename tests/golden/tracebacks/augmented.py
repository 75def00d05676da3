# SPDX-License-Identifier: GPL-3.0-or-later
# Augmented assignment and subscripts as targets.

table = {'a': [1, 2]}
table['a'][0] += 5
print(table)
table['a'][0] += 'x'
