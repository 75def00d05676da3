# unique and verify refuse what they do not want.
# catches everything
from enum import CONTINUOUS, NAMED_FLAGS, UNIQUE, Enum, EnumCheck, Flag, IntEnum, IntFlag, auto, unique, verify


@unique
class Good(Enum):
    A = 1
    B = 2


print(Good, list(Good))


def attempt(make):
    try:
        print(make.__name__, list(make()))
    except Exception as error:
        print(f'{make.__name__}: {type(error).__name__}: {error}')


def aliases():
    @unique
    class Bad(Enum):
        A = 1
        B = 1
        C = 2
        D = 2
    return Bad


def aliases_verified():
    @verify(UNIQUE)
    class Bad(Enum):
        A = 1
        B = 1
        C = 1
    return Bad


def gap():
    @verify(CONTINUOUS)
    class Bad(IntEnum):
        A = 1
        B = 2
        E = 5
    return Bad


def continuous():
    @verify(UNIQUE, CONTINUOUS)
    class Fine(IntEnum):
        A = 5
        C = 4
        B = 3
    return Fine


def flag_gap():
    @verify(CONTINUOUS)
    class Bad(Flag):
        A = 1
        C = 4
        E = 16
    return Bad


def unnamed():
    @verify(NAMED_FLAGS)
    class Bad(Flag):
        A = 1
        ALL = 7
    return Bad


def unnamed_many():
    @verify(NAMED_FLAGS)
    class Bad(Flag):
        A = 1
        ALL = 7
        MORE = 24
    return Bad


def named():
    @verify(NAMED_FLAGS, UNIQUE)
    class Fine(IntFlag):
        A = auto()
        B = auto()
        AB = 3
    return Fine


def one_missing():
    @verify(NAMED_FLAGS)
    class Bad(Flag):
        A = 1
        B = 2
        C = 4
        TWO = 10
    return Bad


for make in (aliases, aliases_verified, gap, continuous, flag_gap, unnamed, unnamed_many, named, one_missing):
    attempt(make)
print(list(EnumCheck), repr(UNIQUE), str(CONTINUOUS), UNIQUE.value)
