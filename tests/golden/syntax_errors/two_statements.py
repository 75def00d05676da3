# SPDX-License-Identifier: GPL-3.0-or-later
# Two statements on one line without a semicolon.

x = 1 y = 2
