# Values of all kinds, also unhashable ones; aliases; names that are no members.
from enum import Enum, member, nonmember


class Mixed(Enum):
    NUMBER = 1
    TEXT = 'text'
    NOTHING = None
    PAIR = (1, 2)
    LIST = [1, 2]
    DICT = {'a': 1}
    REAL = 1.5
    YES = True  # equal to 1: an alias
    SAME_LIST = [1, 2]
    FUNCTION = member(len)

    def method(self):
        return f'method of {self.name}'

    @classmethod
    def make(cls):
        return cls.NUMBER

    @staticmethod
    def help():
        return 'helped'

    @property
    def double(self):
        return self.value * 2

    constant = nonmember(42)
    action = lambda self: ('action', self.name)
    _private = 7
    __hidden = 8


for name, value in Mixed.__members__.items():
    print(f'{name:<10}{value!r}')
print(Mixed.YES.name, Mixed.SAME_LIST.name, Mixed([1, 2]), Mixed({'a': 1}), Mixed((1, 2)), Mixed(None))
print(Mixed.NUMBER.method(), Mixed.make(), Mixed.help(), Mixed.TEXT.double)
print(Mixed.constant, Mixed.NUMBER.constant, Mixed.NUMBER.action(), Mixed._private, type(Mixed._private))
print(Mixed.FUNCTION.value('abc'), Mixed._Mixed__hidden)
try:
    Mixed([3])
except ValueError as error:
    print('ValueError:', error)


class Shape(Enum):
    SQUARE = 2
    DIAMOND = 1
    CIRCLE = 3
    ALIAS_FOR_SQUARE = 2


print(list(Shape), [name for name, m in Shape.__members__.items() if m.name != name])

# Names are used once.
def twice():
    class Twice(Enum):
        A = 1
        A = 2


def twice_method():
    class Twice(Enum):
        A = 1

        def A(self):
            pass


def reserved():
    class Reserved(Enum):
        _sunder_ = 1


def mro():
    class Reserved(Enum):
        mro = 1


def wrong_order():
    class Ordered(Enum):
        _order_ = 'A B'
        B = 1
        A = 2


def right_order():
    class Ordered(Enum):
        _order_ = 'B A'
        B = 1
        A = 2
    print(list(Ordered))


def ignored():
    class Ignoring(Enum):
        _ignore_ = 'helper other'
        helper = 3
        other = helper + 1
        A = 1
    print(list(Ignoring), hasattr(Ignoring, 'helper'), hasattr(Ignoring, '_ignore_'))


def ignored_late():
    class Ignoring(Enum):
        A = 1
        _ignore_ = ['A']


for make in (twice, twice_method, reserved, mro, wrong_order, right_order, ignored, ignored_late):
    try:
        make()
    except Exception as error:
        print(f'{make.__name__}: {type(error).__name__}: {error}')


class Named(Enum):
    name_ = 'a'
    value_ = 'b'
    name = 'n'
    value = 'v'


print(list(Named), Named.name, Named.value, Named.name.name, Named.value.value, Named.name_.name)
