# SPDX-License-Identifier: GPL-3.0-or-later
"""Functions that take or give functions: caches, wrappers, generic functions, comparisons made complete.

In C: partial, reduce and cmp_to_key (module _functools), and the cache behind lru_cache (library/lru_cache.c).
"""

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cmp_to_key',
           'cache', 'lru_cache', 'reduce', 'partial', 'partialmethod', 'singledispatch', 'singledispatchmethod',
           'cached_property']

import sys
from _functools import cmp_to_key, partial, reduce
from _lru_cache import _lru_cache_wrapper
from abc import get_cache_token
from _weakref import ref

GenericAlias = type(list[int])
MappingProxyType = type(type.__dict__)
UnionType = type(int | str)

# ---- wrappers -------------------------------------------------------------------------------------------------------

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a function look like the one that it wraps; returns the wrapper, whose __wrapped__ is the other one."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator for wrappers of a function: update_wrapper with the wrapped function given first."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# ---- comparisons ----------------------------------------------------------------------------------------------------
# Each of these makes a comparison out of the one named `root`.

def _from_root(root, conclude):
    def compare(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else conclude(result, self, other)
    return compare


def _opposite(result, self, other):
    return not result


def _or_equal(result, self, other):
    return result or self == other


def _and_not_equal(result, self, other):
    return result and self != other


def _opposite_or_equal(result, self, other):
    return not result or self == other


def _opposite_and_not_equal(result, self, other):
    return not result and self != other


_CONCLUSIONS = {
    '__lt__': {'__gt__': _opposite_and_not_equal, '__le__': _or_equal, '__ge__': _opposite},
    '__le__': {'__ge__': _opposite_or_equal, '__lt__': _and_not_equal, '__gt__': _opposite},
    '__gt__': {'__lt__': _opposite_and_not_equal, '__ge__': _or_equal, '__le__': _opposite},
    '__ge__': {'__le__': _opposite_or_equal, '__gt__': _and_not_equal, '__lt__': _opposite},
}


def total_ordering(cls):
    """A class decorator that adds the order comparisons that are missing, given one of them and __eq__."""
    defined = [name for name in _CONCLUSIONS if getattr(cls, name, None) is not getattr(object, name, None)]
    if not defined:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = max(defined)
    for name, conclude in _CONCLUSIONS[root].items():
        if name not in defined:
            compare = _from_root(root, conclude)
            compare.__name__ = name
            compare.__qualname__ = f'_{name.strip("_")}_from_{root.strip("_")}'
            setattr(cls, name, compare)
    return cls


# ---- caches ---------------------------------------------------------------------------------------------------------

def _cache_info(hits, misses, maxsize, currsize):
    return __getattr__('_CacheInfo')(hits, misses, maxsize, currsize)


# The class of what cache_info() returns is made when somebody asks first.
def __getattr__(name):
    if name != '_CacheInfo':
        raise AttributeError(f"module 'functools' has no attribute {name!r}")
    if name not in _made:
        from collections import namedtuple
        _made[name] = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'], module='functools')
    return _made[name]


_made = {}


def lru_cache(maxsize=128, typed=False):
    """A decorator: the function remembers its results for as many argument lists as maxsize says (None: for all).

    When there are too many, the one that was not asked for the longest is forgotten. With typed, 3 and 3.0 are two
    arguments. The arguments must be hashable. The decorated function has cache_info(), cache_clear(),
    cache_parameters() and __wrapped__.
    """
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _remembering(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorating_function(user_function):
        return _remembering(user_function, maxsize, typed)
    return decorating_function


def _remembering(user_function, maxsize, typed):
    wrapper = _lru_cache_wrapper(user_function, maxsize, typed, _cache_info)
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, user_function)


def cache(user_function, /):
    """A decorator: the function remembers all its results."""
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    """A property that is computed once for each object: the value is then an attribute like others."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError('Cannot assign the same cached_property to two different names '
                            f'({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            attributes = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {name!r} "
                            'property.') from None
        if name in attributes:
            return attributes[name]
        value = self.func(instance)
        try:
            attributes[name] = value
        except TypeError:
            raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance does not support item "
                            f'assignment for caching {name!r} property.') from None
        return value

    __class_getitem__ = classmethod(GenericAlias)


# ---- methods with some arguments given ------------------------------------------------------------------------------

class partialmethod:
    """For a class body: a method that calls another one with some arguments given beforehand."""

    def __init__(self, func, /, *args, **keywords):
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        elif not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        parts = [repr(self.func)]
        parts += [repr(value) for value in self.args]
        parts += [f'{name}={value!r}' for name, value in self.keywords.items()]
        return f'{type(self).__module__}.{type(self).__qualname__}({", ".join(parts)})'

    def _as_function(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method._partialmethod = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, '__get__', None)
        bound = self.func if get is None else get(obj, cls)
        if bound is self.func:
            return self._as_function().__get__(obj, cls)
        result = partial(bound, *self.args, **self.keywords)
        try:
            result.__self__ = bound.__self__
        except AttributeError:
            pass
        return result

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    __class_getitem__ = classmethod(GenericAlias)


# ---- generic functions ----------------------------------------------------------------------------------------------
# Which implementation serves a class? The first one in the class's MRO, into which the abstract classes are put that
# the class counts as a subclass of without deriving from them.

def _merge(sequences):
    """Merge sequences of classes as C3 does: take the first head that stands in the rest of none, again and again."""
    order = []
    while sequences := [sequence for sequence in sequences if sequence]:
        for sequence in sequences:
            head = sequence[0]
            if not any([head in other[1:] for other in sequences]):
                break
        else:
            raise RuntimeError('Inconsistent hierarchy')
        order.append(head)
        sequences = [sequence[1:] if sequence[0] is head else sequence for sequence in sequences]
    return order


def _order_with(cls, abstract):
    """The MRO that a class would have if the abstract classes stood where it, or a base of it, first counts as one."""
    bases = list(cls.__bases__)
    added = [a for a in abstract if issubclass(cls, a) and not any([issubclass(base, a) for base in bases])]
    place = max([i + 1 for i, base in enumerate(bases) if hasattr(base, '__abstractmethods__')], default=0)
    groups = [bases[:place], added, bases[place:]]
    rest = [a for a in abstract if a not in added]
    return _merge([[cls]] + [_order_with(parent, rest) for group in groups for parent in group] + groups)


def _dispatch_order(cls, types):
    """The order in which a class looks at these types, of which some may be abstract."""
    own = cls.__mro__
    others = [t for t in types if t not in own and hasattr(t, '__mro__') and not isinstance(t, GenericAlias)
              and issubclass(cls, t)]
    others = [t for t in others if not any([t is not other and t in other.__mro__ for other in others])]
    order = []
    for t in others:
        # Where one known subclass unites several of the types, its MRO says in which order.
        uniting = [[u for u in sub.__mro__ if u in others] for sub in t.__subclasses__()
                   if sub not in own and issubclass(cls, sub)]
        uniting.sort(key=len, reverse=True)
        for group in uniting or [[t]]:
            order += [u for u in group if u not in order]
    return _order_with(cls, order)


def _find_impl(cls, registry):
    """The implementation that serves a class best."""
    own = cls.__mro__
    candidates = [t for t in _dispatch_order(cls, registry) if t in registry]
    if len(candidates) > 1 and candidates[0] not in own:
        first, second = candidates[:2]
        if second not in own and not issubclass(first, second):
            raise RuntimeError(f'Ambiguous dispatch: {first} or {second}')
    return registry[candidates[0]] if candidates else None


def _union_parts(cls):
    """The types of int | str or Union[int, str]; None if it is no union."""
    if isinstance(cls, UnionType):
        return cls.__args__
    typing = sys.modules.get('typing')
    return cls.__args__ if typing and typing.get_origin(cls) is typing.Union else None


def _is_class(cls):
    return isinstance(cls, type) and not isinstance(cls, GenericAlias)


def _is_dispatch_type(cls):
    parts = _union_parts(cls)
    return _is_class(cls) if parts is None else all([_is_class(part) for part in parts])


def _annotated_type(func):
    """The type by which a function's first annotated parameter says what it is for."""
    annotations = getattr(func, '__annotations__', {})
    if not annotations:
        raise TypeError(f'Invalid first argument to `register()`: {func!r}. Use either `@register(some_class)` or '
                        'plain `@register` on an annotated function.')
    if any([isinstance(value, str) for value in annotations.values()]):
        from typing import get_type_hints
        annotations = get_type_hints(func)
    name, cls = next(iter(annotations.items()))
    cls = type(None) if cls is None else cls
    if not _is_dispatch_type(cls):
        problem = 'is not a class' if _union_parts(cls) is None else 'not all arguments are classes'
        raise TypeError(f'Invalid annotation for {name!r}. {cls!r} {problem}.')
    return cls


def singledispatch(func):
    """A decorator: makes a function generic. By the class of its first argument it calls one of those that were
    registered, with register(), or else the function itself."""
    registry = {}
    known = {}  # weak references to classes, and what serves them
    token = None  # once an abstract class is registered: what get_cache_token() said last

    def forget(reference):
        known.pop(reference, None)

    def dispatch(cls):
        """The implementation for a class."""
        nonlocal token
        if cls in registry:
            return registry[cls]
        if token is not None and token != get_cache_token():
            known.clear()
            token = get_cache_token()
        try:
            return known[ref(cls)]
        except KeyError:
            implementation = known[ref(cls, forget)] = _find_impl(cls, registry)
            return implementation

    def register(cls, func=None):
        """Register a function for a class, or a union of them; without a function, as a decorator."""
        nonlocal token
        if _is_dispatch_type(cls):
            if func is None:
                return lambda f: register(cls, f)
        elif func is not None:
            raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
        else:
            func = cls
            cls = _annotated_type(func)
        for each in _union_parts(cls) or (cls,):
            registry[each] = func
        if token is None and hasattr(cls, '__abstractmethods__'):
            token = get_cache_token()
        known.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, '__name__', 'singledispatch function')
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = known.clear
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    """A decorator: makes a method generic by the class of its first argument after self or cls."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Register a method for a class, or a union of them; without a method, as a decorator."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch

        def _method(*args, **kwargs):
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        return update_wrapper(_method, self.func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)
