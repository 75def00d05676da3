# SPDX-License-Identifier: GPL-3.0-or-later
# Errors of comparisons, unary operators, in, and calls of what can't be called.

def attempt(kind):
    x, y = 5, 'text'
    if kind == 1:
        return x < y
    return [x for x in (1, 2) if not -y]

try:
    attempt(1)
except TypeError as e:
    print(e)
attempt(2)
