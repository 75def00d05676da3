# Protocol: classes that are told by what they have.
from typing import (Generic, Iterable, List, Protocol, Sized, SupportsAbs, SupportsFloat, SupportsInt, TypeVar,
                    runtime_checkable)

T = TypeVar('T')


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


@runtime_checkable
class Closeable(Protocol):
    def close(self) -> None: ...


@runtime_checkable
class Named(Protocol):
    name: str

    def hello(self) -> str:
        return f'hello {self.name}'


class Plain(Protocol):
    def go(self): ...


class File:
    def close(self):
        return 'closed'


class Person:
    def __init__(self, name):
        self.name = name

    def hello(self):
        return 'hi'


class Child(Named):
    def __init__(self, name):
        self.name = name


class Explicit(Closeable):
    pass


print(isinstance(File(), Closeable), isinstance(3, Closeable), issubclass(File, Closeable), issubclass(int, Closeable))
print(isinstance(Person('p'), Named), isinstance(File(), Named), isinstance(Child('c'), Named), Child('c').hello())
print(isinstance(Explicit(), Closeable), issubclass(Explicit, Closeable), Explicit().close())
attempt(lambda: isinstance(File(), Plain))
attempt(lambda: issubclass(File, Plain))
attempt(lambda: issubclass(Person, Named))
attempt(lambda: Closeable())
attempt(lambda: Plain())
attempt(lambda: runtime_checkable(File))
print(Closeable, Closeable.__mro__, type(Closeable), Closeable._is_protocol, File.__mro__)


class Half:
    close = None


print(isinstance(Half(), Closeable), issubclass(Half, Closeable))


def bad_base():
    class Bad(File, Protocol):
        pass


attempt(bad_base)


class Box(Protocol[T]):
    def get(self) -> T: ...


class IntBox:
    def get(self) -> int:
        return 5


@runtime_checkable
class Both(Closeable, Sized, Protocol):
    pass


class Bag(File):
    def __len__(self):
        return 0


print(Box[int], Box.__parameters__, isinstance(Bag(), Both), isinstance(File(), Both), Both.__mro__)
attempt(lambda: isinstance(IntBox(), Box))
attempt(lambda: isinstance(IntBox(), Box[int]))
print(isinstance(3, SupportsInt), isinstance('3', SupportsInt), isinstance(3, SupportsFloat), isinstance(-1, SupportsAbs))


def total_size(items: Iterable[Sized]) -> int:
    return sum(len(item) for item in items)


def shut(things: List[Closeable]) -> List[str]:
    return [thing.close() for thing in things]


print(total_size(['abc', [1], {}]), shut([File(), Bag()]), total_size.__annotations__)


class Comparable(Protocol):
    def __lt__(self, other) -> bool: ...


C = TypeVar('C', bound=Comparable)


def smallest(items: List[C]) -> C:
    best = items[0]
    for item in items:
        if item < best:
            best = item
    return best


print(smallest([3, 1, 2]), smallest(['b', 'a']), C.__bound__)


class Impl(Box[int], Generic[T]):
    def get(self):
        return 9


print(Impl().get(), Impl.__mro__, Impl[str])
