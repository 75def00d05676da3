# SPDX-License-Identifier: GPL-3.0-or-later
# The same in a lambda.

f = lambda a=1, b: a
