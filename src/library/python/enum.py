# SPDX-License-Identifier: GPL-3.0-or-later
"""Enumerations: classes whose members are named constants.

    class Color(Enum):          the body runs in a Namespace, which notes that RED and GREEN are to be members
        RED = 1                 and works out auto();
        GREEN = auto()          EnumType.__new__ puts a Pending in the place of each value, which becomes the
                                member when the class exists and calls its __set_name__

What always holds: _member_map_ has every name, aliases too, in the order of the body; _member_names_ the names of
members proper. A member is found by its value in _value2member_map_, or, if the value has no hash, by looking at all.
"""

import sys
from builtins import bin as _plain_bin, property as _builtin_property
from types import DynamicClassAttribute, MappingProxyType
from _enum_body import Namespace, Pending, auto, bits_of, is_dunder, member, nonmember, property

__all__ = ['EnumType', 'EnumMeta', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto', 'unique',
           'property', 'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP',
           'global_flag_repr', 'global_enum_repr', 'global_str', 'global_enum', 'EnumCheck', 'CONTINUOUS',
           'NAMED_FLAGS', 'UNIQUE']

# Named here because EnumType asks for them while they are being made.
Enum = Flag = ReprEnum = EJECT = CONFORM = KEEP = None

# ---- the metaclass --------------------------------------------------------------------------------------------------


def _find_data_type(class_name, bases):
    """The type that members are besides, such as int; object: none."""
    found = set()
    for chain in bases:
        candidate = None
        for base in chain.__mro__:
            if isinstance(base, EnumType):
                if base._member_type_ is not object:
                    found.add(base._member_type_)
                    break
            elif base is not object and ('__new__' in base.__dict__ or '__init__' in base.__dict__):
                found.add(candidate or base)
                break
            elif base is not object:
                candidate = candidate or base
    if len(found) > 1:
        raise TypeError(f'too many data types for {class_name!r}: {found!r}')
    return found.pop() if found else object


def _find_data_repr(bases):
    """How the data type shows its objects; None: as they show themselves."""
    for chain in bases:
        for base in chain.__mro__:
            if isinstance(base, EnumType):
                return base._value_repr_
            if base is not object and '__repr__' in base.__dict__:
                return base.__dict__['__repr__']
    return None


def _find_new(classdict, data_type, first_enum):
    """The __new__ that makes members, whether it is to be kept as __new_member__, and whether it takes the value."""
    own = classdict.get('__new__')
    plain = [object.__new__] if Enum is None else [object.__new__, Enum.__new__]
    chosen = own
    for name in ('__new_member__', '__new__'):
        for owner in (data_type, first_enum):
            if chosen is None:
                candidate = getattr(owner, name, None)
                chosen = None if candidate in plain else candidate
    chosen = chosen or object.__new__
    return chosen, own is not None and first_enum is not None, first_enum is not None and chosen not in plain


def _check_bases(class_name, bases):
    for chain in bases:
        for base in chain.__mro__:
            if isinstance(base, EnumType) and base._member_names_:
                raise TypeError(f'<enum {class_name!r}> cannot extend {base!r}')


def _find_mixins(class_name, bases):
    """The data type and the enumeration among the bases."""
    if not bases:
        return object, Enum
    _check_bases(class_name, bases)
    if not isinstance(bases[-1], EnumType):
        raise TypeError('new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`')
    return _find_data_type(class_name, bases), bases[-1]


