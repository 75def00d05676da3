# Objects that are laid out by their names.
import dataclasses
from pprint import pformat, pprint
from types import MappingProxyType, SimpleNamespace


@dataclasses.dataclass
class P:
    x: int
    name: str = "abc" * 10
    hidden: int = dataclasses.field(default=3, repr=False)
    more: list = dataclasses.field(default_factory=lambda: list(range(8)))


@dataclasses.dataclass
class Own:
    x: int

    def __repr__(self):
        return "own " * 40


@dataclasses.dataclass
class Sub(P):
    z: int = 5


pprint(P(1))
pprint([P(1), P(2)], width=40)
pprint(Own(2))
pprint(Sub(1), width=20)
p = P(1)
p.more = [p, "long " * 20]
print(pformat(p).replace(str(id(p)), "ID"))
pprint(SimpleNamespace(first=list(range(30)), second="word " * 20, third=SimpleNamespace(a=1)))


class Names(SimpleNamespace):
    pass


pprint(Names(first=list(range(30))))
pprint(MappingProxyType({"key": list(range(30)), "other": 1}))
pprint(bytearray(b"hello world " * 12))
