# SPDX-License-Identifier: GPL-3.0-or-later
# `is`: which results are one object and which are new ones.

a = 256
b = 256
print(a is b, (lambda n: n + 1)(255) is a, int('256') is a, -5 + 0 == -5)
def same(n):
    return n + 0 is n - 0
print([n for n in (-7, -6, -5, -1, 0, 1, 255, 256, 257, 1000) if same(n)])
big1 = 1000
big2 = 1000
print(big1 is big2, int('1000') is big1)
def f():
    return 1000
print(f() is f(), f() is big1)
f1, f2 = 1.5, 1.5
print(f1 is f2, float('1.5') is f1, 0.0 == -0.0)
t1, t2 = (1, 2, 'a'), (1, 2, 'a')
print(t1 is t2, tuple([1, 2, 'a']) is t1, tuple([]) is (lambda: ())())
def consts():
    return (1, (2, 3)), 'text', 2.5
print(consts() is consts(), consts()[0] is consts()[0])
x = None
print(x is None, x is not None, type(None)() is None, (lambda: None)() is None, print is print, ... is Ellipsis)
print(
    [] is [], {} is {}, [].copy is [].copy, type([]) is list, type(type) is type, True is (1 == 1),
    False is not (1 > 2), bool('x') is True
)
class C:
    def m(self):
        pass
    @staticmethod
    def s():
        pass
o = C()
print(
    o.m is o.m, o.m == o.m, C.m is C.m, o.s is o.s, o.s is C.s, C().m == C().m, o.__class__ is C,
    o.m.__func__ is C.m, o.m.__self__ is o
)
l = [1]
m = l
n = l[:]
print(l is m, l is n, l == n, l[0] is n[0], id(l) == id(m), id(l) == id(n))
s = 'abc'
print(
    s[:] is s, t1[:] is t1, l[:] is l, b''.join([]) is b''.join(()), frozenset() is frozenset(),
    frozenset(frozenset([1])) is not None
)
p = 5
q = p
p += 1
print(p is q, q)
def default(x=[]):
    return x
print(
    default() is default(), max(l, m) is l, (l or m) is l, (l and n) is n, not l is n, sorted(l) is l,
    reversed(l) is reversed(l)
)
for i in (1, 2):
    k = 12345
    print(id(k) == id(12345), end=' ')
print(a is not big1)
