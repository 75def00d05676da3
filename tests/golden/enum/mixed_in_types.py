# Members that are ints, strs, floats or tuples as well.
from enum import Enum, IntEnum, StrEnum, ReprEnum


class Priority(IntEnum):
    LOW = 1
    HIGH = 10
    ALSO_LOW = 1


class Suit(StrEnum):
    CLUBS = 'c'
    HEARTS = 'h'


class Temperature(float, Enum):
    COLD = -1.5
    HOT = 38


class Point(tuple, Enum):
    ORIGIN = (0, 0)
    UNIT = (1, 1)


class Text(str, Enum):
    A = 'a'
    B = 'b'


class Number(int, Enum):
    ONE = 1
    TWO = '2'
    HEX = ('ff', 16)


class Plainly(int, ReprEnum):
    ONE = 1


for member in (Priority.HIGH, Suit.HEARTS, Temperature.HOT, Point.UNIT, Text.B, Number.HEX, Plainly.ONE):
    print(type(member).__mro__[1:3], repr(member), str(member), f'{member}', '%s' % (member,), member.value)

print(Priority.LOW < Priority.HIGH, Priority.HIGH + 1, Priority.HIGH == 10, sorted(Priority, reverse=True))
print([Priority.LOW, 2][Priority.LOW], Priority(1), Priority.ALSO_LOW, isinstance(Priority.LOW, int))
print(f'{Priority.HIGH:>5}|{Priority.HIGH:05d}|{Priority.HIGH:x}', '%d %s' % (Priority.HIGH, Priority.LOW))
print(Suit.HEARTS.upper(), Suit.HEARTS + '!', Suit.HEARTS == 'h', ''.join(Suit), Suit('c'), f'{Suit.CLUBS:>4}|')
print(Temperature.HOT / 2, round(Temperature.COLD), Temperature.HOT.value, max(Temperature))
print(Point.UNIT[0], len(Point.UNIT), Point.UNIT + (2,), Point((0, 0)), Point.UNIT == (1, 1))
print(Text.A == 'a', Text.A + 'z', Text('b'), {'a': 1}[Text.A], hash(Text.A) == hash('a'))
print(Number.TWO + Number.HEX, Number.TWO.value, Number.HEX.value, Number(255))
print(f'{Text.A} {Text.A!s:>8} {Text.A:>8} {Number.ONE} {Number.ONE:3} {Temperature.HOT}')
print({Priority.LOW: 'a'}[1], {1: 'b'}[Priority.LOW], Priority.LOW.bit_length(), bool(Number.ONE), int(Priority.HIGH))
print(Priority.LOW.real, range(5)[Priority.LOW], 'abc'[Priority.LOW], divmod(17, Priority.HIGH))


def attempt(make):
    try:
        print(make())
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


def bad_text():
    class Bad(StrEnum):
        A = 1


def bad_int():
    class Bad(IntEnum):
        A = 'a'


def too_many():
    class Bad(StrEnum):
        A = 'a', 'b', 'c', 'd'


def encoded():
    class Good(StrEnum):
        A = b'caf\xc3\xa9', 'utf-8'
    return list(Good)


def wrong_order():
    class Bad(Enum, int):
        pass


def repr_enum():
    class Bad(ReprEnum):
        A = 1


for make in (bad_text, bad_int, too_many, encoded, wrong_order, repr_enum):
    attempt(make)


# A mixed-in class of one's own, with its own text.
class Money:
    def __init__(self, amount):
        self.amount = amount

    def __repr__(self):
        return f'Money({self.amount})'

    def doubled(self):
        return self.amount * 2


class Coin(Money, Enum):
    PENNY = 1
    DIME = 10


print(Coin.DIME, repr(Coin.DIME), Coin.DIME.amount, Coin.DIME.doubled(), Coin.DIME.value)


class Describing:
    def describe(self):
        return f'{self.name} is {self.value}'

    def __str__(self):
        return 'described ' + self.name


class Fruit(Describing, Enum):
    APPLE = 'red'
    PEAR = 'green'


print(Fruit.APPLE, Fruit.PEAR.describe(), f'{Fruit.APPLE}', repr(Fruit.PEAR))
