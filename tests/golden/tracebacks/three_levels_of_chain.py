# SPDX-License-Identifier: GPL-3.0-or-later
# A chain of three exceptions, of both kinds.

def first():
    raise KeyError('first')

def second():
    try:
        first()
    except KeyError as e:
        raise ValueError('second') from e

def third():
    try:
        second()
    except ValueError:
        raise RuntimeError('third')

third()
