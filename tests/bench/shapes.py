# SPDX-License-Identifier: GPL-3.0-or-later
"""Inheritance, properties, operators, class attributes: shapes and vectors."""


class Vector:
    __slots__ = ('x', 'y')

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y

    def __hash__(self):
        return hash((self.x, self.y))


class Shape:
    count = 0

    def __init__(self, name):
        self.name = name
        Shape.count += 1

    @property
    def area(self):
        raise NotImplementedError

    def bigger(self, other):
        return self.area > other.area


class Rectangle(Shape):
    def __init__(self, width, height):
        super().__init__('rectangle')
        self.width = width
        self.height = height

    @property
    def area(self):
        return self.width * self.height


class Square(Rectangle):
    def __init__(self, side):
        super().__init__(side, side)
        self.name = 'square'


class Circle(Shape):
    pi = 3.14159

    def __init__(self, radius):
        super().__init__('circle')
        self.radius = radius

    @property
    def area(self):
        return self.pi * self.radius ** 2


def main():
    shapes = []
    for i in range(20000):
        shapes.append((Rectangle(i % 7, i % 11), Square(i % 9), Circle(i % 5))[i % 3])
    bigger = sum([a.bigger(b) for a, b in zip(shapes, shapes[1:])])
    place = Vector(0, 0)
    seen = set()
    for i in range(40000):
        place = place + Vector(i % 3, 1) * 2
        if i % 100 == 0:
            seen.add(place)
    print(Shape.count, bigger, round(sum([s.area for s in shapes]), 2), place.x, place.y, len(seen))


main()
