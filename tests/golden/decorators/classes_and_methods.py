# SPDX-License-Identifier: GPL-3.0-or-later
# Decorators on classes and methods.

def add_repr(cls):
    cls.__repr__ = lambda self: f'{cls.__name__}({", ".join([f"{k}={v!r}" for k, v in self.__dict__.items()])})'
    return cls
def singleton(cls):
    instances = {}
    def get(*args):
        if cls not in instances:
            instances[cls] = cls(*args)
        return instances[cls]
    return get
def ordered(cls):
    cls.__gt__ = lambda a, b: b < a
    cls.__le__ = lambda a, b: not b < a
    cls.__ge__ = lambda a, b: not a < b
    return cls
@add_repr
class Point:
    def __init__(self, x, y): self.x, self.y = x, y
@singleton
class Config:
    def __init__(self, name): self.name = name
@ordered
@add_repr
class Version:
    def __init__(self, n): self.n = n
    def __lt__(self, other): return self.n < other.n
print(Point(1, 'a'), Config('a') is Config('b'), Config('c').name)
print(
    Version(1) < Version(2), Version(1) > Version(2), Version(2) >= Version(2), Version(3) <= Version(2),
    sorted([Version(2), Version(1)])
)
def traced(f):
    def g(self, *args):
        print(f'{type(self).__name__}.{f.__name__}{args}')
        return f(self, *args)
    return g
class Shape:
    @traced
    def area(self, scale=1): return self.side ** 2 * scale
    @property
    @traced
    def double(self): return self.side * 2
    @staticmethod
    @(lambda f: f)
    def unit(): return 1
    @classmethod
    def make(cls, side):
        s = cls()
        s.side = side
        return s
class Square(Shape): pass
s = Square.make(3)
print(s.area(), s.area(2), s.double, Square.unit(), s.unit())
class once:
    def __init__(self, f): self.f = f
    def __set_name__(self, owner, name):
        print('named', owner.__name__, name)
        self.name = name
    def __get__(self, obj, owner):
        if obj is None: return self
        print('computing', self.name)
        value = obj.__dict__[self.name] = self.f(obj)
        return value
class Data:
    @once
    def total(self): return sum(range(10))
d = Data()
print(d.total, d.total, d.__dict__)
def class_factory(base):
    def decorate(cls):
        return type(cls.__name__ + 'Plus', (cls, base), {'extra': True})
    return decorate
class Mixin:
    def hello(self): return 'mixin'
@class_factory(Mixin)
class Thing:
    def own(self): return 'own'
print(Thing.__name__, Thing().own(), Thing().hello(), Thing.extra, [c.__name__ for c in Thing.__mro__])
