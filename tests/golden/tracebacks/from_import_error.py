# SPDX-License-Identifier: GPL-3.0-or-later
# A name that a module does not have.

from math import sqrt, squareroot
