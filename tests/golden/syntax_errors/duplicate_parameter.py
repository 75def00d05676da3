# SPDX-License-Identifier: GPL-3.0-or-later
# The same parameter twice.

def f(a, b, a):
    pass
