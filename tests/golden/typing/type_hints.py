# get_type_hints, get_origin, get_args: annotations that a program reads.
from typing import (Annotated, Any, Callable, ClassVar, Dict, Final, Generic, List, Literal, Optional, Tuple, TypeVar,
                    Union, get_args, get_origin, get_type_hints)

T = TypeVar('T')


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


def function(a: int, b: 'str', c: Optional['Node'] = None, *rest: 'List[int]', d: None = None, **more: Any) -> 'Node':
    x: int = 5
    return x


class Node:
    value: 'int'
    next: 'Optional[Node]'
    kind: ClassVar[str] = 'node'
    limit: Final[int] = 3
    meta: Annotated[int, 'seconds', {'max': 5}] = 0

    def link(self, other: 'Node') -> None:
        pass

    @staticmethod
    def make(x: 'int') -> 'Node':
        pass


class Leaf(Node):
    value: float
    extra: 'Dict[str, Node]'


print(function.__annotations__)
print(get_type_hints(function))
print(get_type_hints(Node))
print(get_type_hints(Leaf))
print(get_type_hints(Node, include_extras=True)['meta'], get_type_hints(Node.link), get_type_hints(Node.make))
print(Node.__annotations__, Leaf.__annotations__)
attempt(lambda: get_type_hints(3))
attempt(lambda: get_type_hints('x'))
attempt(lambda: get_type_hints(lambda x: x))


def broken(a: 'Missing') -> 'Later':
    pass


def syntax(a: 'not valid'):
    pass


attempt(lambda: get_type_hints(broken))
attempt(lambda: get_type_hints(syntax))
print(get_type_hints(broken, {'Missing': int}, {'Later': str}))

for t in (List[int], list[int], Dict[str, int], Tuple[int, ...], Union[int, str], int | str, Optional[int], int,
          Callable[[int], str], Callable[..., Any], Callable, Literal['a', 1], Annotated[int, 5], ClassVar[int],
          Final[int], List, Generic, Generic[T], T, None, List[T], Tuple[()], tuple[()]):
    print(t, get_origin(t), get_args(t))

print(Annotated[int, 'a'], Annotated[List[T], 5][int], Annotated[Annotated[int, 1], 2], Annotated[int, 1] == Annotated[int, 1])
print(Annotated[int, 'x'].__metadata__, Annotated[int, 'x'].__origin__, Annotated['Node', 1], Annotated[int, 1](5))
attempt(lambda: Annotated[int])
attempt(lambda: Annotated[()])
print(hash(Annotated[int, 1]) == hash(Annotated[int, 1]), Optional[Annotated[int, 'm']], List[Annotated[str, 'n']])


# A validator that works from hints.
def check(cls, **values):
    problems = []
    for name, hint in get_type_hints(cls).items():
        if get_origin(hint) is ClassVar:
            continue
        allowed = get_args(hint) if get_origin(hint) is Union else (get_origin(hint) or hint,)
        if name not in values:
            problems.append(f'{name} is missing')
        elif not isinstance(values[name], allowed):
            problems.append(f'{name} must be {hint}, not {values[name]!r}')
    return problems


class Settings:
    name: str
    size: Optional[int]
    tags: List[str]
    debug: ClassVar[bool] = False


print(check(Settings, name='x', size=None, tags=[]))
print(check(Settings, name=5, size='big'))
