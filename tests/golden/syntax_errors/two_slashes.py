# SPDX-License-Identifier: GPL-3.0-or-later
# Two / parameters.

def f(a, /, b, /):
    pass
