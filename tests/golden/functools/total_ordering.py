# total_ordering: the comparisons that are missing, from one of them.
from functools import total_ordering


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


class Base:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return isinstance(other, Base) and self.value == other.value


@total_ordering
class Less(Base):
    def __lt__(self, other):
        return self.value < other.value if isinstance(other, Base) else NotImplemented


@total_ordering
class LessEqual(Base):
    def __le__(self, other):
        return self.value <= other.value if isinstance(other, Base) else NotImplemented


@total_ordering
class Greater(Base):
    def __gt__(self, other):
        return self.value > other.value if isinstance(other, Base) else NotImplemented


@total_ordering
class GreaterEqual(Base):
    def __ge__(self, other):
        return self.value >= other.value if isinstance(other, Base) else NotImplemented


for cls in (Less, LessEqual, Greater, GreaterEqual):
    one, two, again = cls(1), cls(2), cls(1)
    print(cls.__name__, [one < two, one <= two, one > two, one >= two], [two < one, two <= one, two > one, two >= one],
          [one < again, one <= again, one > again, one >= again])
    for call in (lambda: one < 3, lambda: one <= 3, lambda: one > 3, lambda: one >= 3):
        attempt(call)
    print([getattr(cls, name).__name__ for name in ('__lt__', '__le__', '__gt__', '__ge__')])
print(Less.__gt__.__qualname__, Less.__le__.__qualname__, Less.__ge__.__qualname__, Less.__lt__.__qualname__)


# What is defined stays; __lt__ is preferred as the root.
@total_ordering
class Both(Base):
    def __lt__(self, other):
        return 'less'

    def __ge__(self, other):
        return 'at least'


print(Both(1) < Both(2), Both(1) >= Both(2), Both(1) > Both(2), Both(1) <= Both(2))


def none():
    @total_ordering
    class Nothing:
        pass


attempt(none)


# Inherited operations count.
@total_ordering
class Derived(Less):
    pass


print(Derived(1) < Derived(2), Derived(3) >= Derived(2), sorted([Less(3), Less(1)], reverse=True)[0].value)


@total_ordering
class Student:
    def __init__(self, last, first, grade):
        self.last, self.first, self.grade = last, first, grade

    def _key(self):
        return (-self.grade, self.last.lower(), self.first.lower())

    def __eq__(self, other):
        return self._key() == other._key()

    def __lt__(self, other):
        return self._key() < other._key()

    def __repr__(self):
        return f'{self.first} {self.last} {self.grade}'


students = [Student('Lee', 'Ann', 2), Student('Kim', 'Bob', 3), Student('lee', 'Al', 2), Student('Abel', 'Zoe', 3)]
print(sorted(students), max(students), min(students), students[0] >= students[2], students[1] <= students[1])
