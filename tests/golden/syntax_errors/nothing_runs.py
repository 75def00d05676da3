# SPDX-License-Identifier: GPL-3.0-or-later
# A syntax error in the last line keeps the first from running.

print('this must not be printed')

def f():
    return 1

f(
