# SPDX-License-Identifier: GPL-3.0-or-later
# Metaclasses: __new__, __init__, __call__, __prepare__, attributes, conflicts, keywords.

class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print('prepare', name, bases, kw)
        return {'from_prepare': 1}
    def __new__(mcs, name, bases, ns, **kw):
        print('new', name, [k for k in ns if not k.startswith('__')], kw)
        ns['added'] = 'by meta'
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print('init', name, kw)
        super().__init__(name, bases, ns)
    def __call__(cls, *args, **kw):
        print('call', cls.__name__, args, kw)
        return super().__call__(*args, **kw)
    def on_class(cls): return 'meta method of ' + cls.__name__
    @property
    def size(cls): return len(cls.__name__)
    def __repr__(cls): return f'<{cls.__name__}!>'
    def __len__(cls): return 42
    def __getitem__(cls, k): return (cls.__name__, k)
    def __contains__(cls, x): return x == 'in'
    def __iter__(cls): return iter('meta')
    def __add__(cls, other): return 'added classes'
    def __bool__(cls): return False
    def __getattr__(cls, name): return 'meta getattr ' + name
class A(metaclass=Meta, option=1):
    x = 1
    def __init__(self, v): self.v = v
class B(A, flag=True):
    y = 2
b = B(7)
print(
    b.v, b.added, b.from_prepare, A.on_class(), B.size, A, [B], len(A), A['k'], 'in' in A, 'x' in A, list(A), A + B,
    bool(A), A.anything
)
print(type(A), type(B), isinstance(A, Meta), isinstance(A, type), type(Meta).__name__, A.__class__ is Meta, B.mro())
for f in (lambda: b.on_class, lambda: b.size, lambda: len(b), lambda: B()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class M1(type): pass
class M2(type): pass
class C1(metaclass=M1): pass
class C2(metaclass=M2): pass
try:
    class C3(C1, C2): pass
except TypeError as e:
    print(e)
class M3(M1, M2): pass
class C4(C1, C2, metaclass=M3): pass
print(type(C4).__name__)
def function_meta(name, bases, ns): return (name, bases, sorted([k for k in ns if k[0] != '_']))
class F(metaclass=function_meta):
    p = 1
    def q(self): pass
print(F)
class Single(type):
    _instances = {}
    def __call__(cls, *a):
        if cls not in cls._instances: cls._instances[cls] = super().__call__(*a)
        return cls._instances[cls]
class S(metaclass=Single):
    def __init__(self, n): self.n = n
print(S(1) is S(2), S(3).n)
class Registry(type):
    def __init__(cls, name, bases, ns):
        if not hasattr(cls, 'registry'): cls.registry = []
        else: cls.registry.append(name)
class Plugin(metaclass=Registry): pass
class P1(Plugin): pass
class P2(P1): pass
print(Plugin.registry, P2.registry is Plugin.registry)
try:
    class Bad(unknown=1): pass
except TypeError as e:
    print(e)
try:
    class Bad2(metaclass=5): pass
except TypeError as e:
    print(e)
try:
    class Bad3(metaclass=type('BM', (type,), {'__prepare__': classmethod(lambda *a: 5)})): pass
except TypeError as e:
    print(e)
X = type('X', (A,), {'z': 3})
print(X.z, X, type(X) is Meta)
print(type('Y', (), {'z': 3, 'f': lambda self: self.z})().f())
