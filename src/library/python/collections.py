# SPDX-License-Identifier: GPL-3.0-or-later
"""Containers beyond list, dict, set and tuple."""

# deque and defaultdict are in C (library/deque.c, library/defaultdict.c). Here are the classes that are made of others:
#
#     namedtuple    a subclass of tuple whose fields are descriptors, each for one index
#     Counter       a dict of counts
#     OrderedDict   a dict, which keeps its order anyway, with the methods that are about order
#     ChainMap      a list of mappings, looked through one after the other
#     UserDict …    classes around a dict, list or str, to derive from

import _collections_abc
from _collections import deque, defaultdict, _count_elements, _tuplegetter
from keyword import iskeyword as _iskeyword
from reprlib import recursive_repr as _recursive_repr
import sys as _sys

__all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString', 'defaultdict', 'deque',
           'namedtuple']


# ---- OrderedDict ----------------------------------------------------------------------------------------------------

class OrderedDict(dict):
    """A dict with methods about the order in which its keys came."""

    # popitem(last=False) takes the oldest key again and again, and a dict cannot skip the places of deleted keys. So
    # the keys are listed once, the oldest last, in _oldest; it is used up key by key, and what has been moved or
    # deleted meanwhile is in _moved.
    __slots__ = ('_oldest', '_moved', '__dict__', '__weakref__')

    def __init__(self, other=(), /, **kwds):
        self.__update(other, **kwds)

    def __new__(cls, *args, **kwds):
        self = super().__new__(cls)
        self._oldest = None
        return self

    __update = _collections_abc.MutableMapping.update
    update = __update

    def __delitem__(self, key):
        super().__delitem__(key)
        if self._oldest is not None:
            self._moved.add(key)

    def _first(self):
        """The oldest key; self is not empty."""
        if not self._oldest:
            self._oldest = list(self)
            self._oldest.reverse()
            self._moved = set()
        while self._oldest[-1] in self._moved:
            self._oldest.pop()
            if not self._oldest:
                return self._first()
        return self._oldest[-1]

    def popitem(self, last=True):
        """Removes the newest entry, or the oldest, and returns it as a pair. KeyError: there is none."""
        if not self:
            raise KeyError('dictionary is empty')
        key = next(reversed(self)) if last else self._first()
        return key, self.pop(key)

    def move_to_end(self, key, last=True):
        """Makes the key the newest, or the oldest. KeyError: it is not there."""
        value = self[key]
        if last:
            OrderedDict.__delitem__(self, key)
            super().__setitem__(key, value)
            return
        others = [pair for pair in super().items() if pair[0] != key]
        self.clear()
        super().__setitem__(key, value)
        super().update(others)

    def clear(self):
        """Removes all entries."""
        super().clear()
        self._oldest = None

    __marker = object()

    def pop(self, key, default=__marker):
        """Removes the key and returns its value, or the default that is given. KeyError: neither."""
        if key in self:
            value = self[key]
            del self[key]
            return value
        if default is not self.__marker:
            return default
        if hasattr(self.__class__, '__missing__'):
            return self.__class__.__missing__(self, key)
        raise KeyError(key)

    def setdefault(self, key, default=None):
        """The value of the key; without one, the default is entered and returned."""
        if key in self:
            return self[key]
        self[key] = default
        return default

    @_recursive_repr()
    def __repr__(self):
        if not self:
            return f'{self.__class__.__name__}()'
        return f'{self.__class__.__name__}({list(self.items())!r})'

    def __reduce__(self):
        state = self.__getstate__()
        if isinstance(state, tuple):  # (attributes, slots): the slots are this class's own
            state = state[0]
        return self.__class__, (), state or None, None, iter(self.items())

    def copy(self):
        """A shallow copy."""
        return self.__class__(self)

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """A new one whose keys are the items of an iterable, all with the same value."""
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def __eq__(self, other):
        if not isinstance(other, OrderedDict):
            return dict.__eq__(self, other)
        return dict.__eq__(self, other) and all(a is b or a == b for a, b in zip(self, other))

    def __ne__(self, other):
        return not self == other

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        return self._merged(self, other) if isinstance(other, dict) else NotImplemented

    def __ror__(self, other):
        return self._merged(other, self) if isinstance(other, dict) else NotImplemented

    def _merged(self, first, second):
        result = self.__class__(first)
        result.update(second)
        return result


# ---- namedtuple -----------------------------------------------------------------------------------------------------

def _renamed(names):
    """The names, those that cannot be fields' names replaced by _0, _1 …"""
    seen = set()
    result = []
    for index, name in enumerate(names):
        if not name.isidentifier() or _iskeyword(name) or name.startswith('_') or name in seen:
            name = f'_{index}'
        seen.add(name)
        result.append(name)
    return result


