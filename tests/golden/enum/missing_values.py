# _missing_: what Color(x) is when no member has the value.
from enum import Enum, Flag, IntEnum, IntFlag


class Color(Enum):
    RED = 'red'
    GREEN = 'green'

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            for member in cls:
                if member.value == value.lower():
                    return member
        if value == 0:
            return 'nonsense'
        if value == 1:
            raise KeyError('one')
        if value == 2:
            raise ValueError('two is refused')
        return None


for value in ('RED', 'Green', 'blue', 0, 1, 2, 3, None, [1]):
    try:
        print(repr(value), '->', Color(value))
    except Exception as error:
        print(repr(value), '->', f'{type(error).__name__}: {error}', '| context', repr(error.__context__))


class Default(IntEnum):
    UNKNOWN = -1
    OK = 200

    @classmethod
    def _missing_(cls, value):
        return cls.UNKNOWN


print(Default(404), repr(Default(200)), Default('x').name)


class Growing(Enum):
    A = 1

    @classmethod
    def _missing_(cls, value):
        member = object.__new__(cls)
        member._name_ = f'V{value}'
        member._value_ = value
        cls._value2member_map_[value] = member
        return member


print(Growing(7), Growing(7) is Growing(7), list(Growing), Growing(7) in Growing, Growing(7) == Growing(7))
