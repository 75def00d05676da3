# SPDX-License-Identifier: GPL-3.0-or-later
# type(), __class__, __bases__, __dict__, dir, getattr family, isinstance with hooks.

class A:
    x = 1
    def f(self): pass
class B(A):
    y = 2
    def __init__(self): self.z = 3
b = B()
print([k for k in A.__dict__], [k for k in B.__dict__ if not k.startswith('__')], type(A.__dict__).__name__)
print(
    [n for n in dir(b) if not n.startswith('__')], [n for n in dir(B) if not n.startswith('_')],
    '__init__' in dir(b), '__class__' in dir(b)
)
print(
    getattr(b, 'x'), getattr(b, 'q', None), hasattr(b, 'z'), hasattr(B, 'z'), setattr(b, 'dyn', 4), b.dyn,
    delattr(b, 'dyn'), hasattr(b, 'dyn')
)
C = type('C', (B,), {'w': 5, 'g': lambda self: self.w + self.x, '__doc__': 'made'})
print(C().g(), C.__name__, C.__doc__, C.__mro__[1:], C.__module__, C.__qualname__)
print(
    type(1), type('a'), type(None), type(...), type(NotImplemented), type(type), type(len), type(lambda: 0),
    type([].append), type(b.f), type(A.f), type(A.x), type(iter([])), type({}.keys()), type(Exception())
)
class Even(type):
    def __instancecheck__(cls, obj): return isinstance(obj, int) and obj % 2 == 0
    def __subclasscheck__(cls, sub): return sub in (int, bool)
class EvenNumber(metaclass=Even): pass
print(
    isinstance(4, EvenNumber), isinstance(3, EvenNumber), issubclass(int, EvenNumber), issubclass(str, EvenNumber),
    isinstance('a', (str, EvenNumber)), isinstance(EvenNumber(), EvenNumber)
)
class Fake:
    @property
    def __class__(self): return list
f = Fake()
print(isinstance(f, list), isinstance(f, Fake), type(f) is Fake, f.__class__)
A.new_attribute = 'added'
print(b.new_attribute, A.__dict__['new_attribute'])
for g in (
    lambda: setattr(A.__dict__, 'x', 1), lambda: A.__dict__.__setitem__('x', 1), lambda: setattr(int, 'x', 1),
    lambda: setattr(A, '__name__', 5), lambda: setattr(A, '__bases__', ()), lambda: setattr(A, '__dict__', {}),
    lambda: delattr(A, '__name__'), lambda: setattr(A, '__mro__', ()), lambda: isinstance(1, 'int'),
    lambda: isinstance(1, (int, 'str')), lambda: isinstance('a', (int, 'str')), lambda: issubclass('a', int),
    lambda: issubclass(int, ()), lambda: getattr(b, 5), lambda: setattr(b, 5, 1), lambda: hasattr(b),
    lambda: delattr(int, 'real'), lambda: type('a b', (), {}).__name__, lambda: type('X', (), {1: 2}),
    lambda: type(5, (), {}), lambda: setattr(b, '__class__', int), lambda: b.__class__.__class__.__class__.__name__,
    lambda: type('a\0b', (), {})
):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
A.__name__ = 'Renamed'
A.__qualname__ = 'Other'
print(A, A.__name__, B.__bases__)
class D: pass
class E(D): value = 'E'
class F2: value = 'F2'
class G(E): pass
G.__bases__ = (F2,)
print(
    G.value, G.__mro__[1].__name__, [c.__name__ for c in E.__subclasses__()],
    [c.__name__ for c in F2.__subclasses__()]
)
print(
    object.__bases__, object.__base__, type.__bases__, type.__base__, object.__class__, type.__class__,
    int.__bases__, bool.__base__, Exception.__bases__
)
