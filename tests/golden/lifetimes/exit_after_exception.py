# SPDX-License-Identifier: GPL-3.0-or-later
# After an uncaught exception all objects die, those in the frames of its traceback first.

class N:
    def __init__(self, n): self.n=n
    def __del__(self): print('~', self.n)
a=N(1)
def f():
    b=N(2)
    g(N(3))
def g(c):
    d=[N(4)]
    1/0
f()
