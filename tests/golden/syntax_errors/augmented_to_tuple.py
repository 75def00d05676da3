# SPDX-License-Identifier: GPL-3.0-or-later
# Augmented assignment to a tuple.

a, b = 1, 2
(a, b) += 1, 2
