# SPDX-License-Identifier: GPL-3.0-or-later
# Two binary operators in a row.

x = 3 * / 4
