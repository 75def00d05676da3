# SPDX-License-Identifier: GPL-3.0-or-later
# Several handled exceptions before the one that ends the program.

def step(n):
    try:
        if n == 0:
            raise KeyError('zero')
        step(n - 1)
    except (KeyError, ValueError, TypeError) as e:
        raise [ValueError, TypeError, RuntimeError][n](f'step {n}')

step(2)
