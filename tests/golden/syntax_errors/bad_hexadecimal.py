# SPDX-License-Identifier: GPL-3.0-or-later
# A hexadecimal literal without digits.

x = 0x
