# Copies of dataclasses and of members of enumerations.
import copy
import dataclasses
import enum


@dataclasses.dataclass
class P:
    x: int
    more: list


@dataclasses.dataclass(frozen=True)
class F:
    a: tuple
    b: int = 2


@dataclasses.dataclass(frozen=True, slots=True)
class S:
    a: list


p = P(1, [2])
print(copy.copy(p), copy.copy(p).more is p.more, copy.deepcopy(p), copy.deepcopy(p).more is p.more)
print(copy.copy(F((1,))), copy.deepcopy(F(([1],))))
s = S([1])
print(copy.copy(s), copy.copy(s).a is s.a, copy.deepcopy(s), copy.deepcopy(s).a is s.a)


class Color(enum.Enum):
    RED = 1
    GREEN = [2]


class Flags(enum.Flag):
    A = 1
    B = 2


print(copy.copy(Color.RED) is Color.RED, copy.deepcopy(Color.GREEN) is Color.GREEN, copy.deepcopy({Color.RED: [Color.GREEN]}))
print(copy.deepcopy(Flags.A | Flags.B) == (Flags.A | Flags.B))
