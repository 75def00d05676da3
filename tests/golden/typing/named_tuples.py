# NamedTuple: tuples with names, types and defaults.
from typing import Any, List, NamedTuple, Optional


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


class Point(NamedTuple):
    """A point."""
    x: int
    y: int = 0
    label: Optional[str] = None

    def norm(self) -> float:
        return (self.x ** 2 + self.y ** 2) ** 0.5

    @property
    def flipped(self) -> 'Point':
        return Point(self.y, self.x)

    scale = 2


p = Point(3, 4)
print(p, p.x, p[1], p.norm(), p.flipped, p == (3, 4, None), len(p), Point.scale, Point.__doc__)
x, y, label = p
print(x, y, label, Point(1), Point(y=2, x=1), p._replace(x=0), p._asdict(), Point._make([7, 8, 9]))
print(Point._fields, Point._field_defaults, Point.__annotations__, Point.__mro__, Point.__name__, Point.__module__)
print(isinstance(p, tuple), hash(p) == hash((3, 4, None)), sorted([Point(2), Point(1)]), {p: 1}[(3, 4, None)])
attempt(lambda: Point())
attempt(lambda: Point(1, 2, 3, 4))
attempt(lambda: Point(1, z=2))
attempt(lambda: setattr(p, 'x', 1))
attempt(lambda: p.z)
attempt(lambda: NamedTuple())

Employee = NamedTuple('Employee', [('name', str), ('id', int)])
print(Employee('ann', 1), Employee.__annotations__, Employee._fields)
print(NamedTuple('Keyword', a=int, b=str)(1, 'x'), NamedTuple('Empty', [])())


def wrong_order():
    class Bad(NamedTuple):
        a: int = 1
        b: int


def reserved():
    class Bad(NamedTuple):
        a: int

        def _replace(self):
            pass


def underscore():
    class Bad(NamedTuple):
        _a: int


def other_base():
    class Bad(NamedTuple, list):
        a: int


for make in (wrong_order, reserved, underscore, other_base):
    attempt(make)


class Pixel(Point):
    def bright(self):
        return self.x + self.y


print(Pixel(1, 2), Pixel(1, 2).bright(), Pixel._fields)


class Row(NamedTuple):
    cells: List[Any]
    total: float = 0.0


rows = [Row([1, 2], 3.0), Row([]), Row(['x'])]
print(rows, max(rows, key=lambda row: row.total), [cells for cells, _ in rows])
match_args = Point.__match_args__
print(match_args)
