# SPDX-License-Identifier: GPL-3.0-or-later
# After gc.collect() objects die in the order of their creation when the program ends.
# not under stress

import gc
gc.collect()
class N:
    def __init__(self, n): self.n=n
    def __del__(self): print('~', self.n)
x=1
b=N('b')
x=N('x')
c=[N('c1'),N('c2')]
d=N('d')
