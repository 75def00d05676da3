# SPDX-License-Identifier: GPL-3.0-or-later
"""Dataclasses: __init__, __repr__, __eq__ and more, written for a class from the annotations in its body.

    @dataclass                      fields       {'x': Field(x, int), 'y': Field(y, int, default 0)}
    class Point:                    written      def __init__(self,x:_type_x,y:_type_y=_dflt_y)->_return_type:
        x: int                                    self.x=x
        y: int = 0                                self.y=y

Each method is compiled from a text (_dataclass_methods.py), so it is as fast as one written by hand.
"""

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict',
           'astuple', 'make_dataclass', 'replace', 'is_dataclass']

import abc
import sys
import types

from _dataclass_methods import (FACTORY_GIVEN, FrozenInstanceError, MISSING, add_frozen, add_hash, add_init, add_order,
                                add_repr_and_eq, describe, init_order, set_new)

GenericAlias = types.GenericAlias


# ---- marks ----------------------------------------------------------------------------------------------------------


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()  # as an annotation: the fields after it are given by name


class _FIELD_BASE:
    """A kind of field."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FIELD_BASE('_FIELD')
_FIELD_CLASSVAR = _FIELD_BASE('_FIELD_CLASSVAR')
_FIELD_INITVAR = _FIELD_BASE('_FIELD_INITVAR')


class InitVar:
    """The annotation of what goes to __init__ and __post_init__, but is no field."""

    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        is_class = isinstance(self.type, type) and not isinstance(self.type, GenericAlias)
        return f'dataclasses.InitVar[{self.type.__name__ if is_class else repr(self.type)}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


# ---- fields ---------------------------------------------------------------------------------------------------------


_NO_METADATA = types.MappingProxyType({})


class Field:
    """What is known of a field."""

    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata',
                 'kw_only', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _NO_METADATA if metadata is None else types.MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        names = ('name', 'type', 'default', 'default_factory', 'init', 'repr', 'hash', 'compare', 'metadata', 'kw_only')
        parts = [f'{name}={getattr(self, name)!r}' for name in names]
        return f'Field({",".join(parts)},_field_type={self._field_type})'

    def __set_name__(self, owner, name):
        # The default may be a descriptor that wants to know.
        function = getattr(type(self.default), '__set_name__', None)
        if function:
            function(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    """Say more about a field than its type and its default."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _is_classvar(annotation, typing):
    return annotation is typing.ClassVar or getattr(annotation, '__origin__', None) is typing.ClassVar


def _is_initvar(annotation, _):
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(annotation, _):
    return annotation is KW_ONLY


def _leading_name(text):
    """The identifier that a text begins with, and what follows it."""
    text = text.lstrip()
    end = 0
    while end < len(text) and (text[end] == '_' or text[end].isalnum()):
        end += 1
    return text[:end], text[end:].lstrip()


def _says(annotation, cls, home, check):
    """Is the annotation, or what it names if it is a str, one that `check` knows? `home` is the check's module."""
    if not isinstance(annotation, str):
        return check(annotation, home)
    name, rest = _leading_name(annotation)
    module = sys.modules.get(cls.__module__)
    namespace = getattr(module, '__dict__', {})
    if rest[:1] == '.':
        if namespace.get(name) is not home:
            return False
        name, _ = _leading_name(rest[1:])
        namespace = home.__dict__
    return name in namespace and check(namespace[name], home)


def _kind_of(annotation, cls):
    typing = sys.modules.get('typing')
    if typing and _says(annotation, cls, typing, _is_classvar):
        return _FIELD_CLASSVAR
    return _FIELD_INITVAR if _says(annotation, cls, sys.modules[__name__], _is_initvar) else _FIELD


def _make_field(cls, name, annotation, kw_only):
    """The Field for a name with an annotation in the body of a class."""
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        made = field(default=MISSING if isinstance(default, types.MemberDescriptorType) else default)
    made.name = name
    made.type = annotation
    made._field_type = _kind_of(annotation, cls)
    if made._field_type is not _FIELD and made.default_factory is not MISSING:
        raise TypeError(f'field {name} cannot have a default factory')
    if made._field_type is not _FIELD_CLASSVAR:
        made.kw_only = kw_only if made.kw_only is MISSING else made.kw_only
    elif made.kw_only is not MISSING:
        raise TypeError(f'field {name} is a ClassVar but specifies kw_only')
    if made._field_type is _FIELD and made.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(made.default)} for field {name} is not allowed: use default_factory')
    return made


def _own_fields(cls, kw_only):
    """The fields that the body of the class itself says."""
    own = []
    seen = False
    for name, annotation in cls.__dict__.get('__annotations__', {}).items():
        if not _says(annotation, cls, sys.modules[__name__], _is_kw_only):
            own.append(_make_field(cls, name, annotation, kw_only))
        elif seen:
            raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
        else:
            seen = kw_only = True
    return own


