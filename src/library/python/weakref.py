# SPDX-License-Identifier: GPL-3.0-or-later
"""References that do not keep their object alive, and containers made of them."""

# The references themselves, ref and proxy, are the module _weakref, in C. Here are containers whose entries go when
# their object dies. Each entry is a weak reference with a callback that removes it:
#
#     WeakValueDictionary    {key: KeyedRef(value)}     the callback knows the key
#     WeakKeyDictionary      {ref(key): value}          the reference is the key
#     WeakSet                {ref(item)}
#
# What they share, and WeakSet, is in _weakrefset.py.

from _weakref import (ref, proxy, getweakrefcount, getweakrefs, ReferenceType, ProxyType, CallableProxyType)
from _weakrefset import WeakSet, _Container
import atexit as _atexit
import _collections_abc as _abc

__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType', 'ProxyType',
           'CallableProxyType', 'ProxyTypes', 'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize']

ProxyTypes = (ProxyType, CallableProxyType)


# ---- values ---------------------------------------------------------------------------------------------------------

class KeyedRef(ref):
    """A weak reference that knows the key of its entry in a WeakValueDictionary."""

    __slots__ = ('key',)

    def __new__(type, ob, callback, key):
        self = ref.__new__(type, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


class WeakValueDictionary(_Container, _abc.MutableMapping):
    """A mapping that does not keep its values alive; an entry goes when its value dies."""

    _empty = dict

    def __init__(self, other=(), /, **kw):
        self._begin()
        self.update(other, **kw)

    def _discard(self, reference):
        if self.data.get(reference.key) is reference:  # it may have been replaced
            del self.data[reference.key]

    def __getitem__(self, key):
        self._bury()
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self._bury()
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        self._bury()
        del self.data[key]

    def __contains__(self, key):
        self._bury()
        return self.get(key) is not None

    def __len__(self):
        self._bury()
        return len(self.data) - len(self._dead)

    def __repr__(self):
        return "<%s at %#x>" % (self.__class__.__name__, id(self))

    def keys(self):
        """The keys of the values that live."""
        self._bury()
        for key, reference in self._iterate(self.data.items()):
            if reference() is not None:
                yield key

    __iter__ = keys

    def values(self):
        """The values that live."""
        self._bury()
        for reference in self._iterate(self.data.values()):
            value = reference()
            if value is not None:
                yield value

    def items(self):
        """The (key, value) pairs whose values live."""
        self._bury()
        for key, reference in self._iterate(self.data.items()):
            value = reference()
            if value is not None:
                yield key, value

    def get(self, key, default=None):
        """The value of the key, or the default."""
        self._bury()
        reference = self.data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def setdefault(self, key, default=None):
        """The value of the key; without one, the default is entered and returned."""
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def pop(self, key, *args):
        """Removes the key and returns its value, or the default that is given."""
        self._bury()
        reference = self.data.pop(key, None)
        value = None if reference is None else reference()
        if value is not None:
            return value
        if args:
            return args[0]
        raise KeyError(key)

    def popitem(self):
        """Removes the last entry and returns it as a pair."""
        self._bury()
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def update(self, other=None, /, **kwargs):
        """Enters what a mapping, or an iterable of pairs, and the keyword arguments hold."""
        self._bury()
        if other is not None:
            for key, value in _pairs(other):
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def valuerefs(self):
        """The weak references to the values, in a list."""
        self._bury()
        return list(self.data.values())

    def itervaluerefs(self):
        """The weak references to the values."""
        self._bury()
        yield from self._iterate(self.data.values())

    def copy(self):
        """A shallow copy."""
        return WeakValueDictionary(self.items())

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        result = self.__class__()
        for key, value in self.items():
            result[deepcopy(key, memo)] = value
        return result

    def __or__(self, other):
        return _merged(self, other) if isinstance(other, _abc.Mapping) else NotImplemented

    def __ror__(self, other):
        return _merged(self, other, reverse=True) if isinstance(other, _abc.Mapping) else NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self


def _pairs(other):
    return list(dict(other).items() if not hasattr(other, 'items') else other.items())


def _merged(self, other, reverse=False):
    """A new container of self's class that holds both; reverse: what self holds comes last and wins."""
    result = self.__class__()
    for each in (other, self) if reverse else (self, other):
        result.update(each)
    return result


# ---- keys -----------------------------------------------------------------------------------------------------------

class WeakKeyDictionary(_Container, _abc.MutableMapping):
    """A mapping that does not keep its keys alive; an entry goes when its key dies."""

    _empty = dict

    def __init__(self, dict=None):
        self._begin()
        if dict is not None:
            self.update(dict)

    def _discard(self, reference):
        self.data.pop(reference, None)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:  # what has no weak references is no key
            return False

    def __len__(self):
        return len(self.data) - len([reference for reference in self._dead if reference in self.data])

    def __repr__(self):
        return "<%s at %#x>" % (self.__class__.__name__, id(self))

    def keys(self):
        """The keys that live."""
        for reference in self._iterate(self.data):
            key = reference()
            if key is not None:
                yield key

    __iter__ = keys

    def values(self):
        """The values whose keys live."""
        for reference, value in self._iterate(self.data.items()):
            if reference() is not None:
                yield value

    def items(self):
        """The (key, value) pairs whose keys live."""
        for reference, value in self._iterate(self.data.items()):
            key = reference()
            if key is not None:
                yield key, value

    def keyrefs(self):
        """The weak references to the keys, in a list."""
        return list(self.data)

    def get(self, key, default=None):
        """The value of the key, or the default."""
        return self.data.get(ref(key), default)

    def setdefault(self, key, default=None):
        """The value of the key; without one, the default is entered and returned."""
        return self.data.setdefault(ref(key, self._remove), default)

    def pop(self, key, *args):
        """Removes the key and returns its value, or the default that is given."""
        return self.data.pop(ref(key), *args)

    def popitem(self):
        """Removes the last entry and returns it as a pair."""
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def update(self, dict=None, /, **kwargs):
        """Enters what a mapping, or an iterable of pairs, and the keyword arguments hold."""
        if dict is not None:
            for key, value in _pairs(dict):
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def copy(self):
        """A shallow copy."""
        return WeakKeyDictionary(self)

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        result = self.__class__()
        for key, value in self.items():
            result[key] = deepcopy(value, memo)
        return result

    __or__ = WeakValueDictionary.__or__
    __ror__ = WeakValueDictionary.__ror__
    __ior__ = WeakValueDictionary.__ior__


# ---- methods --------------------------------------------------------------------------------------------------------

class WeakMethod(ref):
    """A weak reference to a bound method, which dies with the object that the method is bound to."""

    __slots__ = ('_function', '_type', '_alive', '__weakref__')

    def __new__(cls, meth, callback=None):
        try:
            instance = meth.__self__
            function = meth.__func__
        except AttributeError:
            raise TypeError("argument should be a bound method, not {}".format(type(meth))) from None

        def died(reference):
            method = method_ref()  # the method's reference, which must not be kept alive by its parts
            if method is not None and method._alive:
                method._alive = False
                if callback is not None:
                    callback(method)

        self = ref.__new__(cls, instance, died)
        self._function = ref(function, died)
        self._type = type(meth)
        self._alive = True
        method_ref = ref(self)
        return self

    def __call__(self):
        instance = super().__call__()
        function = self._function()
        if instance is None or function is None:
            return None
        return self._type(function, instance)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._function == other._function

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __hash__ = ref.__hash__


# ---- finalizers -----------------------------------------------------------------------------------------------------

class finalize:
    """Calls func(*args, **kwargs) once: when obj dies, when it is called itself, or when the program ends."""

    __slots__ = ()

    _registry = {}  # finalizer → what it will do; so it lives as long as its object
    _count = 0      # those made so far: at the end the newest is called first
    _at_exit = False

    class _Info:
        __slots__ = ('weakref', 'func', 'args', 'kwargs', 'atexit', 'index')

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._at_exit:
            finalize._at_exit = True
            _atexit.register(finalize._run_at_exit)
        info = self._Info()
        info.weakref = ref(obj, self)
        info.func = func
        info.args = args
        info.kwargs = kwargs or None
        info.atexit = True
        info.index = finalize._count
        finalize._count += 1
        self._registry[self] = info

    def __call__(self, _=None):
        """Calls the function, unless that has been done; else None."""
        info = self._registry.pop(self, None)
        if info is not None:
            return info.func(*info.args, **(info.kwargs or {}))

    def _look(self):
        """What it will do, and its object if that lives."""
        info = self._registry.get(self)
        return info, None if info is None else info.weakref()

    def detach(self):
        """Takes it out of service; returns (obj, func, args, kwargs), or None if it is dead."""
        info, obj = self._look()
        if obj is not None and self._registry.pop(self, None):
            return obj, info.func, info.args, info.kwargs or {}

    def peek(self):
        """(obj, func, args, kwargs), or None if it is dead."""
        info, obj = self._look()
        if obj is not None:
            return obj, info.func, info.args, info.kwargs or {}

    @property
    def alive(self):
        """Is it still to be called?"""
        return self in self._registry

    @property
    def atexit(self):
        """Is it to be called when the program ends, should its object still live?"""
        info = self._registry.get(self)
        return info is not None and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = self._registry.get(self)
        if info is not None:
            info.atexit = bool(value)

    def __repr__(self):
        info, obj = self._look()
        name = type(self).__name__
        if obj is None:
            return '<%s object at %#x; dead>' % (name, id(self))
        return '<%s object at %#x; for %r at %#x>' % (name, id(self), type(obj).__name__, id(obj))

    @classmethod
    def _run_at_exit(cls):
        """Calls those that are still to be called, the newest first; they may make others."""
        import sys
        while True:
            waiting = [(info.index, each) for each, info in cls._registry.items() if info.atexit]
            if not waiting:
                break
            newest = max(waiting)[1]
            try:
                newest()
            except Exception:
                sys.excepthook(*sys.exc_info())
