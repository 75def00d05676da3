# singledispatch: the class of the first argument decides.
from abc import ABC
from functools import singledispatch


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


@singledispatch
def show(value, indent=0):
    """Show a value."""
    return ' ' * indent + f'object {value}'


@show.register
def _(value: int, indent=0):
    return ' ' * indent + f'int {value}'


@show.register(list)
def show_list(value, indent=0):
    return '[' + ', '.join([show(item) for item in value]) + ']'


@show.register(float)
@show.register(str)
def _(value, indent=0):
    return f'text or real {value!r}'


show.register(type(None), lambda value, indent=0: 'nothing')


class Animal:
    pass


class Dog(Animal):
    pass


class Puppy(Dog):
    pass


@show.register
def _(value: Animal):
    return 'animal'


print(show('x'), show(3), show(True), show([1, [2.5, None]]), show({}), show(3, indent=2), show_list([1]))
print(show(Dog()), show(Puppy()), show(Animal))
show.register(Dog, lambda value: 'dog')
print(show(Dog()), show(Puppy()), show(Animal()))
print(show.__name__, show.__doc__, show.__wrapped__(5), sorted([c.__name__ for c in show.registry]))
print(show.dispatch(bool) is show.dispatch(int), show.dispatch(dict) is show.registry[object], show.dispatch(Puppy)(0))


@show.register
def _(value: bytes | tuple):
    return 'bytes or tuple'


print(show(b''), show(()), show.register(dict | set, lambda value: 'dict or set')(1), show({1}))
attempt(lambda: show())
attempt(lambda: show.register(3))
attempt(lambda: show.register(3, len))
attempt(lambda: show.register(list[int], len))
attempt(lambda: setattr(show.registry, 'x', 1))


def plain(x):
    pass


def wrong(x: 5):
    pass


def parameterised(x: list[int]):
    pass


def half(x: int | list[int]):
    pass


attempt(lambda: show.register(wrong))
attempt(lambda: show.register(parameterised))
attempt(lambda: show.register(half))
try:
    show.register(plain)
except TypeError as error:
    print(str(error).replace(repr(plain), '<plain>'))


# Abstract classes, also those registered later.
class Walks(ABC):
    pass


class Swims(ABC):
    pass


class WalksFast(Walks):
    pass


class Duck:
    pass


class Cat:
    pass


@singledispatch
def move(x):
    return 'stands'


@move.register
def _(x: Walks):
    return 'walks'


@move.register
def _(x: Swims):
    return 'swims'


@move.register
def _(x: WalksFast):
    return 'runs'


print(move(Cat()), move(Duck()))
Walks.register(Cat)
print(move(Cat()), move(Duck()))
WalksFast.register(Cat)
print(move(Cat()))
Walks.register(Duck)
Swims.register(Duck)
attempt(lambda: str(move(Duck())))
move.register(Duck, lambda x: 'does both')
print(move(Duck()))


class Frog(Swims):
    pass


class Toad(Frog, Walks):
    pass


print(move(Frog()), move(Toad()))


# An expression tree.
class Num:
    def __init__(self, value):
        self.value = value


class Add:
    def __init__(self, left, right):
        self.left, self.right = left, right


class Mul(Add):
    pass


@singledispatch
def evaluate(node):
    raise TypeError(f'cannot evaluate {type(node).__name__}')


@evaluate.register
def _(node: Num):
    return node.value


@evaluate.register
def _(node: Add):
    return evaluate(node.left) + evaluate(node.right)


@evaluate.register
def _(node: Mul):
    return evaluate(node.left) * evaluate(node.right)


print(evaluate(Add(Num(2), Mul(Num(3), Num(4)))))
attempt(lambda: evaluate(Add(Num(1), 'x')))
