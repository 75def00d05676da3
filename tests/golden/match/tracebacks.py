# SPDX-License-Identifier: GPL-3.0-or-later
# Which part of a match statement a traceback names.
import sys
def show(f, *a):
    try: f(*a)
    except Exception as e: sys.excepthook(type(e), e, e.__traceback__)
class Bad:
    __match_args__ = ('x',)
    def __eq__(self, o): raise ValueError('eq')
    @property
    def x(self): raise KeyError('x')
    def __len__(self): return 1
class BadLen(list):
    def __len__(self): raise OSError('len')
def a(v):
    match v:
        case 1: pass
        case Bad(1) if v: pass
def b(v):
    match v:
        case Bad(
            1,
        ): pass
def c(v):
    match v:
        case nothing.here | 2: pass
def d(v):
    match v:
        case [1, a.b.c, 3]: pass
def e(v):
    match v:
        case [a, b]: pass
def f(v):
    match v:
        case {'k': 1, "j": [x, len(y)]}: pass
def g(v):
    match v[0]:
        case _: pass
def h(v):
    match v:
        case x if x.foo: pass
def i(v):
    match v:
        case str(a, b): pass
show(a, Bad()); show(b, Bad()); show(c, 1); show(d, [1, 2, 3]); show(e, BadLen()); show(f, {'k': 1, 'j': [1, 2]}); show(g, 1); show(h, 1); show(i, 'x')
