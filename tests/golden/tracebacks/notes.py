# SPDX-License-Identifier: GPL-3.0-or-later
# Notes are printed after the exception.

def check(row):
    try:
        return int(row)
    except ValueError as e:
        e.add_note(f'in row {row!r}')
        e.add_note('two\nlines')
        raise

check('5')
check('x')
