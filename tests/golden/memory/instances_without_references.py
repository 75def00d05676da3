# SPDX-License-Identifier: GPL-3.0-or-later
# Cycles through objects that hold nothing but their class.

import gc
class Loud:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
gc.collect()
def make():
    class S:
        __slots__ = ()
        def m(self): return S
    S.default = S()
    S.l = [S.default, S()]
    S.loud = Loud('S')
    return S
make()
print('collect'); gc.collect()
def make2():
    class I(int): __slots__ = ()
    I.x = I(5); I.loud = Loud('I')
    return I.x
k = make2()
print('collect'); gc.collect()
print(k, type(k).loud.n)
l = [k, k]; t = (k,)
gc.collect(); print(type(k).loud.n)
del l, t
gc.collect(); print(type(k).loud.n)
del k
print('collect'); gc.collect()
class Null: 
    __slots__ = ()
    def f(self): return NULL
NULL = Null()
loud = Loud('global')
