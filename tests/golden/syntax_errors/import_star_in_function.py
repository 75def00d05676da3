# SPDX-License-Identifier: GPL-3.0-or-later
# import * inside a function.

def f():
    from math import *
