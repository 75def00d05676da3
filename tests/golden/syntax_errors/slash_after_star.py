# SPDX-License-Identifier: GPL-3.0-or-later
# A / after *.

def f(a, *, b, /):
    pass
