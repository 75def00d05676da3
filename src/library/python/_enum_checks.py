# SPDX-License-Identifier: GPL-3.0-or-later
"""Decorators of enumerations: unique, verify, global_enum; a part of enum."""

import sys
from enum import Flag, ReprEnum, StrEnum
from _enum_body import bits_of, is_single_bit

__name__ = 'enum'  # the module that the classes say they are of

# ---- checks ---------------------------------------------------------------------------------------------------------


def unique(enumeration):
    """A class decorator: no two names for one value."""
    aliases = [(name, m.name) for name, m in enumeration.__members__.items() if name != m.name]
    if aliases:
        shown = ', '.join([f'{alias} -> {name}' for alias, name in aliases])
        raise ValueError(f'duplicate values found in {enumeration!r}: {shown}')
    return enumeration


class EnumCheck(StrEnum):
    """What verify() can check."""
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """A class decorator: checks what EnumCheck names."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                self._check_unique(enumeration)
            elif check is CONTINUOUS:
                self._check_continuous(enumeration)
            elif check is NAMED_FLAGS:
                self._check_named(enumeration)
        return enumeration

    @staticmethod
    def _check_unique(enumeration):
        aliases = [f'{name} -> {m.name}' for name, m in enumeration.__members__.items() if name != m.name]
        if aliases:
            raise ValueError(f'aliases found in {enumeration!r}: {", ".join(aliases)}')

    @staticmethod
    def _check_continuous(enumeration):
        values = {m.value for m in enumeration}
        if len(values) < 2:
            return
        is_flag = issubclass(enumeration, Flag)
        if is_flag:
            expected = [2 ** i for i in range(min(values).bit_length(), max(values).bit_length())]
        else:
            expected = range(min(values) + 1, max(values))
        missing = [value for value in expected if value not in values]
        if missing:
            kind = 'flag' if is_flag else 'enum'
            shown = ', '.join([str(value) for value in missing])
            raise ValueError(f'invalid {kind} {enumeration.__name__!r}: missing values {shown}'[:256])

    @staticmethod
    def _check_named(enumeration):
        values = [m.value for m in enumeration]
        broken, missing = [], 0
        for name, m in enumeration._member_map_.items():
            unnamed = [bit for bit in bits_of(m.value) if bit not in values]
            if name not in enumeration._member_names_ and m.value >= 0 and unnamed:
                broken.append(name)
                missing |= sum(unnamed)
        if not broken:
            return
        if len(broken) == 1:
            subject = f'alias {broken[0]} is missing'
        else:
            subject = f'aliases {", ".join(broken[:-1])} and {broken[-1]} are missing'
        what = f'value 0x{missing:x}' if is_single_bit(missing) else f'combined values of 0x{missing:x}'
        raise ValueError(f'invalid Flag {enumeration.__name__!r}: {subject} {what} '
                         '[use enum.show_flag_values(value) for details]')


# ---- members as global names ----------------------------------------------------------------------------------------


def global_enum_repr(self):
    """The repr of a member that is a name of its module."""
    return f'{self.__class__.__module__.split(".")[-1]}.{self._name_}'


def global_flag_repr(self):
    """The repr of a flag whose members are names of their module."""
    module = self.__class__.__module__.split('.')[-1]
    if self._name_ is None:
        return f'{module}.{self.__class__.__name__}({self._value_!r})'
    if is_single_bit(self._value_):
        return f'{module}.{self._name_}'
    return '|'.join([name if name[0].isdigit() else f'{module}.{name}' for name in self._name_.split('|')])


def global_str(self):
    """The text of a member that is a name of its module."""
    return f'{self.__class__.__name__}({self._value_!r})' if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    """A class decorator: puts the members into the names of their module."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls
