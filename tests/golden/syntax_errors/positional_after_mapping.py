# SPDX-License-Identifier: GPL-3.0-or-later
# A positional argument after **.

def f(*a, **k): pass
f(**{}, 2)
