# SPDX-License-Identifier: GPL-3.0-or-later
# Cooperative methods through super in diamonds, with keyword arguments passed on.

class Base:
    def __init__(self, **kw):
        print('Base', kw)
        super().__init__()
    def process(self, log): return log + ['Base']
class A(Base):
    def __init__(self, a=0, **kw):
        print('A', a)
        self.a = a
        super().__init__(**kw)
    def process(self, log): return super().process(log + ['A'])
class B(Base):
    def __init__(self, b=0, **kw):
        print('B', b)
        self.b = b
        super().__init__(**kw)
    def process(self, log): return super().process(log + ['B'])
class C(A, B):
    def __init__(self, **kw):
        print('C')
        super().__init__(**kw)
        self.done = True
    def process(self, log): return super().process(log + ['C'])
c = C(a=1, b=2, z=3)
print(c.__dict__, c.process([]), A().process([]))
print(super(C, c).process(['from C']), super(A, c).process(['from A']), super(B, c).process(['from B']))
print(super(A, c).__thisclass__.__name__, super(A, c).__self__ is c, super(A, c).__self_class__.__name__)
class M:
    @classmethod
    def make(cls, n=0): return [cls.__name__, n]
    @staticmethod
    def util(x): return ('M', x)
    @property
    def prop(self): return 'M prop'
    attr = 'M attr'
class N(M):
    @classmethod
    def make(cls, n=0): return super().make(n + 1) + ['N']
    @staticmethod
    def util(x): return ('N',) + M.util(x)
    @property
    def prop(self): return 'N + ' + super().prop
    def get(self): return super().attr
    attr = 'N attr'
class P(N): pass
print(N.make(), P.make(5), P().make(), P.util(1), P().prop, P().get(), P().attr)
class Old:
    def hello(self): return 'Old.hello'
class New(Old):
    def hello(self):
        f = lambda: super(New, self).hello()
        return f() + ' via lambda'
    def other(self):
        def inner(): return super(New, self).hello()
        return inner()
    def comp(self):
        return [super(New, self).hello() for _ in range(1)]
    def direct(self):
        def inner(self): return super().hello()
        return inner(self)
print(New().hello(), New().other(), New().comp(), New().direct())
def errors():
    for f in (
        lambda: super().x, lambda: super(New, 5).x, lambda: super(5), lambda: super(Old, New()).missing,
        lambda: super(New, Old()).hello(), lambda: super(Old), lambda: super()
    ):
        try:
            print(type(f()).__name__)
        except Exception as e:
            print(type(e).__name__, e)
errors()
class NoArgs:
    def m(): return super()
    def n(self):
        del self
        return super()
    def o(self):
        self = 5
        return super()
    def p(*args): return super()
for f in (lambda: NoArgs.m(), lambda: NoArgs().n(), lambda: NoArgs().o(), lambda: NoArgs().p()):
    try:
        print(type(f()).__name__)
    except Exception as e:
        print(type(e).__name__, e)
class Sets(Old):
    def m(self): super().x = 5
try:
    Sets().m()
except AttributeError as e:
    print(e)
print(repr(super(New, New())).startswith("<super: <class 'New'>, <New object>"), super(New, New).hello is Old.hello)
