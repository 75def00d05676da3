# SPDX-License-Identifier: GPL-3.0-or-later
# A digit that is not binary.

x = 0b102
