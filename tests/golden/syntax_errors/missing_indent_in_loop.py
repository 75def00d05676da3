# SPDX-License-Identifier: GPL-3.0-or-later
# A block is missing after for and else.

for i in []:
    pass
else:
print(i)
