# SPDX-License-Identifier: GPL-3.0-or-later
# A decimal number that begins with 0.

x = 0123
