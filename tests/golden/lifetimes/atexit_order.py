# SPDX-License-Identifier: GPL-3.0-or-later
# Functions of atexit run last to first; then they are let go, first to last.

import atexit
class N:
    def __init__(s,*n): s.n=n
    def __del__(s): print('~',s.n)
    def __call__(s, *a, **k): print('call',s.n)
def reg(*a):
    print("late")
    atexit.register(N('new'))
x=N('x')
atexit.register(N('first'), N('a1'), k=N('k'))
atexit.register(x)
atexit.register(reg)
atexit.register(N('last'))
