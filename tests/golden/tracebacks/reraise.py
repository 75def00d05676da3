# SPDX-License-Identifier: GPL-3.0-or-later
# bare raise keeps the place where it was first raised and adds the rest.

def inner():
    return 1 / 0

def outer():
    try:
        inner()
    except ZeroDivisionError:
        print('logging')
        raise

outer()
