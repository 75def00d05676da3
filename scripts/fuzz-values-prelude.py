# SPDX-License-Identifier: GPL-3.0-or-later
# What every program of fuzz-values.py begins with: classes with special methods, good ones and bad ones, and how results
# are shown.
import sys


def mask(text):
    """The text without addresses, which differ."""
    parts = text.split(" at 0x")
    return parts[0] + "".join(" at " + part.lstrip("0123456789abcdef") for part in parts[1:])


def show(*values):
    for value in values:
        print(type(value).__name__, end=" ")
        if hasattr(type(value), "__next__"):
            items = []
            for item in value:
                items.append(item)
                if len(items) == 12:
                    break
            value = items
        print(mask(repr(value)))


def run(number, function):
    print("#", number)
    try:
        function()
    except BaseException as error:
        print(type(error).__name__, mask(str(error)))
        if error.__cause__ is not None or error.__context__ is not None:
            print(type(error.__cause__).__name__, type(error.__context__).__name__)


class Plain:
    pass


class Named:
    def __init__(self, *arguments, **keywords):
        self.arguments, self.keywords = arguments, keywords

    def __repr__(self):
        return f"{type(self).__name__}({self.arguments}, {self.keywords})"

    def __eq__(self, other):
        return isinstance(other, Named) and self.arguments == other.arguments

    def __hash__(self):
        return 7


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value

    def __repr__(self):
        return f"Index({self.value!r})"


class Number:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return f"Number({self.value!r})"

    def __int__(self):
        return self.value

    def __float__(self):
        return self.value

    def __bool__(self):
        return self.value

    def __round__(self, digits="none"):
        return "round", digits

    def __abs__(self):
        return "abs"

    def __neg__(self):
        return "neg"

    def __trunc__(self):
        return self.value


for _name in "add sub mul truediv floordiv mod pow lshift rshift and or xor matmul divmod".split():
    def _make(name):
        setattr(Number, f"__{name}__", lambda self, *others: (name, *others))
        setattr(Number, f"__r{name}__", lambda self, *others: ("r" + name, *others))
        if name in ("add", "mul", "or"):
            setattr(Number, f"__i{name}__", lambda self, other: ("i" + name, other))
    _make(_name)


class Shy:
    """Answers NotImplemented to everything."""

    def __repr__(self):
        return "Shy()"


for _name in "add radd sub rsub mul rmul eq lt le gt ge and rand iadd imul mod rmod".split():
    setattr(Shy, f"__{_name}__", lambda self, other: NotImplemented)
Shy.__hash__ = lambda self: 3


class Items:
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, key):
        return self.items[key]

    def __len__(self):
        return len(self.items)

    def __repr__(self):
        return f"Items{self.items}"


class Mapping:
    def keys(self):
        return ["a", "b"]

    def __getitem__(self, key):
        if not isinstance(key, str):
            raise IndexError(key)
        return key * 2

    def __repr__(self):
        return "Mapping()"


class Steps:
    def __init__(self, *items):
        self.items = list(items)

    def __iter__(self):
        return self

    def __next__(self):
        if not self.items:
            raise StopIteration
        return self.items.pop(0)

    def __length_hint__(self):
        return 2


class Wrong:
    """Special methods that return what they must not, or raise."""

    def __init__(self, value):
        self.value = value

    def give(self, *others):
        if isinstance(self.value, Exception):
            raise self.value
        return self.value


for _name in ("repr str len bool hash iter next contains index int float bytes format getitem length_hint call "
              "enter reversed dir eq lt add").split():
    setattr(Wrong, f"__{_name}__", Wrong.give)


class Descriptor:
    def __get__(self, instance, owner):
        return "got"

    def __set__(self, instance, value):
        raise AttributeError("not settable")


class Rich:
    slotted = Descriptor()
    count = 0

    @property
    def double(self):
        return self.count * 2

    @classmethod
    def of_class(cls, *arguments):
        return cls.__name__, arguments

    @staticmethod
    def static(a, b=1):
        return a, b

    def method(self, a, *rest, key=None, **more):
        return a, rest, key, more

    def __repr__(self):
        return "Rich()"

    def __call__(self, *arguments, **keywords):
        return arguments, keywords

    def __enter__(self):
        return "entered"

    def __exit__(self, *what):
        return what[0] is ValueError

    def __format__(self, spec):
        return "<" + spec + ">"

    def __contains__(self, item):
        return item

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return name


class MyInt(int):
    pass


class MyFloat(float):
    pass


class MyStr(str):
    pass


class MyBytes(bytes):
    pass


class MyArray(bytearray):
    pass


class MyList(list):
    pass


class MyTuple(tuple):
    pass


class MyDict(dict):
    def __missing__(self, key):
        return "missing", key


class MySet(set):
    pass


class MyFrozen(frozenset):
    pass


class MyError(ValueError):
    def __str__(self):
        return "my error"


def none():
    pass


def one(a):
    return a


def two(a, b=2):
    return a, b


def many(*a, **k):
    return a, k


def strict(a, /, b, *, c=3):
    return a, b, c


def failing(*a):
    raise KeyError(*a)


def generate(*items):
    for item in items:
        yield item
