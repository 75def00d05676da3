# SPDX-License-Identifier: GPL-3.0-or-later
# Assignment to a literal.

5 = x
