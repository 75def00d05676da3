# SPDX-License-Identifier: GPL-3.0-or-later
# del of a literal.

del 5
