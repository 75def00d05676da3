# auto(): the next value, and how a class can change what that is.
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto


class Plain(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()


class FromText(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return f'{name.lower()}-{start}-{count}-{last_values}'
    FIRST = auto()
    SECOND = auto()
    THIRD = 'x'
    FOURTH = auto()


class Bits(Flag):
    R = auto()
    W = auto()
    X = 16
    Y = auto()


class Texts(StrEnum):
    HELLO = auto()
    Good_Bye = auto()


class Numbers(IntEnum):
    ZERO = 0
    ONE = auto()
    TEN = 10
    AFTER = auto()


class IntBits(IntFlag):
    A = auto()
    B = auto()


for cls in (Plain, FromText, Bits, Texts, Numbers, IntBits):
    print([(m.name, m.value) for m in cls])


class Base(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return count * 100


class Derived(Base):
    A = auto()
    B = auto()


print(list(Derived))
print(repr(auto()), Plain.A.value + 1)


def late():
    class Late(Enum):
        A = auto()

        def _generate_next_value_(name, start, count, last_values):
            return name


def after_text():
    class AfterText(Flag):
        A = 'a'
        B = auto()


for make in (late, after_text):
    try:
        make()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


class Planet(Enum):
    def __new__(cls, mass):
        self = object.__new__(cls)
        self._value_ = len(cls.__members__) + 1
        self.mass = mass
        return self

    MERCURY = 0.3
    VENUS = 4.8
    EARTH = 5.9


print([(p.name, p.value, p.mass) for p in Planet], Planet(2))
