# SPDX-License-Identifier: GPL-3.0-or-later
"""NamedTuple, TypedDict and NewType: classes made of annotations; a part of typing.

    class Point(NamedTuple):        NamedTuple is a function; as a base it stands for _NamedTuple, whose metaclass
        x: int                      makes a collections.namedtuple of the body
"""

import sys
from _typing_aliases import ForwardRef, Union, _GenericAlias, type_check
from _typing_forms import Annotated, Generic, NotRequired, Required

__name__ = 'typing'  # the module that the classes say they are of


def _caller():
    """The name of the module that called the function that called this one."""
    return sys._getframe(2).f_globals.get('__name__', '__main__')


# ---- NamedTuple -----------------------------------------------------------------------------------------------------

_PROHIBITED = frozenset(['__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults',
                         '_field_types', '_make', '_replace', '_asdict', '_source'])
_SPECIAL = frozenset(['__module__', '__name__', '__annotations__'])


def _make_named_tuple(name, types, module, defaults=()):
    from collections import namedtuple
    names = [field for field, _ in types]
    annotations = {field: type_check(t, f'field {field} annotation must be a type') for field, t in types}
    made = namedtuple(name, names, defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = annotations
    return made


class NamedTupleMeta(type):
    """Makes a named tuple of a class body."""

    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        types = ns.get('__annotations__', {})
        with_default = []
        for field in types:
            if field in ns:
                with_default.append(field)
            elif with_default:
                raise TypeError(f'Non-default namedtuple field {field} cannot follow default field'
                                f'{"s" if len(with_default) > 1 else ""} {", ".join(with_default)}')
        made = _make_named_tuple(typename, types.items(), ns['__module__'], [ns[field] for field in with_default])
        if Generic in bases:
            made.__bases__ = tuple([tuple if base is _NamedTuple else base for base in bases])
            made.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__)
        for name, value in ns.items():
            if name in _PROHIBITED:
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + name)
            if name not in _SPECIAL and name not in made._fields:
                setattr(made, name, value)
        if Generic in bases:
            made.__init_subclass__()
        return made


def NamedTuple(typename, fields=None, /, **kwargs):
    """A tuple with named, annotated fields: as a base class, or called with a list of names and types."""
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
    return _make_named_tuple(typename, fields, module=_caller())


_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})


def _named_tuple_entries(bases):
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _named_tuple_entries

# ---- TypedDict ------------------------------------------------------------------------------------------------------


def _is_required(annotation, total):
    """Must a key with this annotation be there?"""
    origin = getattr(annotation, '__origin__', None)
    if isinstance(annotation, _GenericAlias) and hasattr(annotation, '__metadata__'):
        return _is_required(origin, total)
    return origin is Required or (total and origin is not NotRequired)


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        generic = (Generic,) if any([issubclass(base, Generic) for base in bases]) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), {**ns, '__total__': total})
        msg = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        own = {key: type_check(t, msg, module=made.__module__) for key, t in ns.get('__annotations__', {}).items()}
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(base.__dict__.get('__annotations__', {}))
            required |= base.__dict__.get('__required_keys__', frozenset())
            optional |= base.__dict__.get('__optional_keys__', frozenset())
        annotations.update(own)
        for key, annotation in own.items():
            (required if _is_required(annotation, total) else optional).add(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        return made

    __call__ = dict  # objects are plain dicts

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    """A dict of which the keys and the types of their values are known: as a base class, or called with a dict."""
    if fields is None:
        fields = kwargs
    elif kwargs:
        raise TypeError('TypedDict takes either a dict or keyword arguments, but not both')
    ns = {'__annotations__': dict(fields), '__module__': _caller()}
    return _TypedDictMeta(typename, (), ns, total=total)


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})


def _typed_dict_entries(bases):
    return (_TypedDict,)


TypedDict.__mro_entries__ = _typed_dict_entries


def is_typeddict(tp):
    """Is it a TypedDict class?"""
    return isinstance(tp, _TypedDictMeta)


# ---- NewType --------------------------------------------------------------------------------------------------------


class NewType:
    """A name for a type that is to be told from the type itself; called, it gives back its argument."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[2]
        self.__supertype__ = tp
        module = _caller()
        if module != 'typing':
            self.__module__ = module

    def __call__(self, value, /):
        return value

    def __mro_entries__(self, bases):
        superclass = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                subclass = cls.__name__
                raise TypeError('Cannot subclass an instance of NewType. Perhaps you were looking for: '
                                f'`{subclass} = NewType({subclass!r}, {superclass})`')
        return (Dummy,)

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __reduce__(self):
        return self.__qualname__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]
