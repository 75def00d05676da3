# SPDX-License-Identifier: GPL-3.0-or-later
# A small library of shapes: abstract methods, mixins, registry, comparison, text drawing.

import math


class Registry(type):
    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        cls.registry = getattr(cls, 'registry', {})
        if bases and not namespace.get('abstract'):
            cls.registry[name.lower()] = cls


class Shape(metaclass=Registry):
    abstract = True

    def area(self):
        raise NotImplementedError(f'{type(self).__name__} must define area')

    def perimeter(self):
        raise NotImplementedError(f'{type(self).__name__} must define perimeter')

    @classmethod
    def parse(cls, text):
        kind, *numbers = text.split()
        try:
            return cls.registry[kind.lower()](*map(float, numbers))
        except KeyError as e:
            raise ValueError(f'unknown shape {e}') from None

    def __repr__(self):
        values = ', '.join([f'{k.lstrip("_")}={v:g}' for k, v in self.__dict__.items()])
        return f'{type(self).__name__}({values})'

    def __eq__(self, other):
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(tuple(self.__dict__.values()))

    def __lt__(self, other):
        if not isinstance(other, Shape):
            return NotImplemented
        return self.area() < other.area()

    @property
    def compactness(self):
        return 4 * math.pi * self.area() / self.perimeter() ** 2


class Positive:
    def __set_name__(self, owner, name):
        self.name, self.slot = name, '_' + name

    def __get__(self, obj, owner):
        return self if obj is None else obj.__dict__[self.slot]

    def __set__(self, obj, value):
        if value <= 0:
            raise ValueError(f'{self.name} must be positive, not {value:g}')
        obj.__dict__[self.slot] = value


class Scalable:
    def scaled(self, k):
        return type(self)(*[v * k for v in self.__dict__.values()])

    __mul__ = __rmul__ = scaled


class Circle(Scalable, Shape):
    radius = Positive()

    def __init__(self, radius):
        self.radius = radius

    def area(self):
        return math.pi * self.radius ** 2

    def perimeter(self):
        return 2 * math.pi * self.radius


class Rectangle(Scalable, Shape):
    width, height = Positive(), Positive()

    def __init__(self, width, height):
        self.width, self.height = width, height

    def area(self):
        return self.width * self.height

    def perimeter(self):
        return 2 * (self.width + self.height)

    def draw(self, char='#'):
        w, h = round(self.width), round(self.height)
        middle = [char + ' ' * (w - 2) + char] * (h - 2) if w > 1 else [char] * (h - 2)
        return '\n'.join([char * w] + middle + [char * w] * (h > 1))


class Square(Rectangle):
    def __init__(self, side):
        super().__init__(side, side)

    side = property(lambda self: self.width)

    def scaled(self, k):
        return Square(self.side * k)

    __mul__ = __rmul__ = scaled


class Triangle(Scalable, Shape):
    a, b, c = Positive(), Positive(), Positive()

    def __init__(self, a, b, c):
        longest = max(a, b, c)
        if longest >= a + b + c - longest:
            raise ValueError(f'no triangle has sides {a:g}, {b:g}, {c:g}')
        self.a, self.b, self.c = a, b, c

    def area(self):
        s = self.perimeter() / 2
        return math.sqrt(s * (s - self.a) * (s - self.b) * (s - self.c))

    def perimeter(self):
        return self.a + self.b + self.c

    @property
    def kind(self):
        return {1: 'equilateral', 2: 'isosceles', 3: 'scalene'}[len({self.a, self.b, self.c})]


class Blob(Shape):
    def area(self):
        return 1


lines = [
    'circle 1', 'Rectangle 3 4', 'square 2', 'triangle 3 4 5', 'triangle 2 2 2', 'circle -1', 'hexagon 1',
    'triangle 1 2 9', 'square', 'circle x', 'rectangle 0 1'
]
shapes = []
for line in lines:
    try:
        shapes.append(Shape.parse(line))
    except (ValueError, TypeError) as e:
        print(f'{line!r}: {type(e).__name__}: {e}')
for s in sorted(shapes):
    print(f'{s!r:<36}{s.area():>9.3f}{s.perimeter():>9.3f}{s.compactness:>7.3f}')
print(sorted(Shape.registry), [t.kind for t in shapes if isinstance(t, Triangle)], max(shapes), min(shapes))
c, r, q = Circle(1), Rectangle(6, 4), Square(3)
print(c * 2, 2 * r, q * 1.5, q.side, q.scaled(2).draw('*'), r.draw(), Rectangle(1, 3).draw('|'), sep='\n')
print(
    Square(2) == Square(2), Square(2) == Rectangle(2, 2), len({Square(2), Square(2), Circle(2)}),
    isinstance(q, Rectangle), [k.__name__ for k in Square.__mro__]
)
c.radius *= 3
print(c, c.__dict__, type(Circle.radius).__name__)
for action in (
    lambda: setattr(c, 'radius', 0), lambda: setattr(q, 'side', 5), lambda: Blob().perimeter(),
    lambda: Blob().compactness, lambda: Shape().area(), lambda: c < 5, lambda: c + c, lambda: Triangle(1, 1),
    lambda: c.draw(), lambda: Square(2, 3)
):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
print(Blob(), Blob().area(), sum([s.area() for s in shapes if type(s) is not Circle]))
