# cast, overload, final, NewType and the other functions of typing.
import typing
from typing import (TYPE_CHECKING, Any, Callable, Iterable, List, NewType, NoReturn, Optional, Self, TypeAlias, TypeVar,
                    Union, assert_never, assert_type, cast, final, get_overloads, no_type_check, overload, reveal_type)


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


print(TYPE_CHECKING, cast(int, 'not an int'), cast('List[int]', [1]), assert_type(3, int))
if TYPE_CHECKING:
    from nowhere import nothing


@overload
def double(x: int) -> int: ...


@overload
def double(x: str) -> str: ...


def double(x):
    return x * 2


print(double(4), double('ab'), len(get_overloads(double)), [f.__annotations__ for f in get_overloads(double)])


@overload
def only(x: int) -> int: ...


attempt(lambda: only(3))


@final
class Leaf:
    @final
    def method(self):
        return 1


class Sub(Leaf):  # nothing stops it when it runs
    pass


print(Leaf.__final__, Leaf.method.__final__, Sub().method())
UserId = NewType('UserId', int)
AdminId = NewType('AdminId', UserId)
print(UserId, UserId(5), type(UserId(5)), UserId.__name__, UserId.__supertype__, AdminId.__supertype__, AdminId(7) + 1)
print(List[UserId], Optional[UserId], UserId | None, UserId.__module__, type(UserId))
attempt(lambda: isinstance(5, UserId))


def subclass():
    class Bad(UserId):
        pass


attempt(subclass)


def stop(text: str) -> NoReturn:
    raise SystemExit(text)


def handle(value: Union[int, str]) -> str:
    if isinstance(value, int):
        return 'int'
    if isinstance(value, str):
        return 'str'
    assert_never(value)


print(handle(1), handle('a'), stop.__annotations__)
attempt(lambda: handle(1.5))
attempt(lambda: handle([1] * 100))
print(reveal_type(3) + 1)
Vector: TypeAlias = List[float]


def scale(v: Vector, by: float = 2.0) -> Vector:
    return [x * by for x in v]


print(scale([1.0, 2.0]), scale.__annotations__, Vector)


class Builder:
    def __init__(self):
        self.parts: List[str] = []

    def add(self, part: str) -> Self:
        self.parts.append(part)
        return self

    def build(self) -> str:
        return ' '.join(self.parts)


print(Builder().add('a').add('b').build(), Builder.add.__annotations__)


@no_type_check
def unchecked(a: 'anything at all', b: 3) -> 'nothing':
    return a


print(unchecked(1, 2), unchecked.__no_type_check__, typing.get_type_hints(unchecked))
T = TypeVar('T')


def first(items: Iterable[T], default: Optional[T] = None, key: Callable[[T], Any] = lambda x: True) -> Optional[T]:
    for item in items:
        if key(item):
            return item
    return default


print(first([3, 4, 5], key=lambda x: x > 3), first([], 'none'))
print(first.__annotations__)
print(typing.get_type_hints(first)['return'], typing.ForwardRef('X'), typing.ForwardRef('X') == typing.ForwardRef('X'))
attempt(lambda: typing.ForwardRef('not valid!'))
attempt(lambda: typing.ForwardRef(3))
