# SPDX-License-Identifier: GPL-3.0-or-later
# True as the name of a keyword argument.

def f(**k): pass
f(True=1)
