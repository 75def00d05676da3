# Union and Optional: flat, without doubles, and mixed with the | of types.
from typing import Any, Dict, List, Literal, Optional, TypeVar, Union

T = TypeVar('T')


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


print(Union[int], Union[int, int], Union[int, str, int], Union[int, Union[str, None]], Union[Optional[int], str])
print(Union[int, str] == Union[str, int], hash(Union[int, str]) == hash(Union[str, int]), Union[int, str] == Union[int])
print(Optional[Optional[int]], Optional[None], Union[None], Union[List[int], List[int]], Union[int, bool, object])
print(Union[int, str] == (int | str), (int | str) == Union[int, str], type(Union[int, str]), type(int | str))
print(List[int] | None, None | List[int], int | List[int], List[int] | Dict[str, int], Union[int, str] | float)
print(int | Union[str, None], T | int, int | T, T | None, list[int] | List[int], Optional[int] | str, 'x' | List[int])
print(List[int] | 'Later', Union[int, 'Later'], Union['A', 'B'], Union[int, list[int]])
print(isinstance(1, Union[int, str]), isinstance(1.5, Union[int, str]), isinstance(None, Optional[int]))
print(issubclass(bool, Union[int, str]), isinstance([], Optional[list]), isinstance(3, int | Union[str, float]))
attempt(lambda: isinstance(1, Optional[List[int]]))
attempt(lambda: isinstance([], Optional[List[int]]))
attempt(lambda: issubclass(3, Union[int, str]))
attempt(lambda: Union[int, str]())
attempt(lambda: Union[int, str][int])
attempt(lambda: Optional[3])
attempt(lambda: Union[int, 3])
attempt(lambda: int | 3 | List[int])
print(Union[int, str].__args__, Optional[T].__parameters__, Optional[T][int], Union[T, List[T]][str], Union[T, int][int])
print(Literal[1, 2] == Literal[2, 1], Literal[1, 1, 2], Literal[Literal[1, 2], 3], Literal[1] == Literal[True])
print(Literal[0, False], Literal['x'].__args__, Optional[Literal['a']], Literal[None], Literal[1] == Literal[1])
print(Union[Any, int], Optional[Any], Union[int, type(None)], Union[type, Any])
class Maybe:
    def __init__(self, value: Optional[int] = None, other: 'Maybe | None' = None) -> None:
        self.value = value


print(Maybe.__init__.__annotations__)
