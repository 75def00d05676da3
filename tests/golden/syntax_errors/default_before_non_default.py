# SPDX-License-Identifier: GPL-3.0-or-later
# A parameter without a default after one with.

def f(a, b=1, c):
    pass
