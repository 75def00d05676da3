# SPDX-License-Identifier: GPL-3.0-or-later
# * after **.

def f(*a, **k): pass
f(**{}, *[])
