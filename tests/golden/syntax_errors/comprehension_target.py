# SPDX-License-Identifier: GPL-3.0-or-later
# A target of a comprehension that is no target.

x = [i for 5 in range(3)]
