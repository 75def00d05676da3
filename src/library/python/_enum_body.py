# SPDX-License-Identifier: GPL-3.0-or-later
"""The bodies of enumerations, what can stand in them, and how members come of it; a part of enum.

    class Color(Enum):
        RED = auto()          namespace['RED'] = auto(): the value is worked out, and RED noted as a member
        def mix(self): …      a descriptor: no member
"""

from types import DynamicClassAttribute

__name__ = 'enum'  # the module that the classes say they are of


class nonmember:
    """Keeps a value in the body of an enumeration from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes a member of what would not become one, such as a function."""

    def __init__(self, value):
        self.value = value


class _auto_null:
    def __repr__(self):
        return '_auto_null'


_auto_null = _auto_null()


class auto:
    """Stands for the next value, as _generate_next_value_ says."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f'auto({self.value!r})'


class property(DynamicClassAttribute):
    """A property of members that leaves its name to a member of that name."""

    member = None

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__

    def __get__(self, instance, ownerclass=None):
        if instance is not None and self.fget is not None:
            return self.fget(instance)
        try:
            return ownerclass._member_map_[self.name]
        except KeyError:
            raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}') from None

    def _refuse(self, instance, action):
        for owner in type(instance).__mro__:
            if owner.__dict__.get(self.name) is self:
                break
        raise AttributeError(f'{owner!r} cannot {action} attribute {self.name!r}')

    def __set__(self, instance, value):
        if self.fset is None:
            self._refuse(instance, 'set')
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            self._refuse(instance, 'delete')
        self.fdel(instance)


def is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' != name[-3]


def is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' != name[-2]


def is_private(class_name, name):
    """Is it a name that the language made of __name in this class?"""
    return name.startswith(f'_{class_name.lstrip("_")}__') and not name.endswith('__') and not is_dunder(name)


def is_descriptor(value):
    return hasattr(value, '__get__') or hasattr(value, '__set__') or hasattr(value, '__delete__')


_SUNDER_NAMES = ('_order_', '_generate_next_value_', '_missing_', '_ignore_', '_iter_member_',
                 '_iter_member_by_value_', '_iter_member_by_def_', '_numeric_repr_')


def is_single_bit(number):
    return number > 0 and number & (number - 1) == 0


def bits_of(number):
    """The powers of two that make up a number, smallest first."""
    bits = []
    while number:
        bit = number & -number
        bits.append(bit)
        number ^= bit
    return bits


class Namespace(dict):
    """The namespace of a body: notes which names are to be members."""

    def __init__(self, class_name):
        super().__init__()
        self.class_name = class_name
        self._member_names = {}  # in order; the values do not matter
        self.last_values = []
        self.ignored = []
        self.auto_called = False
        self.next_value = None

    def __setitem__(self, name, value):
        if is_private(self.class_name, name) or name in self.ignored:
            pass
        elif is_sunder(name):
            value = self._set_sunder(name, value)
        elif is_dunder(name):
            name = '_order_' if name == '__order__' else name
        elif name in self._member_names:
            raise TypeError(f'{name!r} already defined as {self[name]!r}')
        elif isinstance(value, nonmember):
            value = value.value
        elif not is_descriptor(value):
            value = self._add_member(name, value)
        super().__setitem__(name, value)

    def _set_sunder(self, name, value):
        if name not in _SUNDER_NAMES:
            raise ValueError(f'_sunder_ names, such as {name!r}, are reserved for future Enum use')
        if name == '_generate_next_value_':
            if self.auto_called:
                raise TypeError('_generate_next_value_ must be defined before members')
            self.next_value = value.__func__ if isinstance(value, staticmethod) else value
        elif name == '_ignore_':
            value = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
            already = set(value) & set(self._member_names)
            if already:
                raise ValueError(f'_ignore_ cannot specify already set names: {already!r}')
            self.ignored = value
        return value

    def _add_member(self, name, value):
        if name in self:
            raise TypeError(f'{name!r} already defined as {self[name]!r}')
        if isinstance(value, member):
            value = value.value
        elif isinstance(value, auto):
            value = self._work_out(name, value)
        elif type(value) is tuple and any([isinstance(part, auto) for part in value]):
            value = tuple([self._work_out(name, part) if isinstance(part, auto) else part for part in value])
        self._member_names[name] = None
        self.last_values.append(value)
        return value

    def _work_out(self, name, value):
        if value.value is _auto_null:
            value.value = self.next_value(name, 1, len(self._member_names), self.last_values[:])
            self.auto_called = True
        return value.value


# ---- members --------------------------------------------------------------------------------------------------------


class Pending:
    """A member that is to be: the class calls __set_name__ when it is there, and finds the member made."""

    def __init__(self, value):
        self.value = value

    def __set_name__(self, enum_class, name):
        type.__delattr__(enum_class, name)
        made = self._make(enum_class, name)
        value = made._value_
        known = find_by_value(enum_class, value)
        if known is not None:
            made = known
        elif not hasattr(enum_class, '_flag_mask_'):
            enum_class._member_names_.append(name)
        elif is_single_bit(value):
            enum_class._flag_mask_ |= value
            enum_class._all_bits_ = 2 ** enum_class._flag_mask_.bit_length() - 1
            enum_class._member_names_.append(name)
        _bind(enum_class, name, made)
        enum_class._member_map_[name] = made
        try:
            enum_class._value2member_map_.setdefault(value, made)
        except TypeError:
            enum_class._unhashable_values_.append(value)

    def _make(self, enum_class, name):
        args = self.value if isinstance(self.value, tuple) else (self.value,)
        data_type = enum_class._member_type_
        if data_type is tuple:
            args = (args,)
        made = enum_class._new_member_(enum_class, *(args if enum_class._use_args_ else ()))
        if not hasattr(made, '_value_'):
            if data_type is object:
                made._value_ = self.value if args else object()
            else:
                try:
                    made._value_ = data_type(*args)
                except Exception:
                    raise TypeError('_value_ not set in __new__, unable to create it')
        made._name_ = name
        made.__objclass__ = enum_class
        made.__init__(*args)
        made._sort_order_ = len(enum_class._member_names_)
        return made


def find_by_value(enum_class, value):
    """The member with this value; None: there is none."""
    try:
        return enum_class._value2member_map_.get(value)
    except TypeError:
        for known in enum_class._member_map_.values():
            if known._value_ == value:
                return known
    return None


def _bind(enum_class, name, made):
    """Make the member an attribute of its class, unless an enum.property above gives it out already."""
    above = [base.__dict__[name] for base in enum_class.__mro__[1:] if name in base.__dict__]
    if not above:
        type.__setattr__(enum_class, name, made)
    elif not isinstance(above[0], DynamicClassAttribute):
        # Something else hides it from the members, but not from the class.
        redirect = property()
        redirect.__set_name__(enum_class, name)
        for descriptor in above:
            if isinstance(descriptor, DynamicClassAttribute):
                redirect.fget, redirect.fset, redirect.fdel = descriptor.fget, descriptor.fset, descriptor.fdel
                break
        type.__setattr__(enum_class, name, redirect)
