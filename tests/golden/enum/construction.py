# __new__ and __init__ of members; the functional way to make a class.
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum


class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)
    JUPITER = (1.9e+27, 7.1492e7)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def surface_gravity(self):
        return 6.67300E-11 * self.mass / (self.radius * self.radius)


for planet in Planet:
    print(planet.name, planet.value, f'{planet.surface_gravity:.3f}')


class Coordinate(bytes, Enum):
    def __new__(cls, value, label, unit):
        self = bytes.__new__(cls, [value])
        self._value_ = value
        self.label = label
        self.unit = unit
        return self

    PX = (0, 'P.X', 'km')
    PY = (1, 'P.Y', 'km')
    VX = (2, 'V.X', 'km/s')


print(Coordinate.PY, Coordinate(1).label, Coordinate.VX.unit, bytes(Coordinate.VX))


class WithSideEffect(Enum):
    def __init__(self, *args):
        print('  init', self.name if hasattr(self, '_name_') else '?', args)

    A = 1
    B = 2, 3
    C = 1
    D = ()


print(list(WithSideEffect.__members__.items())[:3], type(WithSideEffect.D.value))


def attempt(make):
    try:
        result = make()
        print(result)
        return result
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


def needs_two():
    class Needs(Enum):
        A = 1

        def __init__(self, x, y):
            pass


def raising():
    class Raising(Enum):
        A = 1

        def __init__(self, x):
            raise LookupError('no')


attempt(needs_two)
attempt(raising)

Animal = attempt(lambda: Enum('Animal', 'ANT BEE CAT DOG'))
print(list(Animal), Animal.__module__, Animal.__qualname__)
print(list(Enum('Comma', 'A,B, C')), list(Enum('Listed', ['X', 'Y'])), list(Enum('Pairs', [('X', 5), ('Y', 7)])))
print(list(Enum('Mapped', {'ONE': 1, 'TWO': 'two'})), list(Enum('Started', 'A B', start=10)))
print(list(IntEnum('Ints', 'A B')), list(Flag('Flags', 'R W X')), list(IntFlag('F', 'R W')), list(StrEnum('S', 'A B')))
print(list(Enum('Typed', 'A B', type=int)), Enum('Moded', 'A', module='some.module', qualname='Outer.Moded'))
print(Enum('Moded', 'A', module='some.module', qualname='Outer.Moded').A, list(Enum('Nothing', '')))
attempt(lambda: Enum('Twice', 'A A'))
attempt(lambda: Enum('Bad', [1, 2]))
attempt(lambda: Animal('ANT'))
attempt(lambda: Animal('Name', 'A B'))
attempt(lambda: Enum('X'))
attempt(lambda: Enum())


# A base with behaviour and no members can be extended.
class Ordered(Enum):
    def __lt__(self, other):
        if self.__class__ is other.__class__:
            return self.value < other.value
        return NotImplemented

    def next(self):
        members = list(type(self))
        return members[(members.index(self) + 1) % len(members)]


class Grade(Ordered):
    C = 1
    B = 2
    A = 3


class Size(Ordered):
    S = 1
    L = 2


print(sorted([Grade.A, Grade.C, Grade.B]), Grade.A.next(), max(Size), Grade.C < Grade.A)
attempt(lambda: Grade.A < Size.S)
print(Grade.__mro__, issubclass(Grade, Enum))
More = Ordered('More', 'P Q')
print(list(More), More.P < More.Q)
