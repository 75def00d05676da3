# SPDX-License-Identifier: GPL-3.0-or-later
# A bare * without a named parameter after it.

def f(a, *):
    pass
