# SPDX-License-Identifier: GPL-3.0-or-later
# Texts of AttributeError for instances, classes, modules, functions, None, read-only attributes.

import math
class C:
    __slots__ = ('s',)
    def m(self): pass
    @property
    def p(self): return 1
class D: pass
c, d = C(), D()
for f in (
    lambda: c.x, lambda: C.x, lambda: d.x, lambda: D.x, lambda: None.x, lambda: (5).x, lambda: 'a'.x, lambda: [].x,
    lambda: {}.x, lambda: (1,).x, lambda: math.x, lambda: len.x, lambda: c.m.x, lambda: f.x, lambda: int.x,
    lambda: type.x, lambda: object().x, lambda: (1.5).x, lambda: True.x, lambda: ....x, lambda: range(1).x,
    lambda: super(D, d).x, lambda: C.p.x, lambda: c.s, lambda: ValueError().x, lambda: iter([]).x,
    lambda: print.x.y, lambda: d.x.y, lambda: b''.x, lambda: NotImplemented.x, lambda: slice(1).x, lambda: {1}.x,
    lambda: (lambda: 0).x, lambda: d.__x, lambda: staticmethod(len).x, lambda: [].append.x
):
    try:
        f()
    except AttributeError as e:
        print(e)
for target, name in (
    (c, 'x'), (c, 'p'), (c, 'm'), (5, 'x'), ('a', 'x'), (None, 'x'), ([], 'append'), (object(), 'x'), (len, 'x'),
    (int, 'x'), (c.m, 'x'), (C.p, 'x'), ((), '__class__'), (d, '__dict__'), (1.5, 'real'), (range(1), 'start'),
    ({}, 'get'), (c, '__class__'), (iter([]), 'x'), (True, 'real'), (ValueError(), '__dict__'), (D, '__class__'),
    (type, 'x'), (NotImplemented, 'x')
):
    for action in (lambda: setattr(target, name, 1), lambda: delattr(target, name)):
        try:
            action()
            print('fine', type(target).__name__, name)
        except (AttributeError, TypeError) as e:
            print(type(e).__name__, e)
try:
    d.missing
except AttributeError as e:
    print(e.name, e.obj is d)
try:
    undefined_variable
except NameError as e:
    print(e.name)
