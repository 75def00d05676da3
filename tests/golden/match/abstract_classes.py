# SPDX-License-Identifier: GPL-3.0-or-later
# Which classes fit sequence and mapping patterns: those that say so, inherit it, or are registered.
from abc import ABCMeta
from _collections_abc import Mapping, Sequence


def kind(value):
    match value:
        case [*_]:
            return "sequence"
        case {}:
            return "mapping"
        case _:
            return "neither"


class Plain:
    def __len__(self):
        return 2

    def __getitem__(self, index):
        return index


class Own(Sequence):
    def __len__(self):
        return 2

    def __getitem__(self, index):
        if index > 1:
            raise IndexError(index)
        return index * 10


class Table(Mapping):
    def __len__(self):
        return 1

    def __iter__(self):
        return iter(["k"])

    def __getitem__(self, key):
        return {"k": 5}[key]


class Registered(Plain):
    pass


class Child(Registered):
    pass


class Late(Registered):
    pass


print(kind(Plain()), kind(Own()), kind(Table()), kind(Registered()), kind(Child()))
Sequence.register(Registered)
print(kind(Plain()), kind(Registered()), kind(Child()), kind(Late()))
Mapping.register(Late)
print(kind(Registered()), kind(Late()))
match Own():
    case [a, b]:
        print(a, b)
match Own():
    case [*_, last]:
        print(last)
match Table():
    case {"z": z}:
        print(z)
    case {"k": k, **rest}:
        print(k, rest)


class Flagged(metaclass=ABCMeta):
    __abc_tpflags__ = 1 << 5


class Both(Flagged, dict):
    pass


class Other(dict, Flagged):
    pass


class MyList(list):
    pass


class MyStr(str, Flagged):
    pass


print(kind(Flagged()), hasattr(Flagged, "__abc_tpflags__"), kind(Both()), kind(Other()), kind(MyList()), kind(MyStr()))
try:
    class Wrong(metaclass=ABCMeta):
        __abc_tpflags__ = 1 << 5 | 1 << 6
except TypeError as error:
    print(error)
for value in ["text", b"bytes", bytearray(b"b"), range(2), {1}, iter([]), {}.keys(), 5, None, (), vars(Plain)]:
    print(type(value).__name__, kind(value))
