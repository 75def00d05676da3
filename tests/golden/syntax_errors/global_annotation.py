# SPDX-License-Identifier: GPL-3.0-or-later
# A global name annotated.

def f():
    global x
    x: int = 1
