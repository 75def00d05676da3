# InitVar goes to __post_init__ only; ClassVar is no field.
from dataclasses import InitVar, dataclass, field, fields, replace
from typing import ClassVar


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


@dataclass
class Database:
    name: str
    connect: InitVar[bool] = True
    retries: InitVar[int] = 3
    state: str = field(init=False, default='idle')
    count: ClassVar[int] = 0
    registry: ClassVar = {}

    def __post_init__(self, connect, retries):
        type(self).count += 1
        self.registry[self.name] = self
        self.state = f'connected after {retries}' if connect else 'closed'


print(Database('a'), Database('b', False), Database('c', retries=1))
print(Database.count, sorted(Database.registry), [f.name for f in fields(Database)], Database.connect)
print(Database('d').__dict__, Database.__match_args__, Database.__init__.__annotations__)
attempt(lambda: Database())
attempt(lambda: Database('x', count=3))
attempt(lambda: Database('x').connect)
attempt(lambda: replace(Database('e'), name='f'))
attempt(lambda: replace(Database('e'), name='f', connect=False, retries=2))
attempt(lambda: replace(Database('e'), state='x'))
print(InitVar[int], InitVar[list[int]], repr(InitVar[ClassVar[int]]), type(InitVar[int]).__name__)


@dataclass
class NoPost:
    a: int
    b: InitVar[int] = 5


print(NoPost(1, 2), NoPost(1).b)


@dataclass
class Required:
    a: int
    b: InitVar[int]

    def __post_init__(self, b):
        self.c = self.a + b


print(Required(1, 2).c, Required(1, 2))
attempt(lambda: Required(1, 2).b)


@dataclass
class Text:
    kind: 'ClassVar[str]' = 'text'
    seed: 'InitVar[int]' = 1
    value: 'int' = 2

    def __post_init__(self, seed):
        self.value += seed


print(Text(), Text(5), [f.name for f in fields(Text)], Text.kind)


@dataclass
class Validated:
    age: int

    def __post_init__(self):
        if not isinstance(self.age, int):
            raise TypeError(f'age must be an int, not {type(self.age).__name__}')
        if self.age < 0:
            raise ValueError(f'age must not be negative: {self.age}')


attempt(lambda: Validated(5))
attempt(lambda: Validated(-5))
attempt(lambda: Validated('x'))


@dataclass
class Base:
    a: int
    b: InitVar[str] = 'base'

    def __post_init__(self, b):
        self.seen = b


@dataclass
class Derived(Base):
    c: InitVar[int] = 7

    def __post_init__(self, b, c):
        super().__post_init__(b)
        self.also = c


d = Derived(1, 'x', 2)
print(d, d.seen, d.also)
