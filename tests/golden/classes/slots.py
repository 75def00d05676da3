# SPDX-License-Identifier: GPL-3.0-or-later
# __slots__: no dict, errors, inheritance, descriptors, with defaults.

class Point:
    __slots__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
    def __repr__(self): return f'Point({self.x}, {self.y})'
p = Point(1, 2)
p.x += 10
print(
    p, hasattr(p, '__dict__'), Point.__slots__, type(Point.x).__name__, Point.x.__get__(p),
    Point.__dict__['y'].__name__
)
Point.y.__set__(p, 'via descriptor')
print(p)
del p.y
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: p.y)
attempt(lambda: delattr(p, 'y'))
attempt(lambda: setattr(p, 'z', 1))
attempt(lambda: p.z)
attempt(lambda: p.__dict__)
attempt(lambda: repr(p))
attempt(lambda: Point.x.__get__(5, int))
attempt(lambda: Point.x.__set__('a', 1))
class Child(Point): pass
c = Child(1, 2)
c.extra = 3
print(c.__dict__, c, hasattr(Child, '__slots__'), Child.__slots__)
class Child2(Point):
    __slots__ = 'z'
c2 = Child2(1, 2)
c2.z = 3
print(c2, c2.z, hasattr(c2, '__dict__'), Child2.__slots__)
attempt(lambda: setattr(c2, 'w', 1))
class WithDict:
    __slots__ = ['a', '__dict__']
w = WithDict()
w.a, w.b = 1, 2
print(w.a, w.b, w.__dict__)
class Private:
    __slots__ = ('__secret',)
    def __init__(self): self.__secret = 'hidden'
    def get(self): return self.__secret
print(Private().get(), Private()._Private__secret)
class Empty: __slots__ = ()
attempt(lambda: setattr(Empty(), 'x', 1))
class FromDict: __slots__ = {'a': 'doc of a', 'b': None}
f = FromDict()
f.a = 1
print(f.a)
def make(slots, bases=(), **attrs):
    return lambda: type('T', bases, {'__slots__': slots, **attrs})().__class__.__name__
attempt(make(('x',), x=5))
attempt(make(5))
attempt(make(('1a',)))
attempt(make((1,)))
attempt(make(['a', 'a']))
attempt(make('__dict__'))
attempt(make(('__dict__', '__dict__')))
attempt(make(('x',), (int,)))
attempt(make((), (int,)))
attempt(make(('x',), (tuple,)))
attempt(make(('x',), (list,)))
attempt(make(('a b',)))
class A: __slots__ = ('a',)
class B: __slots__ = ('b',)
attempt(lambda: type('AB', (A, B), {}))
class C: __slots__ = ()
attempt(lambda: type('AC', (A, C), {}).__name__)
class Redeclared(Point): __slots__ = ('x',)
r = Redeclared(1, 2)
print(r.x, Point.x.__get__ is not None)
attempt(lambda: Point.x.__get__(r))
