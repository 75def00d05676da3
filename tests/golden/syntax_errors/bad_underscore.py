# SPDX-License-Identifier: GPL-3.0-or-later
# Underscores in a row in a number.

x = 1__000
