# SPDX-License-Identifier: GPL-3.0-or-later
# A parameter declared global.

def f(x):
    global x
