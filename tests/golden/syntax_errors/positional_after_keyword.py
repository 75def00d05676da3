# SPDX-License-Identifier: GPL-3.0-or-later
# A positional argument after a keyword argument.

def f(*a, **k): pass
f(a=1, 2)
