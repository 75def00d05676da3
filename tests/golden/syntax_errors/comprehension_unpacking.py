# SPDX-License-Identifier: GPL-3.0-or-later
# Unpacking as the element of a comprehension.

x = [*i for i in [[1]]]
