# SPDX-License-Identifier: GPL-3.0-or-later
# An f-string without its end.

x = 1
print(f"value {x})
