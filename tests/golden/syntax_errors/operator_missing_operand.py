# SPDX-License-Identifier: GPL-3.0-or-later
# An operator without its right operand.

x = 3 +
