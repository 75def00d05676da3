# frozen=True: nothing can be assigned, and __init__ and __post_init__ find their way around that.
from dataclasses import FrozenInstanceError, dataclass, field, replace


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0
    tags: tuple = ()

    def moved(self, dx=0, dy=0):
        return replace(self, x=self.x + dx, y=self.y + dy)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f'{type(error).__name__}: {error}', isinstance(error, AttributeError))


p = Point(1, 2)
attempt(lambda: setattr(p, 'x', 5))
attempt(lambda: setattr(p, 'new', 5))
attempt(lambda: delattr(p, 'x'))
attempt(lambda: delattr(p, 'new'))


def assign():
    p.y = 7


attempt(assign)
print(p, p.moved(dx=3), p.moved().moved(1, 1) == Point(2, 3), hash(p) == hash(Point(1, 2)))
object.__setattr__(p, 'x', 10)
print(p, {p: 'there'}[Point(10, 2)])


class Loose(Point):
    """Not a dataclass itself: only the fields are frozen."""


loose = Loose(1)
loose.extra = 5
print(loose, loose.extra, type(loose))
attempt(lambda: setattr(loose, 'x', 1))
attempt(lambda: delattr(loose, 'y'))
del loose.extra


@dataclass(frozen=True)
class Circle:
    radius: float
    area: float = field(init=False)

    def __post_init__(self):
        object.__setattr__(self, 'area', round(3.14159 * self.radius ** 2, 2))


print(Circle(2), Circle(1) == Circle(1.0))


@dataclass(frozen=True)
class Cylinder(Circle):
    height: float = 1.0


print(Cylinder(1, 5), Cylinder.__mro__)
attempt(lambda: setattr(Cylinder(1), 'height', 3))
print(issubclass(FrozenInstanceError, AttributeError), FrozenInstanceError.__module__, FrozenInstanceError('x'))


@dataclass(frozen=True)
class Deep:
    items: list = field(default_factory=list)


d = Deep()
d.items.append(1)
print(d)
attempt(lambda: hash(d))
