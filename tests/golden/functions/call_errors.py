# SPDX-License-Identifier: GPL-3.0-or-later
# The texts of TypeErrors for calls that don't match the parameters.

def f0(): pass
def f1(a): pass
def f2(a, b): pass
def f3(a, b, c): pass
def d1(a, b=1): pass
def d2(a, b=1, c=2): pass
def va(a, *args): pass
def ko(a, *, k): pass
def ko2(*, j, k): pass
def ko3(*, i, j, k): pass
def kd(a, *, k=1): pass
def po(a, b, /): pass
def po2(a, /, b, *, c): pass
def po3(a=1, /): pass
def kw(**kw): pass
class C:
    def m(self, x): pass
    def n(): pass
    def __init__(self, v): pass
    @staticmethod
    def s(a): pass
    @classmethod
    def c(cls, a): pass
class E: pass
o = C(1)
calls = [lambda: f0(1), lambda: f0(1, 2), lambda: f0(a=1), lambda: f1(), lambda: f1(1, 2), lambda: f1(b=1),
    lambda: f1(1, a=1), lambda: f1(1, b=2), lambda: f2(), lambda: f2(1), lambda: f2(b=1), lambda: f2(1, 2, 3),
    lambda: f2(1, 2, c=3),
    lambda: f3(), lambda: f3(1), lambda: f3(b=2), lambda: d1(), lambda: d1(1, 2, 3), lambda: d1(b=1),
    lambda: d2(1, 2, 3, 4), lambda: d2(), lambda: d2(1, 2, b=3), lambda: va(), lambda: va(a=1, b=2),
    lambda: va(1, a=2),
    lambda: ko(1), lambda: ko(1, 2), lambda: ko(1, 2, k=3), lambda: ko(k=1), lambda: ko(1, k=1, j=2), lambda: ko2(),
    lambda: ko2(j=1), lambda: ko3(), lambda: ko3(1), lambda: kd(), lambda: kd(1, 2), lambda: kd(1, 2, k=3),
    lambda: kd(1, 2, 3),
    lambda: po(a=1, b=2), lambda: po(1), lambda: po(1, b=2), lambda: po2(a=1, b=2, c=3), lambda: po2(1, 2),
    lambda: po2(1, 2, 3), lambda: po2(1), lambda: po2(1, a=1, b=2, c=3), lambda: po3(a=1), lambda: po3(1, 2),
    lambda: kw(1),
    lambda: o.m(), lambda: o.m(1, 2), lambda: C.m(), lambda: C.m(o), lambda: o.n(), lambda: C(), lambda: C(1, 2),
    lambda: C(x=1), lambda: o.s(), lambda: C.s(1, 2), lambda: o.c(), lambda: C.c(1, 2), lambda: E(1), lambda: E(a=1),
    lambda: (lambda a: a)(), lambda: (lambda: 0)(1),
    lambda: f1(**{'a': 1, 'z': 2}), lambda: f1(*[1, 2, 3]), lambda: f1(**{1: 2}), lambda: f1(*5), lambda: f1(**5),
    lambda: f1(1, **{'a': 2}), lambda: kw(**{'a': 1}, **{'a': 2}), lambda: kw(a=1, **{'a': 2}), lambda: kw(**[1]),
    lambda: f1(*None), lambda: o.m(*1), lambda: kw(**None), lambda: kw(*[], **{2: 3})]
for call in calls:
    try:
        call()
        print('no error')
    except TypeError as e:
        print(e)
