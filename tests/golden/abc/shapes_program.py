# A library of shapes: abstract methods, properties, a template method, registration of a foreign class.
import math
from abc import ABC, abstractmethod


class Shape(ABC):
    """A plane figure."""
    count = 0

    def __init__(self, name):
        type(self).count += 1
        self.name = name

    @abstractmethod
    def area(self):
        """The area of the figure."""

    @abstractmethod
    def perimeter(self):
        """The length of the outline."""

    @property
    def roundness(self):
        return 4 * math.pi * self.area() / self.perimeter() ** 2

    def __str__(self):
        return f'{self.name:<10}{self.area():>9.2f}{self.perimeter():>9.2f}{self.roundness:>7.3f}'

    def __lt__(self, other):
        if not isinstance(other, Shape):
            return NotImplemented
        return self.area() < other.area()


class Polygon(Shape):
    @property
    @abstractmethod
    def sides(self):
        """The lengths of the sides."""

    def perimeter(self):
        return sum(self.sides)

    @classmethod
    @abstractmethod
    def regular(cls, length): ...


class Rectangle(Polygon):
    def __init__(self, width, height, name='rectangle'):
        super().__init__(name)
        self.width, self.height = width, height

    @property
    def sides(self):
        return [self.width, self.height] * 2

    def area(self):
        return self.width * self.height

    @classmethod
    def regular(cls, length):
        return cls(length, length, 'square')


class Triangle(Polygon):
    def __init__(self, a, b, c, name='triangle'):
        if a + b <= c or b + c <= a or a + c <= b:
            raise ValueError(f'no triangle has sides {a}, {b} and {c}')
        super().__init__(name)
        self._sides = (a, b, c)

    @property
    def sides(self):
        return self._sides

    def area(self):
        a, b, c = self._sides
        s = self.perimeter() / 2
        return math.sqrt(s * (s - a) * (s - b) * (s - c))

    @classmethod
    def regular(cls, length):
        return cls(length, length, length, 'regular')


class Circle(Shape):
    def __init__(self, radius):
        super().__init__('circle')
        self.radius = radius

    def area(self):
        return math.pi * self.radius ** 2

    def perimeter(self):
        return 2 * math.pi * self.radius


class Legacy:
    """Not derived from Shape, but registered as one."""
    name = 'legacy'

    def area(self):
        return 12.0


Shape.register(Legacy)

shapes = [Rectangle(3, 4), Circle(1.5), Triangle(3, 4, 5), Rectangle.regular(2), Triangle.regular(4)]
for shape in sorted(shapes):
    print(shape)
print(f'{"total":<10}{sum([s.area() for s in shapes]):>9.2f}')

for cls in (Shape, Polygon):
    try:
        cls('x')
    except TypeError as error:
        print('TypeError:', error)


class Broken(Polygon):
    def area(self):
        return 0


for make in (lambda: Broken('b'), lambda: Triangle(1, 2, 3), lambda: Circle(1) < 3):
    try:
        make()
    except (TypeError, ValueError) as error:
        print(f'{type(error).__name__}: {error}')

everything = shapes + [Legacy(), 'not a shape', 3]
print([isinstance(x, Shape) for x in everything])
print([isinstance(x, Polygon) for x in everything])
print(Rectangle.count, Triangle.count, Circle.count, Shape.count)
print([cls.__name__ for cls in Shape.__subclasses__()], [cls.__name__ for cls in Polygon.__subclasses__()])
print({cls.__name__: sorted(cls.__abstractmethods__) for cls in (Shape, Polygon, Broken, Circle)})
