# SPDX-License-Identifier: GPL-3.0-or-later
# A comprehension's loop without its brackets is an expression too many.

x = i for i in range(3)
