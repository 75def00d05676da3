# SPDX-License-Identifier: GPL-3.0-or-later
# global after the name is used.

def f():
    print(counter)
    global counter
    counter = 1
