# SPDX-License-Identifier: GPL-3.0-or-later
"""Protocol: classes that are told by the names they have; a part of typing.

    @runtime_checkable
    class Closeable(Protocol):          isinstance(x, Closeable): has x what Closeable's body names?
        def close(self): ...            issubclass(C, Closeable): only for protocols of methods alone
"""

import sys
from abc import ABCMeta, abstractmethod
from _typing_aliases import collect_parameters, plain_generics
from _typing_forms import Generic, TypeVar

__name__ = 'typing'  # the module that the classes say they are of

# Classes of other modules that protocols may derive from.
_ALLOWED_BASES = {
    'collections.abc': ('Callable', 'Awaitable', 'Iterable', 'Iterator', 'AsyncIterable', 'Hashable', 'Sized',
                        'Container', 'Collection', 'Reversible'),
    'contextlib': ('AbstractContextManager', 'AbstractAsyncContextManager'),
}
# Names in the body of a protocol that say nothing of what a class must have.
_OTHER_NAMES = frozenset(['__parameters__', '__orig_bases__', '__orig_class__', '_is_protocol', '_is_runtime_protocol',
                          '__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__',
                          '__new__', '__slots__', '__subclasshook__', '__weakref__', '__class_getitem__'])

_NOT_CHECKABLE = 'Instance and class checks can only be used with @runtime_checkable protocols'


def _names_of(protocol):
    """The names that a class of this protocol has."""
    found = {}
    for base in protocol.__mro__[:-1]:
        if base.__name__ not in ('Protocol', 'Generic'):
            for name in [*base.__dict__, *getattr(base, '__annotations__', ())]:
                if not name.startswith('_abc_') and name not in _OTHER_NAMES:
                    found[name] = None
    return list(found)


def _has_methods_only(protocol):
    return all([callable(getattr(protocol, name, None)) for name in _names_of(protocol)])


def _is_checkable(protocol):
    return getattr(protocol, '_is_runtime_protocol', False)


def _asked_by_library(depth):
    """Is it one of the modules that ask about any class who wants to know?"""
    return sys._getframe(depth).f_globals.get('__name__') in ('abc', 'functools', None)


class _ProtocolMeta(ABCMeta):
    # Attributes that __init__ sets can be seen only in an object, so asking its class is not enough.
    def __instancecheck__(cls, instance):
        is_protocol = getattr(cls, '_is_protocol', False)
        if is_protocol and not _is_checkable(cls) and not _asked_by_library(2):
            raise TypeError(_NOT_CHECKABLE)
        if (not is_protocol or _has_methods_only(cls)) and issubclass(instance.__class__, cls):
            return True
        if is_protocol and all([_has_attribute(instance, cls, name) for name in _names_of(cls)]):
            return True
        return super().__instancecheck__(instance)


def _has_attribute(instance, protocol, name):
    if not hasattr(instance, name):
        return False
    return not callable(getattr(protocol, name, None)) or getattr(instance, name) is not None


def _provides(cls, name):
    """Does the class have something under this name, a promise of another protocol included?"""
    for base in cls.__mro__:
        if name in base.__dict__:
            return base.__dict__[name] is not None
        if name in getattr(base, '__annotations__', ()) and issubclass(cls, Generic) and cls._is_protocol:
            return True
    return False


def _make_hook(protocol):
    """The __subclasshook__ of a protocol."""
    def _proto_hook(other):
        if not protocol.__dict__.get('_is_protocol', False):
            return NotImplemented
        if not _is_checkable(protocol):
            if _asked_by_library(3):
                return NotImplemented
            raise TypeError(_NOT_CHECKABLE)
        if not _has_methods_only(protocol):
            if _asked_by_library(3):
                return NotImplemented
            raise TypeError("Protocols with non-method members don't support issubclass()")
        if not isinstance(other, type):
            raise TypeError('issubclass() arg 1 must be a class')
        return True if all([_provides(other, name) for name in _names_of(protocol)]) else NotImplemented
    return _proto_hook


def _no_init_or_replace_init(self, *args, **kwargs):
    """The __init__ of protocols: they make no objects; a class that derives from one uses the next __init__."""
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    for base in cls.__mro__:
        init = base.__dict__.get('__init__', _no_init_or_replace_init)
        if init is not _no_init_or_replace_init:
            init(self, *args, **kwargs)
            return


def _may_be_base(base):
    return (base in (object, Generic) or base.__name__ in _ALLOWED_BASES.get(base.__module__, ())
            or (issubclass(base, Generic) and getattr(base, '_is_protocol', False)))


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of protocols, which say what a class has rather than what it derives from."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = Protocol in cls.__bases__
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = _make_hook(cls)
        if not cls._is_protocol:
            return
        for base in cls.__bases__:
            if not _may_be_base(base):
                raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')
        cls.__init__ = _no_init_or_replace_init


plain_generics.append(Protocol)


def runtime_checkable(cls):
    """A decorator of protocols that isinstance may ask about."""
    if not (isinstance(cls, type) and issubclass(cls, Generic)) or not cls._is_protocol:
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    return cls


_T_co = TypeVar('T_co', covariant=True)


@runtime_checkable
class SupportsInt(Protocol):
    """What int() takes."""
    __slots__ = ()

    @abstractmethod
    def __int__(self) -> int:
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    """What float() takes."""
    __slots__ = ()

    @abstractmethod
    def __float__(self) -> float:
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    """What bytes() takes by its own method."""
    __slots__ = ()

    @abstractmethod
    def __bytes__(self) -> bytes:
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    """What can be an index."""
    __slots__ = ()

    @abstractmethod
    def __index__(self) -> int:
        pass


@runtime_checkable
class SupportsAbs(Protocol[_T_co]):
    """What abs() takes."""
    __slots__ = ()

    @abstractmethod
    def __abs__(self) -> _T_co:
        pass


@runtime_checkable
class SupportsRound(Protocol[_T_co]):
    """What round() takes."""
    __slots__ = ()

    @abstractmethod
    def __round__(self, ndigits: int = 0) -> _T_co:
        pass
