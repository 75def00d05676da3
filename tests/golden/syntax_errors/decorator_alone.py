# SPDX-License-Identifier: GPL-3.0-or-later
# A decorator without a definition.

@staticmethod
x = 1
