# TypeVar, ParamSpec, Concatenate: names, bounds, and what stands for them.
from typing import (Any, AnyStr, Callable, Concatenate, Dict, Generic, List, Mapping, ParamSpec, Tuple, Type, TypeVar,
                    Union)


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


T = TypeVar('T')
K = TypeVar('K', bound=str)
V = TypeVar('V', int, str)
Co = TypeVar('Co', covariant=True)
Contra = TypeVar('Contra', contravariant=True)
P = ParamSpec('P')

print(T, K, V, Co, Contra, P, AnyStr, type(T), type(P))
print(T.__name__, K.__bound__, V.__constraints__, T.__bound__, T.__constraints__, Co.__covariant__, Co.__contravariant__)
print(T == TypeVar('T'), T == T, hash(T) == hash(T), T.__module__, AnyStr.__constraints__)
attempt(lambda: TypeVar('X', int))
attempt(lambda: TypeVar('X', covariant=True, contravariant=True))
attempt(lambda: TypeVar('X', int, str, bound=int))
attempt(lambda: TypeVar())
attempt(lambda: T())
attempt(lambda: isinstance(1, T))
attempt(lambda: T[int])

print(List[T], Dict[K, V], Dict[K, List[V]].__parameters__, List[T][int], Dict[K, V][str, int], Dict[K, List[V]][K, int])
print(Tuple[T, T][int], Tuple[T, ...][str], Callable[[T], V][int, str], Callable[[T, K], T].__parameters__)
print(Union[T, int].__parameters__, Type[T][int], list[T][str], dict[str, T][List[int]], List[List[T]][V])
print(Mapping[K, T][Any, int], List[T]['Later'], List[T][None])
attempt(lambda: Dict[K, V][int])
attempt(lambda: List[T][int, str])
attempt(lambda: List[int][T])
print(Callable[P, T], Callable[P, T].__args__, Callable[P, T].__parameters__, Callable[P, T][[int, str], float])
print(Callable[Concatenate[int, P], T], Callable[Concatenate[int, P], T].__parameters__, Concatenate[int, P])
print(P.args, P.kwargs, P.args.__origin__ is P)
attempt(lambda: Concatenate[int])
attempt(lambda: Callable[P, T][int, str])


class Box(Generic[T]):
    pass


class Pair(Generic[K, V]):
    pass


class Runner(Generic[P, T]):
    pass


print(Box[int], Box[T], Box[List[int]], Pair[str, int], Pair[K, int].__parameters__, Pair[K, int]['X'], Box['Box'])
print(Runner[[int, str], float], Runner[..., int], Runner[P, int], Box.__parameters__, Runner.__parameters__)
print(Box[Pair[str, int]], Box[T][str], Box[Box[T]][int], Box[int].__origin__, Box[int].__args__)
attempt(lambda: Box[int, str])
attempt(lambda: Pair[int])
attempt(lambda: Box[int][str])
attempt(lambda: Box[()])
