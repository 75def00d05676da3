# What @dataclass writes: __init__, __repr__, __eq__, __match_args__, __doc__.
from dataclasses import dataclass, field, fields, is_dataclass


@dataclass
class Point:
    x: int
    y: int = 0
    label: str = 'p'

    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


p = Point(3, 4)
print(p, repr(p), p.norm(), p.x, p.label, Point(1, label='q'), Point(x=5))
print(p == Point(3, 4), p != Point(3, 4), p == Point(3, 5), p == (3, 4, 'p'), p is Point(3, 4))
print(Point.__match_args__, Point.__doc__, Point.y, Point.label, hasattr(Point, 'x'))
print(Point.__init__.__name__, Point.__init__.__qualname__, Point.__init__.__annotations__, Point.__init__.__defaults__)
print(Point.__repr__.__qualname__, Point.__eq__.__qualname__, Point.__hash__)
print(is_dataclass(Point), is_dataclass(p), is_dataclass(int), [f.name for f in fields(p)])
p.x = 'anything'
p.extra = 1
print(p, p.__dict__)
for call in (lambda: Point(), lambda: Point(1, 2, 3, 4), lambda: Point(1, x=2), lambda: Point(1, z=2),
             lambda: Point(1) < Point(2), lambda: hash(p), lambda: {p: 1}):
    attempt(call)


@dataclass
class Empty:
    pass


@dataclass()
class AlsoEmpty:
    """With a docstring."""


print(Empty(), Empty() == Empty(), Empty() == AlsoEmpty(), Empty.__doc__, AlsoEmpty.__doc__, Empty.__match_args__)


# What the class defines itself is kept.
@dataclass
class Own:
    a: int

    def __repr__(self):
        return f'<{self.a}>'

    def __eq__(self, other):
        return True


print(Own(1), Own(1) == Own(2), Own(1) == 'x')


@dataclass(init=False, repr=False, eq=False, match_args=False)
class Nothing:
    a: int = 5


print(Nothing().a, Nothing() == Nothing(), hasattr(Nothing, '__match_args__'), Nothing.__init__ is object.__init__)
attempt(lambda: Nothing(1))


@dataclass
class Self:
    self: int
    other: int = 2


print(Self(1), Self(self=3))


def local():
    @dataclass
    class Inside:
        a: int

        @dataclass
        class Deeper:
            b: int

    return Inside(1), Inside.Deeper(2)


print(*local())


@dataclass
class Node:
    value: int
    children: list = field(default_factory=list)


root = Node(1, [Node(2), Node(3, [Node(4)])])
print(root)
root.children.append(root)
print(root)
print(Point.__dataclass_params__)
