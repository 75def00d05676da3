# SPDX-License-Identifier: GPL-3.0-or-later
# When a program ends, what was bound last is not what dies last: it is a walk from the names of the module.
# not under stress

class N:
    def __init__(self, n): self.n=n
    def __del__(self): print('~', self.n)
x=1
b=N('b')
x=N('x')
c=[N('c1'),N('c2')]
d=N('d')
