# SPDX-License-Identifier: GPL-3.0-or-later
# A tuple without parentheses as element.

x = [a, b for a, b in [(1, 2)]]
