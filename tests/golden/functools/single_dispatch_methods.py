# singledispatchmethod: generic methods.
from abc import ABC, abstractmethod
from functools import singledispatchmethod


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


class Formatter:
    count = 0

    @singledispatchmethod
    def format(self, value, width=6):
        """Format a value."""
        return f'{value!s:>{width}}'

    @format.register
    def _(self, value: int, width=6):
        self.count += 1
        return f'{value:0{width}d}'

    @format.register(list)
    def _(self, value, width=6):
        return '|'.join([self.format(item, width) for item in value])

    @format.register
    def _(self, value: float | None, width=6):
        return 'real or none'

    @singledispatchmethod
    @classmethod
    def make(cls, source):
        return cls, 'object'

    @make.register
    @classmethod
    def _(cls, source: str):
        return cls, 'text'

    @singledispatchmethod
    @staticmethod
    def kind(value):
        return 'something'

    @kind.register
    @staticmethod
    def _(value: int):
        return 'integer'


class Special(Formatter):
    pass


f = Formatter()
print(f.format('ab'), f.format(5), f.format([1, 'x', [2]]), f.format(2.5), f.format(None), f.format(True, width=3))
print(f.count, f.format.__name__, f.format.__doc__)
print(Formatter.make(3), Formatter.make('x'), Special.make('x'), f.make(1), Formatter.kind(3), f.kind('x'))
print(Formatter.format.register.__name__, type(Formatter.__dict__['format']).__name__)
attempt(lambda: f.format())
attempt(lambda: singledispatchmethod(3))


class Base(ABC):
    @singledispatchmethod
    @abstractmethod
    def go(self, x): ...


attempt(lambda: Base())
print(Base.__abstractmethods__, Base.__dict__['go'].__isabstractmethod__)


class Visitor:
    def __init__(self):
        self.seen = []

    @singledispatchmethod
    def visit(self, node):
        raise NotImplementedError(type(node).__name__)

    @visit.register
    def _(self, node: dict):
        for key, value in node.items():
            self.seen.append(key)
            self.visit(value)

    @visit.register(list)
    @visit.register(tuple)
    def _(self, node):
        for item in node:
            self.visit(item)

    @visit.register
    def _(self, node: int | str):
        self.seen.append(node)


v = Visitor()
v.visit({'a': [1, (2, 'x')], 'b': {'c': 3}})
print(v.seen)
attempt(lambda: v.visit([1.5]))
