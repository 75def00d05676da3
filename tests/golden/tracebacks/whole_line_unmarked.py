# SPDX-License-Identifier: GPL-3.0-or-later
# A whole-line expression has no marks; part of a line has.

def whole():
    raise ValueError('whole line')
def part():
    x = whole()
def call():
    part()
call()
