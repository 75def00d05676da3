# The aliases of typing: how they show themselves, and what is in them.
import typing
from typing import (AbstractSet, Any, Callable, ClassVar, Collection, Container, Dict,
                    Final, FrozenSet, Generator, Iterable, Iterator, List, Literal, Mapping, MutableMapping, NoReturn,
                    Optional, Sequence, Set, Text, Tuple, Type, Union)


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


for alias in (List, Dict, Set, FrozenSet, Tuple, Type, Callable, Iterable,
              Iterator, Generator, Sequence, Mapping, MutableMapping, Collection, Container, AbstractSet):
    print(alias, alias.__origin__)
for form in (Any, Union, Optional, Literal, ClassVar, Final, NoReturn, typing.Never, typing.Self, typing.TypeAlias,
             typing.LiteralString, typing.TypeGuard, typing.Concatenate, typing.Required, typing.NotRequired):
    print(form, end=' ')
print(Text)
print(List[int], Dict[str, int], Set[float], FrozenSet[bool], Tuple[int, str], Tuple[int, ...], Tuple[()], Type[int])
print(Iterable[int], Iterator[str], Generator[int, None, str], Sequence[bytes], Mapping[str, Any], Collection[None])
print(List[List[int]], Dict[str, List[Tuple[int, ...]]], List[list[int]], List['Node'], List[None], List[...])
print(Callable[[int, str], float], Callable[..., Any], Callable[[], None], Callable[[List[int]], Dict[str, int]])
print(Optional[int], Optional['Node'], Union[int, str], Union[int, None], Union[None, int, str], Optional[List[int]])
print(ClassVar[int], Final[str], Literal['a', 1, None, True], Type['Node'], Type[Any])


class Own:
    class Inner:
        pass


def function():
    class Local:
        pass
    return Local


print(List[Own], List[Own.Inner], Dict[Own, function()], Optional[Own])
for alias in (List[int], Dict[str, int], Tuple[int, ...], Tuple[()], Callable[[int, str], float], Callable[..., int],
              Union[int, str], Optional[int], Literal[1, 'x'], ClassVar[int], Type[int], Iterable[int]):
    print(alias.__origin__, alias.__args__, alias.__parameters__)
print(List[int] == List[int], List[int] == list[int], List[int] == List[str], hash(List[int]) == hash(List[int]))
print(List[int] is List[int], {Dict[str, int]: 1}[Dict[str, int]], List[int] != Set[int], List == List, List.__name__)
print(isinstance([], List), isinstance((), List), issubclass(bool, typing.Hashable), isinstance({}, Mapping))
for call in (lambda: List(), lambda: List[int](), lambda: Dict(), lambda: Dict[str, int](a=1), lambda: Iterable[int](),
             lambda: Any(), lambda: Union(), lambda: Optional(), lambda: isinstance([], List[int]),
             lambda: issubclass(list, List[int]), lambda: isinstance(1, Any), lambda: List[int, str],
             lambda: Dict[int], lambda: List[()], lambda: List[int][str], lambda: Optional[int, str], lambda: Union[()],
             lambda: Callable[int], lambda: Callable[int, str], lambda: Callable[[int]], lambda: ClassVar[int, str],
             lambda: Final[ClassVar[int]], lambda: List[ClassVar[int]], lambda: Tuple[int, ...][str],
             lambda: typing.Generic[int], lambda: Literal, lambda: isinstance(1, Literal[1]), lambda: Any[int],
             lambda: NoReturn[int], lambda: Tuple[..., int], lambda: List[int].nothing, lambda: typing.nothing):
    attempt(call)
print(List[int].append, List[int].__module__, repr(List[int].__origin__), List.__module__)
