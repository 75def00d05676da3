# kw_only, KW_ONLY: fields that are given by name.
from dataclasses import KW_ONLY, dataclass, field, fields


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


@dataclass
class Point:
    x: int
    _: KW_ONLY
    y: int = 0
    z: int


@dataclass(kw_only=True)
class Config:
    name: str = 'none'
    size: int
    position: int = field(kw_only=False, default=9)


@dataclass
class Single:
    a: int
    b: int = field(default=2, kw_only=True)
    c: int = field(default=3)


print(Point(1, z=3), Point(1, z=3, y=2), Point.__match_args__, Point.__init__.__kwdefaults__)
attempt(lambda: Point(1, 2, 3))
attempt(lambda: Point(1))
print(Config(size=1), Config(5, size=1, name='n'), Config.__match_args__)
attempt(lambda: Config())
print(Single(1, 5), Single(1, b=7), Single.__match_args__)
print([(f.name, f.kw_only) for cls in (Point, Config, Single) for f in fields(cls)])


@dataclass
class Base:
    a: int = 1


# A required field after a default is fine when it is given by name.
@dataclass(kw_only=True)
class Derived(Base):
    b: int


@dataclass
class Further(Derived):
    c: int = 3


print(Derived(b=2), Derived(5, b=2), Further(1, 4, b=2), Further.__doc__)
attempt(lambda: Derived())


@dataclass
class Strings:
    a: 'int'
    _: 'KW_ONLY'
    b: 'str' = 'x'


print(Strings(1, b='y'), [f.kw_only for f in fields(Strings)])
attempt(lambda: Strings(1, 'y'))
print(Point.__doc__, Config.__doc__)
