# slots=True: no __dict__, and a class made anew.
from dataclasses import dataclass, field, fields


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


@dataclass(slots=True)
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
    late: int = field(default=5, init=False)

    def double(self):
        return Point(self.x * 2, self.y * 2)


p = Point(1)
print(p, p.double(), Point.__slots__, hasattr(p, '__dict__'), p.late, p == Point(1))
attempt(lambda: setattr(p, 'z', 1))
p.x = 9
print(p, [f.name for f in fields(p)], Point.__doc__, Point.__qualname__, Point.__match_args__)
attempt(lambda: Point())


@dataclass(slots=True)
class Point3(Point):
    z: int = 0


print(Point3(1, z=4), Point3.__slots__, Point3.__mro__)


@dataclass(frozen=True, slots=True)
class Frozen:
    a: int
    b: str = 'b'


f = Frozen(1)
print(f, hash(f) == hash(Frozen(1)), Frozen.__slots__)
attempt(lambda: setattr(f, 'a', 2))


@dataclass(slots=True, weakref_slot=True)
class Weak:
    a: int


import weakref
w = Weak(1)
print(weakref.ref(w)() is w, Weak.__slots__)
attempt(lambda: weakref.ref(p))


class Plain:
    __slots__ = ('base',)


@dataclass(slots=True)
class OnPlain(Plain):
    base: int
    own: int


print(OnPlain(1, 2), OnPlain.__slots__)
