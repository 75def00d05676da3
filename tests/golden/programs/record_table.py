"""A little database in memory: descriptors as typed columns, a metaclass, transactions, queries by generators."""

import copy
import functools
import json
import operator
import textwrap
from collections import Counter, defaultdict
from contextlib import contextmanager
from itertools import count, groupby
from statistics import mean, median


class Column:
    def __init__(self, kind, *, default=..., check=None):
        self.kind, self.default, self.check = kind, default, check

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, record, owner):
        if record is None:
            return self
        return record._values[self.name]

    def __set__(self, record, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        if self.check is not None and not self.check(value):
            raise ValueError(f"{value!r} is not allowed for {self.name}")
        record._values[self.name] = value

    def __delete__(self, record):
        raise AttributeError(f"column {self.name} cannot be deleted")

    def _compare(symbol):
        def method(self, other):
            return Condition(f"{self.name} {symbol.__name__} {other!r}", lambda r: symbol(getattr(r, self.name), other))

        return method

    __eq__, __lt__, __gt__ = map(_compare, (operator.eq, operator.lt, operator.gt))
    __hash__ = object.__hash__


class Condition:
    def __init__(self, text, test):
        self.text, self.test = text, test

    def __call__(self, record):
        return self.test(record)

    def __and__(self, other):
        return Condition(f"({self.text} and {other.text})", lambda r: self(r) and other(r))

    def __or__(self, other):
        return Condition(f"({self.text} or {other.text})", lambda r: self(r) or other(r))

    def __invert__(self):
        return Condition(f"not {self.text}", lambda r: not self(r))

    def __repr__(self):
        return f"<where {self.text}>"


class TableType(type):
    def __new__(meta, name, bases, namespace):
        cls = super().__new__(meta, name, bases, namespace)
        cls.columns = {k: v for base in reversed(cls.__mro__) for k, v in vars(base).items() if isinstance(v, Column)}
        cls.rows, cls.numbers = [], count(1)
        return cls

    def __len__(cls):
        return len(cls.rows)

    def __iter__(cls):
        return iter(cls.rows)

    def __getitem__(cls, number):
        for row in cls.rows:
            if row.number == number:
                return row
        raise LookupError(f"{cls.__name__} has no row {number}")

    def where(cls, condition):
        return (row for row in cls if condition(row))

    @contextmanager
    def transaction(cls):
        saved = copy.deepcopy(cls.rows)
        try:
            yield cls
        except Exception as error:
            cls.rows[:] = saved
            print(f"rolled back: {type(error).__name__}: {error}")


@functools.total_ordering
class Record(metaclass=TableType):
    def __init__(self, **values):
        self._values = {}
        for name, column in self.columns.items():
            if name in values:
                setattr(self, name, values.pop(name))
            elif column.default is not ...:
                setattr(self, name, column.default)
            else:
                raise TypeError(f"{type(self).__name__} needs {name}")
        if values:
            raise TypeError(f"{type(self).__name__} has no column {', '.join(sorted(values))}")
        self.number = next(self.numbers)
        self.rows.append(self)

    def __eq__(self, other):
        return self._values == other._values if type(self) is type(other) else NotImplemented

    def __lt__(self, other):
        return tuple(self._values.values()) < tuple(other._values.values())

    def __repr__(self):
        return f"{type(self).__name__}#{self.number}({', '.join(f'{k}={v!r}' for k, v in self._values.items())})"


class Animal(Record):
    name = Column(str, check=str.isidentifier)
    legs = Column(int, default=4, check=range(0, 9).__contains__)


class Pet(Animal):
    owner = Column(str, default="nobody")
    weight = Column((float), default=1.0)


def table(rows):
    rows = list(rows)
    heads = list(rows[0].columns)
    cells = [[str(getattr(r, h)) for h in heads] for r in rows]
    widths = [max(map(len, column)) for column in zip(heads, *cells)]
    for line in [heads, ["-" * w for w in widths], *cells]:
        yield " | ".join(f"{cell:<{width}}" for cell, width in zip(line, widths)).rstrip()


if __name__ == "__main__":
    for name, legs, owner, weight in [("Rex", 4, "Ann", 30.5), ("Tweety", 2, "Bob", 0.05), ("Tom", 4, "Ann", 4.2),
                                      ("Nemo", 0, "Cleo", 0.1), ("Charlotte", 8, "Bob", 0.01)]:
        Pet(name=name, legs=legs, owner=owner, weight=weight)
    Animal(name="Moose")
    print(*table(sorted(Pet)), sep="\n")
    query = (Pet.legs > 1) & ~(Pet.owner == "Bob") | (Pet.weight < 0.05)
    print(query, [p.name for p in Pet.where(query)])
    by_owner = defaultdict(list)
    for owner, pets in groupby(sorted(Pet, key=operator.attrgetter("owner", "name")), key=operator.attrgetter("owner")):
        by_owner[owner] += [p.name for p in pets]
    print(json.dumps(by_owner, indent=1))
    weights = [p.weight for p in Pet]
    print(f"{mean(weights):.3f} {median(weights):.3f} {max(Pet, key=lambda p: p.weight)!r}")
    print(Counter(p.legs for p in Pet).most_common(1), len(Pet), len(Animal), Pet[2] < Pet[3], Pet[1] == Pet[1])
    wrongs = [lambda: Pet(name="no name"), lambda: Pet(legs=3), lambda: Pet(name="X", wings=2, tail=1),
              lambda: setattr(Pet[1], "legs", "four"), lambda: setattr(Pet[1], "legs", 9), lambda: Pet[99],
              lambda: delattr(Pet[1], "name"), lambda: Pet[1] < 5, lambda: Record().nothing]
    for wrong in wrongs:
        try:
            wrong()
        except (TypeError, ValueError, LookupError, AttributeError) as error:
            print(textwrap.shorten(f"{type(error).__name__}: {error}", 70))
    with Pet.transaction() as pets:
        pets[1].weight = 99.0
        pets[2].owner = 5
    print(Pet[1])
    with Pet.transaction():
        Pet[1].weight = 31.0
    print(Pet[1])
