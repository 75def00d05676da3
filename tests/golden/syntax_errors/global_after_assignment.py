# SPDX-License-Identifier: GPL-3.0-or-later
# global after the name is assigned.

def f():
    counter = 1
    global counter
