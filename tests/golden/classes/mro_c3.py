# SPDX-License-Identifier: GPL-3.0-or-later
# C3 linearisation: diamonds, its orders, and the error when there is none.

class O: pass
class A(O): pass
class B(O): pass
class C(O): pass
class D(O): pass
class E(O): pass
class K1(A, B, C): pass
class K2(D, B, E): pass
class K3(D, A): pass
class Z(K1, K2, K3): pass
def names(cls): return ' '.join([c.__name__ for c in cls.__mro__])
for cls in (O, A, K1, K2, K3, Z):
    print(cls.__name__, ':', names(cls))
class X: pass
class Y: pass
class XY(X, Y): pass
class YX(Y, X): pass
class Base: pass
class Left(Base): pass
class Right(Base): pass
class Bottom(Left, Right): pass
print(names(Bottom), Bottom.__base__.__name__, [b.__name__ for b in Bottom.__bases__])
def attempt(*bases):
    try:
        print(names(type('T', bases, {})))
    except TypeError as e:
        print(e)
attempt(XY, YX)
attempt(Base, Left)
attempt(Left, Base)
attempt(X, X)
attempt(Bottom, Left)
attempt(Left, Bottom)
attempt(object, X)
attempt(X, object)
attempt(Right, Left, Base)
attempt(Base, Right, Left)
attempt(XY, Bottom, Y)
attempt(int, X)
attempt(X, int)
attempt(dict, X, Base)
attempt(int, float)
try:
    class Bad(X, XY): pass
except TypeError as e:
    print(e)
class L1(Left): value = 'L1'
class R1(Right): value = 'R1'
class LR(L1, R1): pass
class RL(R1, L1): pass
print(LR.value, RL.value, names(LR), names(RL))
Base.value2 = 'base'
Right.value2 = 'right'
print(Bottom.value2, Left.value2, LR().value2)
