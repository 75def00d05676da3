# SPDX-License-Identifier: GPL-3.0-or-later
# The same keyword argument twice.

def f(**k): pass
f(a=1, b=2, a=3)
