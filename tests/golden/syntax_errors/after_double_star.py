# SPDX-License-Identifier: GPL-3.0-or-later
# A parameter after **.

def f(**kw, a):
    pass
