# SPDX-License-Identifier: GPL-3.0-or-later
# A closing bracket that does not match.

values = [1, 2, (3, 4], 5)
