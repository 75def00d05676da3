# SPDX-License-Identifier: GPL-3.0-or-later
# An exception in the body of a class inside a function.

def make():
    class Broken:
        ok = 1
        bad = ok + 'text'
    return Broken

make()
