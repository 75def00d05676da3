# A class with abstract methods makes no objects, and says which ones are missing.
from abc import ABC, ABCMeta, abstractmethod


def attempt(cls, *args):
    try:
        print(cls.__name__, cls(*args))
    except TypeError as error:
        print('TypeError:', error)


class Shape(ABC):
    @abstractmethod
    def area(self):
        """The area."""

    @property
    @abstractmethod
    def name(self): ...

    @name.setter
    @abstractmethod
    def name(self, value): ...

    @classmethod
    @abstractmethod
    def unit(cls): ...

    @staticmethod
    @abstractmethod
    def corners(): ...

    def describe(self):
        return f'{self.name} of {self.area()}'


attempt(Shape)
print(sorted(Shape.__abstractmethods__), type(Shape.__abstractmethods__))
print(Shape.area.__isabstractmethod__, Shape.name.__isabstractmethod__)
print(Shape.__dict__['unit'].__isabstractmethod__, Shape.__dict__['corners'].__isabstractmethod__)
print(hasattr(Shape.describe, '__isabstractmethod__'))


class Half(Shape):
    name = 'half'
    unit = None
    corners = 4


attempt(Half)


class Square(Half):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2

    def __repr__(self):
        return f'Square({self.side})'


attempt(Square, 3)
print(Square(3).describe())
print(Square.__abstractmethods__)
attempt(Square)


# The check stands in object.__new__, so arguments for __init__ do not matter, and a __new__ of its own meets it, too.
class WithNew(ABC):
    def __new__(cls, value):
        print('__new__ runs')
        return super().__new__(cls)

    @abstractmethod
    def go(self): ...


attempt(WithNew, 1)


# Classes that derive from a built-in type are made by its __new__, which does not look.
class Listed(list, ABC):
    @abstractmethod
    def go(self): ...


attempt(Listed, 'abc')


class Number(int, metaclass=ABCMeta):
    @abstractmethod
    def go(self): ...


attempt(Number, 7)


# An abstract method may be given a body, for super() to call.
class Base(ABC):
    @abstractmethod
    def greet(self):
        return 'hello'


class Derived(Base):
    def greet(self):
        return super().greet() + ' world'


print(Derived().greet())


# Abstract again further down.
class Again(Derived):
    @abstractmethod
    def greet(self): ...


attempt(Again)


# Without the metaclass the mark means nothing.
class Plain:
    @abstractmethod
    def go(self):
        return 'went'


print(Plain().go(), hasattr(Plain, '__abstractmethods__'))

# Two bases each bring their own.


class Reader(ABC):
    @abstractmethod
    def read(self): ...


class Writer(ABC):
    @abstractmethod
    def write(self): ...


class Both(Reader, Writer):
    pass


class OnlyReads(Both):
    def read(self):
        return 'r'


attempt(Both)
attempt(OnlyReads)
print(ABC.__slots__, ABC.__mro__, type(ABC), ABC.__module__)
try:
    print(Plain.__abstractmethods__)
except AttributeError as error:
    print('AttributeError:', error)
try:
    print(type.__abstractmethods__)
except AttributeError as error:
    print('AttributeError:', error)
