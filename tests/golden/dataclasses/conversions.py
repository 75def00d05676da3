# fields, asdict, astuple, replace, is_dataclass.
from dataclasses import asdict, astuple, dataclass, field, fields, is_dataclass, replace


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


@dataclass
class Point:
    x: int
    y: int


@dataclass
class Shape:
    name: str
    corners: list
    by_name: dict = field(default_factory=dict)
    pair: tuple = ()
    size: float = field(default=0.0, init=False)


s = Shape('s', [Point(1, 2), Point(3, 4)], {'a': Point(5, 6), Point: [Point(7, 8)]}, (Point(9, 9), 'x'))
s.size = 1.5
print(asdict(s))
print(astuple(s))
d = asdict(s)
d['corners'].append('new')
print(len(s.corners), asdict(s)['corners'] is s.corners, type(astuple(s)), asdict(Point(1, 2)))
print(asdict(Point(1, 2), dict_factory=list), asdict(s, dict_factory=lambda pairs: {k: v for k, v in pairs if v})['name'])
print(astuple(s, tuple_factory=list))
print(replace(Point(1, 2), y=5), replace(s, name='t').corners is s.corners, replace(Point(1, 2)))
attempt(lambda: replace(s, size=3))
attempt(lambda: replace(Point(1, 2), z=3))
attempt(lambda: replace(Point, x=1))
attempt(lambda: replace(3))
attempt(lambda: asdict(Point))
attempt(lambda: asdict(3))
attempt(lambda: astuple(Point))
attempt(lambda: fields(3))
attempt(lambda: fields(int))
attempt(lambda: fields())
print(is_dataclass(Point), is_dataclass(Point(1, 2)), is_dataclass(3), is_dataclass(list[int]))
print([f.name for f in fields(Point)] == [f.name for f in fields(Point(1, 2))], fields(Point)[0] is fields(Point)[0])


@dataclass
class Keyed:
    values: dict


print(asdict(Keyed({(1, 2): {3}, 'k': [1, (2, [3])], None: frozenset([4])})))
nested = Keyed({'a': Keyed({'b': Keyed({})})})
print(asdict(nested), astuple(nested))
shared = [1]
copied = asdict(Keyed({'p': shared, 'q': shared}))['values']
print(copied['p'] is shared, copied['p'] is copied['q'])
