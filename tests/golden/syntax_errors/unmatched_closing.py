# SPDX-License-Identifier: GPL-3.0-or-later
# A closing bracket too many.

print((1 + 2)))
