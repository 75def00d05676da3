# SPDX-License-Identifier: GPL-3.0-or-later
# An expression as the name of a keyword argument.

def f(**k): pass
f(a.b=1)
