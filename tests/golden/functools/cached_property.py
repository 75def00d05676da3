# cached_property: computed once, then an attribute like others.
from functools import cached_property


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


class Circle:
    def __init__(self, radius):
        self.radius = radius

    @cached_property
    def area(self):
        """The area."""
        print('  computing')
        return 3 * self.radius ** 2


c = Circle(2)
print(c.__dict__, c.area, c.area, c.__dict__)
c.radius = 10
print(c.area)
del c.area
print(c.area)
c.area = 'set'
print(c.area, Circle(1).area)
print(Circle.area.__doc__, Circle.area.attrname, Circle.area.func.__name__, type(Circle.area).__name__)
attempt(lambda: delattr(Circle(1), 'area'))


class Failing:
    @cached_property
    def value(self):
        raise ValueError('not yet')


f = Failing()
attempt(lambda: f.value)
attempt(lambda: f.value)
print(f.__dict__)


class Slotted:
    __slots__ = ('x',)

    @cached_property
    def value(self):
        return 1


class Meta(type):
    @cached_property
    def value(cls):
        return 1


class OfMeta(metaclass=Meta):
    pass


class Late:
    pass


Late.value = cached_property(lambda self: 1)
attempt(lambda: Slotted().value)
attempt(lambda: OfMeta.value)
attempt(lambda: Late().value)


def two_names():
    class Two:
        @cached_property
        def a(self):
            return 1
        b = a


try:
    two_names()
except RuntimeError as error:
    print(type(error.__cause__).__name__, error.__cause__)


class Same:
    @cached_property
    def a(self):
        return 'a'


class Also:
    a = Same.a


class Sub(Circle):
    @cached_property
    def area(self):
        return super().area + 1


print(Also().a, Sub(1).area, cached_property[int])


class Dataset:
    def __init__(self, numbers):
        self._numbers = tuple(numbers)

    @cached_property
    def mean(self):
        return sum(self._numbers) / len(self._numbers)

    @cached_property
    def variance(self):
        return sum([(x - self.mean) ** 2 for x in self._numbers]) / len(self._numbers)


d = Dataset([2, 4, 4, 4, 5, 5, 7, 9])
print(d.variance, sorted(d.__dict__))
