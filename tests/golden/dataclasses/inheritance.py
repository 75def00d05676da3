# Fields come from the bases first; a subclass may replace them in their place.
from abc import ABC, abstractmethod
from dataclasses import dataclass, field, fields


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


@dataclass
class Base:
    x: float = 15.0
    y: int = 0


@dataclass
class C(Base):
    z: int = 10
    x: int = 15


print(C(), C(1, 2, 3), [f.name for f in fields(C)], fields(C)[0].type, C.__match_args__)


@dataclass
class Left(Base):
    left: str = 'l'


@dataclass
class Right(Base):
    right: str = 'r'
    y: int = 7


@dataclass
class Both(Left, Right):
    both: str = 'b'


print(Both(), [f.name for f in fields(Both)], Both.__init__.__annotations__)


class Between(Base):
    w: int = 3  # no dataclass: no field


@dataclass
class After(Between):
    v: int = 4


print(After(), Between(1), Between(1).w, [f.name for f in fields(After)])


# Methods and properties, super(), class attributes.
@dataclass
class Employee:
    name: str
    salary: float
    raises: list = field(default_factory=list, repr=False)
    bonus_rate = 0.1

    def __post_init__(self):
        self.name = self.name.title()

    @property
    def bonus(self):
        return self.salary * self.bonus_rate

    def describe(self):
        return f'{self.name} earns {self.salary:.2f}'


@dataclass
class Manager(Employee):
    reports: list = field(default_factory=list)
    bonus_rate = 0.2

    def __post_init__(self):
        super().__post_init__()
        self.reports = sorted(self.reports)

    def describe(self):
        return super().describe() + f' and leads {len(self.reports)}'


for person in (Employee('ann lee', 1000), Manager('bob', 2000, reports=['z', 'a'])):
    print(person, person.describe(), person.bonus)
print(Employee('a', 1) == Manager('a', 1), Manager('a', 1) == Manager('A', 1))


# Abstract dataclasses.
@dataclass
class Shape(ABC):
    name: str

    @abstractmethod
    def area(self): ...


@dataclass
class Square(Shape):
    side: float = 1.0

    def area(self):
        return self.side ** 2


attempt(lambda: Shape('s'))
print(Square('sq', 2), Square('sq', 3).area(), isinstance(Square('x'), Shape))


# A dataclass that fills in an abstract method.
class Comparable(ABC):
    @abstractmethod
    def __lt__(self, other): ...


@dataclass(order=True)
class Number(Comparable):
    value: int


print(Number(1) < Number(2), sorted([Number(3), Number(1)]), Number.__abstractmethods__)


class Counter:
    count = 0

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Counter.count += 1
        print('  subclass', cls.__name__, hasattr(cls, '__dataclass_fields__'))


@dataclass
class Counted(Counter):
    a: int


print(Counted(1), Counter.count)


# Deriving from other types.
@dataclass
class Error(Exception):
    code: int
    text: str = 'unknown'

    def __str__(self):
        return f'[{self.code}] {self.text}'


try:
    raise Error(404, 'not found')
except Error as error:
    print(error, repr(error), error.args, error.code)


@dataclass
class Named(dict):
    name: str


n = Named('n')
n['a'] = 1
print(n, len(n), n.name, dict(n))
