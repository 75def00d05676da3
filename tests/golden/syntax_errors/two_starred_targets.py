# SPDX-License-Identifier: GPL-3.0-or-later
# Two starred targets in one assignment.

a, *b, *c = [1, 2, 3]
