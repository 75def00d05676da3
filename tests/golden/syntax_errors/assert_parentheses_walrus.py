# SPDX-License-Identifier: GPL-3.0-or-later
# A keyword argument to a statement.

assert x = 1
