# TypedDict: dicts that say which keys they have.
from typing import List, NotRequired, Required, TypedDict, get_type_hints, is_typeddict


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


class Movie(TypedDict):
    """A film."""
    name: str
    year: int


class Rated(Movie, total=False):
    stars: float
    tags: List[str]


class Mixed(TypedDict, total=False):
    id: Required[int]
    note: str


class Other(TypedDict):
    a: int
    b: NotRequired[str]


m: Movie = {'name': 'Alien', 'year': 1979}
print(m, Movie(name='Up', year=2009), Movie({'name': 'x'}), type(Movie(name='x')), dict(Movie(name='a')))
print(Movie.__annotations__, Movie.__total__, Movie.__required_keys__, Movie.__optional_keys__, Movie.__doc__)
print(Rated.__annotations__, Rated.__total__, sorted(Rated.__required_keys__), sorted(Rated.__optional_keys__))
print(sorted(Mixed.__required_keys__), sorted(Mixed.__optional_keys__), sorted(Other.__optional_keys__))
print(Movie.__name__, Movie.__mro__, Movie.__bases__, is_typeddict(Movie), is_typeddict(dict), Movie.__module__)
print(get_type_hints(Rated), get_type_hints(Mixed))
print(get_type_hints(Other, include_extras=True))
attempt(lambda: isinstance({}, Movie))
attempt(lambda: issubclass(dict, Movie))

Point = TypedDict('Point', {'x': int, 'y': 'int'})
print(Point(x=1, y=2), Point.__annotations__, Point.__name__, TypedDict('E', {}, total=False).__total__)


def not_typed():
    class Bad(Movie, dict):
        pass


def bad_value():
    class Bad(TypedDict):
        a: 3


attempt(not_typed)
attempt(lambda: TypedDict('X'))


def describe(movie: Movie) -> str:
    return f"{movie['name']} ({movie['year']})"


print(describe(m), describe.__annotations__)