def _collect_fields(cls, frozen, kw_only):
    """All fields of the class by name, those of its bases first."""
    collected = {}
    bases_frozen = []
    for base in cls.__mro__[-1:0:-1]:
        of_base = base.__dict__.get('__dataclass_fields__')
        if of_base is not None:
            collected.update(of_base)
            bases_frozen.append(base.__dataclass_params__.frozen)
    for made in _own_fields(cls, kw_only):
        collected[made.name] = made
        if isinstance(getattr(cls, made.name, None), Field):
            if made.default is MISSING:
                delattr(cls, made.name)
            else:
                setattr(cls, made.name, made.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls.__dict__.get('__annotations__', {}):
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if any(bases_frozen) and not frozen:
        raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
    if bases_frozen and not any(bases_frozen) and frozen:
        raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    return collected


# ---- the decorator --------------------------------------------------------------------------------------------------


class _DataclassParams:
    """The options that a dataclass was made with."""

    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen')

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen

    def __repr__(self):
        return f'_DataclassParams({",".join([f"{name}={getattr(self, name)!r}" for name in self.__slots__])})'


def _process(cls, params, match_args, kw_only, slots, weakref_slot):
    """Write the methods of one class."""
    cls.__dataclass_params__ = params
    collected = _collect_fields(cls, params.frozen, kw_only)
    cls.__dataclass_fields__ = collected
    own_hash = cls.__dict__.get('__hash__', MISSING)
    has_hash = not (own_hash is MISSING or (own_hash is None and '__eq__' in cls.__dict__))
    if params.order and not params.eq:
        raise ValueError('eq must be true if order is true')
    all_init = [f for f in collected.values() if f._field_type is not _FIELD_CLASSVAR]
    instance_fields = [f for f in all_init if f._field_type is _FIELD]
    positional, by_name = init_order(all_init)
    if params.init:
        add_init(cls, all_init, positional, by_name, params.frozen, slots)
    add_repr_and_eq(cls, instance_fields, params)
    if params.order:
        add_order(cls, instance_fields)
    if params.frozen:
        add_frozen(cls, instance_fields)
    add_hash(cls, instance_fields, params, has_hash)
    if not cls.__doc__:
        cls.__doc__ = cls.__name__ + describe(cls)
    if match_args:
        set_new(cls, '__match_args__', tuple([f.name for f in positional]))
    if slots:
        cls = _with_slots(cls, params.frozen, weakref_slot)
    elif weakref_slot:
        raise TypeError('weakref_slot is True but slots is False')
    return abc.update_abstractmethods(cls)


def _slots_of(cls):
    slots = cls.__dict__.get('__slots__')
    return () if slots is None else (slots,) if isinstance(slots, str) else tuple(slots)


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _with_slots(cls, frozen, weakref_slot):
    """The class made anew, with __slots__ for its fields."""
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    content = dict(cls.__dict__)
    names = tuple([f.name for f in fields(cls)])
    inherited = {name for base in cls.__mro__[1:-1] for name in _slots_of(base)}
    wanted = (*names, '__weakref__') if weakref_slot else names
    content['__slots__'] = tuple([name for name in wanted if name not in inherited])
    for name in (*names, '__dict__'):
        content.pop(name, None)
    made = type(cls)(cls.__name__, cls.__bases__, content)
    made.__qualname__ = cls.__qualname__
    if frozen:
        made.__getstate__ = content.get('__getstate__', _dataclass_getstate)
        made.__setstate__ = content.get('__setstate__', _dataclass_setstate)
    return made


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """A class decorator that writes methods from the annotations of the class."""

    def wrap(cls):
        params = _DataclassParams(init, repr, eq, order, unsafe_hash, frozen)
        return _process(cls, params, match_args, kw_only, slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


# ---- what can be done with dataclasses ------------------------------------------------------------------------------


def fields(class_or_instance):
    """The fields of a dataclass, or of an object of one, as a tuple."""
    try:
        collected = class_or_instance.__dataclass_fields__
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple([f for f in collected.values() if f._field_type is _FIELD])


def _is_instance(obj):
    return hasattr(type(obj), '__dataclass_fields__')


def is_dataclass(obj):
    """Is it a dataclass, or an object of one?"""
    cls = obj if isinstance(obj, type) and not isinstance(obj, GenericAlias) else type(obj)
    return hasattr(cls, '__dataclass_fields__')


def asdict(obj, *, dict_factory=dict):
    """The fields of an object as a dict; dataclasses in its values are converted, too, and other values copied."""
    if not _is_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')

    def convert(name_values):
        return dict_factory(name_values)
    return _convert(obj, convert)


def astuple(obj, *, tuple_factory=tuple):
    """The fields of an object as a tuple; dataclasses in its values are converted, too, and other values copied."""
    if not _is_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')

    def convert(name_values):
        return tuple_factory([value for _, value in name_values])
    return _convert(obj, convert)


def _convert(obj, convert):
    if _is_instance(obj):
        return convert([(f.name, _convert(getattr(obj, f.name), convert)) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return type(obj)(*[_convert(value, convert) for value in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_convert(value, convert) for value in obj])
    if isinstance(obj, dict):
        return type(obj)([(_convert(key, convert), _convert(value, convert)) for key, value in obj.items()])
    if type(obj) in _ATOMS:
        return obj
    from copy import deepcopy
    return deepcopy(obj)


_ATOMS = (int, str, float, bool, bytes, types.NoneType, type, types.FunctionType, types.BuiltinFunctionType)


def replace(obj, /, **changes):
    """A copy of an object with some fields changed."""
    if not _is_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    for f in obj.__dataclass_fields__.values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
        elif f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise ValueError(f'InitVar {f.name!r} must be specified with replace()')
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)


def _read_item(item):
    """The name, the annotation and the default in an item of make_dataclass's list."""
    if isinstance(item, str):
        return item, 'typing.Any', MISSING
    if len(item) == 2:
        return *item, MISSING
    if len(item) == 3:
        return item
    raise TypeError(f'Invalid field: {item!r}')


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Make a dataclass from a list of names, pairs of name and type, and triples of name, type and default."""
    from keyword import iskeyword
    annotations = {}
    defaults = {}
    for item in fields:
        name, annotation, default = _read_item(item)
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = annotation
        if default is not MISSING:
            defaults[name] = default

    def fill(content):
        content.update(namespace or {})
        content.update(defaults)
        content['__annotations__'] = annotations
    cls = types.new_class(cls_name, bases, {}, fill)
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)