class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        _check_bases(cls, bases)
        namespace = Namespace(cls)
        _, first_enum = _find_mixins(cls, bases)
        if first_enum is not None:
            namespace['_generate_next_value_'] = getattr(first_enum, '_generate_next_value_', None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, **kwds):
        names = classdict._member_names
        if 'mro' in names:
            raise ValueError("invalid enum member name(s) 'mro'")
        content = dict(classdict)
        for ignored in [*content.get('_ignore_', ()), '_ignore_']:
            content.pop(ignored, None)
        order = content.pop('_order_', None)
        data_type, first_enum = _find_mixins(cls, bases)
        maker, keep_new, use_args = _find_new(content, data_type, first_enum)
        content.update(_new_member_=maker, _use_args_=use_args, _member_names_=[], _member_map_={},
                       _value2member_map_={}, _unhashable_values_=[], _member_type_=data_type,
                       _value_repr_=_find_data_repr(bases))
        if Flag is not None and issubclass(first_enum, Flag):
            content.update(_boundary_=boundary or getattr(first_enum, '_boundary_', None), _flag_mask_=0, _all_bits_=0,
                           _inverted_=None)
        elif boundary is not None:
            content['_boundary_'] = boundary
        content.update([(name, Pending(content[name])) for name in names])
        problem = None
        try:
            enum_class = super().__new__(metacls, cls, bases, content, **kwds)
        except RuntimeError as error:
            if error.__cause__ is None:
                raise
            problem = error.__cause__  # what a member's making raised
        if problem is not None:
            raise problem
        metacls._finish(enum_class, content, bases, data_type, first_enum, keep_new)
        if order is not None:
            _check_order(enum_class, order)
        return enum_class

    def __init__(cls, *args, **kwds):
        super().__init__(*args)

    def _finish(enum_class, content, bases, data_type, first_enum, keep_new):
        """Settle which text and operators win where the data type and Enum both have some."""
        if ReprEnum is not None and ReprEnum in bases:
            if data_type is object:
                raise TypeError('ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)')
            if '__format__' not in content:
                enum_class.__format__ = content['__format__'] = data_type.__format__
            if '__str__' not in content:
                text = data_type.__repr__ if data_type.__str__ is object.__str__ else data_type.__str__
                enum_class.__str__ = content['__str__'] = text
        for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
            if name not in content and first_enum is not None:
                of_data_type = (getattr(data_type, name, None), getattr(object, name, None))
                if getattr(enum_class, name, None) in of_data_type:
                    setattr(enum_class, name, getattr(first_enum, name))
        if Flag is not None and issubclass(enum_class, Flag):
            for name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__'):
                if name not in content:
                    setattr(enum_class, name, getattr(Flag, name))
        if Enum is not None:
            if keep_new:
                enum_class.__new_member__ = content['__new__']
            enum_class.__new__ = Enum.__new__

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """The member with a value; or, with names, a new enumeration that derives from this one."""
        if names is None:
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            values = []
            for count, name in enumerate(names):
                values.append(classdict.next_value(name, start, count, values[:]))
            names = zip(names, values)
        for item in names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            classdict[name] = value
        if module is None:
            module = sys._getframe(2).f_globals.get('__name__')
        if module is not None:
            classdict['__module__'] = module
        if qualname is not None:
            classdict['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(member).__qualname__!r} and "
                            f'{type(cls).__qualname__!r}')
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __getattr__(cls, name):
        if not is_dunder(name) and name in cls._member_map_:
            return cls._member_map_[name]
        raise AttributeError(name)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls._member_map_:
            raise AttributeError(f'{cls.__name__!r} cannot delete member {name!r}.')
        super().__delattr__(name)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return map(cls._member_map_.__getitem__, cls._member_names_)

    def __reversed__(cls):
        return map(cls._member_map_.__getitem__, reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    @_builtin_property
    def __members__(cls):
        """All names and the members that they stand for, aliases too."""
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        return f'<{"flag" if Flag is not None and issubclass(cls, Flag) else "enum"} {cls.__name__!r}>'

    def __dir__(cls):
        names = {'__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__', '__members__',
                 '__module__', '__name__', '__qualname__', *cls._member_names_}
        if cls._new_member_ is not object.__new__:
            names.add('__new__')
        if cls.__init_subclass__ is not object.__init_subclass__:
            names.add('__init_subclass__')
        return sorted(names if cls._member_type_ is object else names.union(dir(cls._member_type_)))


EnumMeta = EnumType


def _check_order(enum_class, order):
    """Compare what _order_ says with the order of the members."""
    order = order.replace(',', ' ').split() if isinstance(order, str) else list(order)
    aliases = [name for name, m in enum_class._member_map_.items() if name not in enum_class._member_names_]
    order = [name for name in order if name not in aliases]
    if order != enum_class._member_names_:
        raise TypeError(f'member order does not match _order_:\n  {enum_class._member_names_!r}\n  {order!r}')


# ---- Enum -----------------------------------------------------------------------------------------------------------


class Enum(metaclass=EnumType):
    """A set of named constants, to derive from."""

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for known in cls._member_map_.values():
                if known._value_ == value:
                    return known
        return cls._look_further(value)

    @classmethod
    def _look_further(cls, value):
        """Ask _missing_ for a value that no member has."""
        problem = result = None
        try:
            result = cls._missing_(value)
        except Exception as error:
            problem = error
        ejects = Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT
        if isinstance(result, cls) or (ejects and isinstance(result, int)):
            return result
        not_valid = ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        if problem is None and result is None:
            raise not_valid
        if problem is None:
            problem = TypeError(f'error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid '
                                'member')
        if not isinstance(problem, ValueError):
            problem.__context__ = not_valid
        raise problem

    def __init__(self, *args, **kwds):
        pass

    def _generate_next_value_(name, start, count, last_values):
        """The value of auto(): one more than the last value of which there is one more."""
        for value in reversed(last_values):
            try:
                return value + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        """The member for a value that none has; None: there is none."""
        return None

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return f'<{self.__class__.__name__}.{self._name_}: {show(self._value_)}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return getattr, (self.__class__, self._name_)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __dir__(self):
        cls = type(self)
        names = {'__class__', '__doc__', '__eq__', '__hash__', '__module__'}
        if cls._member_type_ is not object:
            names.update(object.__dir__(self))
        names.update([name for name in getattr(self, '__dict__', ()) if name[0] != '_'])
        for base in cls.__mro__:
            for name, value in base.__dict__.items():
                if name[0] == '_':
                    continue
                if isinstance(value, property) and value.fget is None and name in cls._member_map_:
                    names.discard(name)
                else:
                    names.add(name)
        return sorted(names)

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_


class ReprEnum(Enum):
    """An enumeration of which only the repr tells that its members are more than the data type's objects."""


class IntEnum(int, ReprEnum):
    """An enumeration whose members are ints."""


class StrEnum(str, ReprEnum):
    """An enumeration whose members are strs."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f'too many arguments for str(): {values!r}')
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f'{values[0]!r} is not a string')
        for what, value in zip(('encoding', 'errors'), values[1:]):
            if not isinstance(value, str):
                raise TypeError(f'{what} must be a string, not {value!r}')
        text = str(*values)
        made = str.__new__(cls, text)
        made._value_ = text
        return made

    def _generate_next_value_(name, start, count, last_values):
        """The value of auto(): the name in lower case."""
        return name.lower()


# ---- flags ----------------------------------------------------------------------------------------------------------


class FlagBoundary(StrEnum):
    """What becomes of bits for which a flag has no member: an error, nothing, an int, or they stay."""
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def bin(num, max_bits=None):
    """A binary number with its sign bit set apart: 0b0 101, 0b1 011."""
    number = num.__index__()
    full = 2 ** number.bit_length()
    bits = _plain_bin(full + number % full)[3:]
    sign = '0' if number >= 0 else '1'
    if max_bits is not None and len(bits) < max_bits:
        bits = (sign * max_bits + bits)[-max_bits:]
    return f'0b{sign} {bits}'


class Flag(Enum, boundary=CONFORM):
    """An enumeration whose members are bits, to be combined with | & ^ ~."""

    _numeric_repr_ = repr

    def _generate_next_value_(name, start, count, last_values):
        """The value of auto(): the power of two above all others."""
        if not last_values:
            return 1 if start is None else start
        last_value = max(last_values)
        try:
            return 2 ** last_value.bit_length()
        except Exception:
            raise TypeError(f'invalid flag value {last_value!r}') from None

    @classmethod
    def _iter_member_(cls, value):
        """The members that make up a value, in the order of their definition."""
        found = [cls._value2member_map_[bit] for bit in bits_of(value & cls._flag_mask_)]
        if len(found) > 1:
            found.sort(key=lambda m: m._sort_order_)
        return iter(found)

    @classmethod
    def _missing_(cls, value):
        """A combination of members that has no name of its own."""
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        mask, all_bits = cls._flag_mask_, cls._all_bits_
        given = value
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(f'{cls!r} invalid value {value!r}\n    given {bin(value, width)}\n  allowed '
                                 f'{bin(mask, width)}')
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value += max(all_bits + 1, 2 ** value.bit_length())
        if value < 0:
            value += all_bits + 1
        made = cls._combine(value)
        if given < 0:
            cls._value2member_map_[given] = made
        return made

    @classmethod
    def _combine(cls, value):
        """The one member for a value, made when it is needed first."""
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        unknown = value & ~cls._flag_mask_
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError(f'{cls.__name__}({value!r}) -->  unknown values {unknown!r} [{bin(unknown)}]')
        if cls._member_type_ is object:
            made = object.__new__(cls)
        else:
            made = cls._member_type_.__new__(cls, value)
        if not hasattr(made, '_value_'):
            made._value_ = value
        names = [m._name_ for m in cls._iter_member_(value)]
        if names and unknown:
            names.append(cls._numeric_repr_(unknown))
        made._name_ = '|'.join(names) or None
        return cls._value2member_map_.setdefault(value, made)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and "
                            f'{self.__class__.__qualname__!r}')
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        name = '' if self._name_ is None else f'.{self._name_}'
        return f'<{self.__class__.__name__}{name}: {show(self._value_)}>'

    def __str__(self):
        if self._name_ is None:
            return f'{self.__class__.__name__}({self._value_!r})'
        return f'{self.__class__.__name__}.{self._name_}'

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, other):
        """The bits of the other operand; None: it has none."""
        if isinstance(other, self.__class__):
            return other._value_
        data_type = self._member_type_
        return other if data_type is not object and isinstance(other, data_type) else None

    def __or__(self, other):
        value = self._get_value(other)
        return NotImplemented if value is None else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._get_value(other)
        return NotImplemented if value is None else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._get_value(other)
        return NotImplemented if value is None else self.__class__(self._value_ ^ value)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        if self._inverted_ is None:
            keeps = self._boundary_ is KEEP
            inverted = self.__class__(~self._value_ if keeps else self._flag_mask_ & ~self._value_)
            self._inverted_ = inverted
            if isinstance(inverted, self.__class__):
                inverted._inverted_ = self
        return self._inverted_


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """A Flag whose members are ints."""


def show_flag_values(value):
    """The powers of two that a flag's value is made of."""
    return bits_of(value)


from _enum_checks import (CONTINUOUS, EnumCheck, NAMED_FLAGS, UNIQUE, global_enum, global_enum_repr, global_flag_repr,
                          global_str, unique, verify)