def _check_names(typename, field_names, rename):
    for name in [typename] + field_names:
        if type(name) is not str:
            raise TypeError('Type names and field names must be strings')
        if not name.isidentifier():
            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
        if _iskeyword(name):
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')
    seen = set()
    for name in field_names:
        if name.startswith('_') and not rename:
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if name in seen:
            raise ValueError(f'Encountered duplicate field name: {name!r}')
        seen.add(name)


def _make_new(typename, field_names, defaults):
    """The class's __new__: a function with the fields as parameters, which only code made from text can be."""
    names = ', '.join(field_names)
    parameters = f'_cls, {names}' if names else '_cls'
    tuple_text = f'({names},)' if names else '()'
    namespace = {'_new': tuple.__new__, '__builtins__': {}, '__name__': f'namedtuple_{typename}'}
    __new__ = eval(f'lambda {parameters}: _new(_cls, {tuple_text})', namespace)
    __new__.__name__ = '__new__'
    __new__.__doc__ = f'Create new instance of {typename}({names})'
    if defaults is not None:
        __new__.__defaults__ = defaults
    return __new__


def _make_methods(typename, field_names):
    """What the fields' number and names decide: _make, _replace, __repr__, _asdict."""
    count = len(field_names)
    form = '(' + ', '.join(f'{name}=%r' for name in field_names) + ')'
    new = tuple.__new__

    @classmethod
    def _make(cls, iterable):
        result = new(cls, iterable)
        if len(result) != count:
            raise TypeError(f'Expected {count} arguments, got {len(result)}')
        return result

    def _replace(self, /, **kwds):
        result = self._make(map(kwds.pop, field_names, self))
        if kwds:
            raise ValueError(f'Got unexpected field names: {list(kwds)!r}')
        return result

    def __repr__(self):
        return self.__class__.__name__ + form % tuple(self)

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        return tuple(self)

    _make.__func__.__doc__ = f'Make a new {typename} object from a sequence or iterable'
    _replace.__doc__ = f'Return a new {typename} object replacing specified fields with new values'
    __repr__.__doc__ = 'Return a nicely formatted representation string'
    _asdict.__doc__ = 'Return a new dict which maps field names to their values.'
    __getnewargs__.__doc__ = 'Return self as a plain tuple.  Used by copy and pickle.'
    return _make, _replace, __repr__, _asdict, __getnewargs__


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """A new subclass of tuple whose items have names.

    field_names is a sequence of names, or one text with spaces or commas between them. rename replaces names that
    cannot be used by _0, _1 …; defaults are those of the last fields.
    """
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    field_names = list(map(str, field_names))
    typename = _sys.intern(str(typename))
    if rename:
        field_names = _renamed(field_names)
    _check_names(typename, field_names, rename)
    field_names = tuple(map(_sys.intern, field_names))
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(field_names):
            raise TypeError('Got more default values than field names')
        field_defaults = dict(zip(field_names[len(field_names) - len(defaults):], defaults))
    __new__ = _make_new(typename, field_names, defaults)
    _make, _replace, __repr__, _asdict, __getnewargs__ = _make_methods(typename, field_names)
    for method in (__new__, _make.__func__, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f'{typename}.{method.__name__}'
    namespace = {
        '__doc__': f'{typename}({", ".join(field_names)})',
        '__slots__': (),
        '_fields': field_names,
        '_field_defaults': field_defaults,
        '__new__': __new__,
        '_make': _make,
        '_replace': _replace,
        '__repr__': __repr__,
        '_asdict': _asdict,
        '__getnewargs__': __getnewargs__,
        '__match_args__': field_names,
    }
    for index, name in enumerate(field_names):
        namespace[name] = _tuplegetter(index, _sys.intern(f'Alias for field number {index}'))
    result = type(typename, (tuple,), namespace)
    if module is None:
        module = _sys._getframe(1).f_globals.get('__name__', '__main__')
    result.__module__ = module
    return result


# ---- Counter --------------------------------------------------------------------------------------------------------

class Counter(dict):
    """A dict of counts: how often each item was met. An item that is not in it has the count 0."""

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        """The sum of all counts."""
        return sum(self.values())

    def most_common(self, n=None):
        """The n commonest items with their counts, or all of them, the commonest first."""
        if n is None:
            return sorted(self.items(), key=_count_of, reverse=True)
        from heapq import nlargest
        return nlargest(n, self.items(), key=_count_of)

    def elements(self):
        """Each item as often as its count says."""
        for key, count in self.items():
            for _ in range(count):
                yield key

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def update(self, iterable=None, /, **kwds):
        """Counts the items of an iterable, or adds the counts of a mapping."""
        if iterable is not None:
            if isinstance(iterable, _collections_abc.Mapping):
                if self:
                    for key, count in iterable.items():
                        self[key] = count + self.get(key, 0)
                else:
                    super().update(iterable)
            else:
                _count_elements(self, iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """As update, but takes away; counts may become negative."""
        if iterable is not None:
            if isinstance(iterable, _collections_abc.Mapping):
                for key, count in iterable.items():
                    self[key] = self.get(key, 0) - count
            else:
                for key in iterable:
                    self[key] = self.get(key, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        """A shallow copy."""
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, key):
        if key in self:
            super().__delitem__(key)

    def __repr__(self):
        if not self:
            return f'{self.__class__.__name__}()'
        try:
            counts = dict(self.most_common())
        except TypeError:  # counts that cannot be compared
            counts = dict(self)
        return f'{self.__class__.__name__}({counts!r})'

    # Comparisons: an item that is missing on one side counts as 0 there.

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] == other[key] for counter in (self, other) for key in counter)

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] <= other[key] for counter in (self, other) for key in counter)

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] >= other[key] for counter in (self, other) for key in counter)

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    # Operators: what has no positive count is left out of their results.

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _positive(self, other, lambda a, b: a + b)

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _positive(self, other, lambda a, b: a - b)

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _positive(self, other, lambda a, b: b if a < b else a)

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return _positive(self, other, lambda a, b: a if a < b else b)

    def __pos__(self):
        return _positive(self, (), None)

    def __neg__(self):
        return _positive(Counter(), self, lambda a, b: a - b)

    def __iadd__(self, other):
        for key, count in other.items():
            self[key] += count
        return self._keep_positive()

    def __isub__(self, other):
        for key, count in other.items():
            self[key] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for key, count in other.items():
            if count > self[key]:
                self[key] = count
        return self._keep_positive()

    def __iand__(self, other):
        for key, count in self.items():
            if other[key] < count:
                self[key] = other[key]
        return self._keep_positive()

    def _keep_positive(self):
        """Removes what has no positive count."""
        for key in [key for key, count in self.items() if not count > 0]:
            del self[key]
        return self


