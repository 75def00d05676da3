# SPDX-License-Identifier: GPL-3.0-or-later
# A NameError that suggests a built-in function.

values = [3, 1, 2]
print(sorted(values))
print(lenn(values))
