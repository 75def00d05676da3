# SPDX-License-Identifier: GPL-3.0-or-later
# The name of an own exception class; an empty message; a multi-line message.

class Outer:
    class Inner(Exception):
        pass

class Silent(Exception):
    pass

def work():
    try:
        raise Silent
    except Silent:
        raise Outer.Inner('line one\nline two')

work()
