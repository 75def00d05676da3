# SPDX-License-Identifier: GPL-3.0-or-later
"""Abstract base classes: classes that name the methods their subclasses must have.

A class with abstract methods makes no objects. Other classes may be registered as its subclasses without deriving from
it, and isinstance and issubclass then say so. What those two ask is in C: library/abc_module.c.
"""

from _abc import (_abc_init, _abc_instancecheck, _abc_register, _abc_subclasscheck, _reset_caches, _reset_registry,
                  get_cache_token)


def abstractmethod(funcobj):
    """Mark a method as one that subclasses must define."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """A class method that subclasses must define; @classmethod over @abstractmethod says the same."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """A static method that subclasses must define; @staticmethod over @abstractmethod says the same."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    """A property that subclasses must define; @property over @abstractmethod says the same."""

    __isabstractmethod__ = True


class ABCMeta(type):
    """The metaclass of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        _abc_init(cls)
        return cls

    def register(cls, subclass):
        """Count a class as a subclass of this one; returns it, so that it can be a decorator."""
        return _abc_register(cls, subclass)

    def __instancecheck__(cls, instance):
        """Is the object's class a subclass, truly or by registration?"""
        return _abc_instancecheck(cls, instance)

    def __subclasscheck__(cls, subclass):
        """Is the class a subclass, truly or by registration?"""
        return _abc_subclasscheck(cls, subclass)

    def _abc_registry_clear(cls):
        """Forget the registered classes."""
        _reset_registry(cls)

    def _abc_caches_clear(cls):
        """Forget the answers given so far."""
        _reset_caches(cls)


def update_abstractmethods(cls):
    """Work out anew which methods of a class are abstract, after some were added to it; returns the class."""
    if not hasattr(cls, '__abstractmethods__'):
        return cls
    abstracts = set()
    for base in cls.__bases__:
        for name in getattr(base, '__abstractmethods__', ()):
            if getattr(getattr(cls, name, None), '__isabstractmethod__', False):
                abstracts.add(name)
    for name, value in cls.__dict__.items():
        if getattr(value, '__isabstractmethod__', False):
            abstracts.add(name)
    cls.__abstractmethods__ = frozenset(abstracts)
    return cls


class ABC(metaclass=ABCMeta):
    """A class whose metaclass is ABCMeta, to derive from."""

    __slots__ = ()
