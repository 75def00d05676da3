# list[int] and the like: what an alias shows, holds, and refuses.
from types import GenericAlias, UnionType


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


print(GenericAlias(list, int), GenericAlias(dict, (str, int)), GenericAlias(tuple, ()), GenericAlias('x', [1, 2]))
for call in (lambda: GenericAlias(), lambda: GenericAlias(list), lambda: GenericAlias(list, int, 3),
             lambda: GenericAlias(list, args=3)):
    attempt(call)
print(list[int], dict[str, list[int]], tuple[int, ...], tuple[()], set['Later'], type[int], frozenset[None], list[...])
print(list[int].__origin__, dict[str, int].__args__, list[int].__parameters__, list[int].__class__)
print(list[int] == list[int], list[int] == list[str], list[int] == list, hash(list[int]) == hash(list[int]))
print({list[int]: 'x'}[list[int]], list[int] is list[int])
print(list[int]('ab'), dict[str, int](a=1), tuple[int, ...]([1, 2]), int | list[int], list[int] | None)
attempt(lambda: isinstance([], list[int]))
attempt(lambda: issubclass(list, list[int]))
attempt(lambda: list[int][str])
attempt(lambda: int[str])
attempt(lambda: list[int].nothing)
attempt(lambda: list[int] | 3)
attempt(lambda: setattr(list[int], 'x', 3))
attempt(lambda: len(list[int]))
print(list[int].append, dict[str, int].fromkeys('ab'), list[int].__name__, list[int].__mro__)
print(list(tuple[int, str]), (*list[int],), next(iter(list[int])).__unpacked__, list[int].__unpacked__)


class Box:
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, *content):
        self.content = content


box = Box[int](1, 2)
print(box.content, box.__orig_class__, type(box), Box[int, str].__args__)


class Stack(list[int]):
    def top(self):
        return self[-1]


print(Stack([1, 2]).top(), Stack.__bases__, Stack.__orig_bases__, Stack.__mro__)


class Slotted:
    __slots__ = ()
    __class_getitem__ = classmethod(GenericAlias)


print(type(Slotted[int]()), hasattr(Slotted[int](), '__orig_class__'))
union = int | str | None
print(union, union.__args__, type(union), union == (None | str | int), hash(union) == hash(str | None | int))
print(union.__parameters__, int | int, int | str | int, (int | str) | (str | float))
attempt(lambda: union[int])
attempt(lambda: UnionType())
attempt(lambda: int | 'text')
attempt(lambda: isinstance('', int | list[int]))
print(isinstance(None, union), isinstance(1.5, union), issubclass(bool, int | str), isinstance([], str | list))
print([name for name in dir(list[int]) if name not in dir(list)])


def annotated(a: list[int], b: 'int | None' = None, *rest: tuple[int, ...]) -> dict[str, int]:
    pass


print(annotated.__annotations__)
