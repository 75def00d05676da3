# make_dataclass: a dataclass out of a list of names.
from dataclasses import dataclass, field, fields, make_dataclass


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


C = make_dataclass('C', ['x', ('y', int), ('z', str, 'zed'), ('w', list, field(default_factory=list))])
print(C(1, 2), C(1, 2, w=[3]), [(f.name, f.type) for f in fields(C)], C.__module__, C.__qualname__)
Point = make_dataclass('Point', [('x', int), ('y', int)], namespace={'sum': lambda self: self.x + self.y}, order=True)
print(Point(1, 2).sum(), Point(1, 2) < Point(1, 3), Point.__name__)


@dataclass
class Base:
    a: int

    def show(self):
        return f'base {self.a}'


D = make_dataclass('D', [('b', int, 5)], bases=(Base,), frozen=False)
print(D(1), D(1).show(), D.__mro__)
F = make_dataclass('F', ['only'], frozen=True)
attempt(lambda: setattr(F(1), 'only', 2))
print(make_dataclass('E', [])(), make_dataclass('S', ['a'], slots=True).__slots__)
attempt(lambda: make_dataclass('X', ['a', 'a']))
attempt(lambda: make_dataclass('X', ['not valid']))
attempt(lambda: make_dataclass('X', ['class']))
attempt(lambda: make_dataclass('X', [('a', int, 1, 2)]))
attempt(lambda: make_dataclass('X', [3]))
attempt(lambda: make_dataclass('X', [('a', int, []), 'b']))
attempt(lambda: make_dataclass('X', [('a', int, 1), 'b']))
attempt(lambda: make_dataclass('X', 'ab')(1, 2))