def _count_of(pair):
    return pair[1]


def _positive(left, right, combine):
    """A Counter of the positive results: first for the keys of left, then for those that only right has."""
    result = Counter()
    for key, count in left.items():
        if combine is not None:
            count = combine(count, right[key])
        if count > 0:
            result[key] = count
    for key in right:
        if key not in left:
            count = combine(0, right[key])
            if count > 0:
                result[key] = count
    return result


# ---- ChainMap -------------------------------------------------------------------------------------------------------

class ChainMap(_collections_abc.MutableMapping):
    """Several mappings as one: a key is looked up in each, in order; changes go to the first."""

    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        for mapping in self.maps:
            try:
                return mapping[key]
            except KeyError:
                pass
        return self.__missing__(key)

    def get(self, key, default=None):
        """The value of the key, or the default."""
        return self[key] if key in self else default

    def __len__(self):
        return len(set().union(*self.maps))

    def __iter__(self):
        keys = {}
        for mapping in reversed(self.maps):
            keys |= dict.fromkeys(mapping)
        return iter(keys)

    def __contains__(self, key):
        return any(key in mapping for mapping in self.maps)

    def __bool__(self):
        return any(self.maps)

    @_recursive_repr()
    def __repr__(self):
        return f'{self.__class__.__name__}({", ".join(map(repr, self.maps))})'

    @classmethod
    def fromkeys(cls, iterable, *args):
        """A new one with a single dict, whose keys are the items of an iterable."""
        return cls(dict.fromkeys(iterable, *args))

    def copy(self):
        """A new one with a copy of the first mapping and the same others."""
        return self.__class__(self.maps[0].copy(), *self.maps[1:])

    __copy__ = copy

    def new_child(self, m=None, **kwargs):
        """A new one with another mapping before those of this one."""
        if m is None:
            m = kwargs
        elif kwargs:
            m.update(kwargs)
        return self.__class__(m, *self.maps)

    @property
    def parents(self):
        """A new one without the first mapping."""
        return self.__class__(*self.maps[1:])

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        try:
            del self.maps[0][key]
        except KeyError:
            raise KeyError(f'Key not found in the first mapping: {key!r}')

    def popitem(self):
        """Removes an entry of the first mapping and returns it as a pair."""
        try:
            return self.maps[0].popitem()
        except KeyError:
            raise KeyError('No keys found in the first mapping.')

    def pop(self, key, *args):
        """Removes a key of the first mapping and returns its value, or the default that is given."""
        try:
            return self.maps[0].pop(key, *args)
        except KeyError:
            raise KeyError(f'Key not found in the first mapping: {key!r}')

    def clear(self):
        """Empties the first mapping."""
        self.maps[0].clear()

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        result = self.copy()
        result.maps[0].update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, _collections_abc.Mapping):
            return NotImplemented
        result = dict(other)
        for mapping in reversed(self.maps):
            result.update(mapping)
        return self.__class__(result)


# ---- classes to derive from -----------------------------------------------------------------------------------------

from _collections_user import UserDict, UserList, UserString
