# SPDX-License-Identifier: GPL-3.0-or-later
# A statement inside a lambda.

f = lambda x: x = 1
