# SPDX-License-Identifier: GPL-3.0-or-later
"""Containers beside those that are built in.

deque, defaultdict and OrderedDict are in C (library/deque.c, defaultdict.c, ordered_dict.c); named tuples, Counter and
ChainMap are here; UserDict, UserList and UserString are in _collections_user.py.
"""

__all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString', 'defaultdict', 'deque',
           'namedtuple']

import sys as _sys
from collections import abc as _abc
from _collections import OrderedDict, _count_elements, _tuplegetter, defaultdict, deque
from _collections_user import UserDict, UserList, UserString
from heapq import nlargest as _nlargest
from itertools import chain as _chain, repeat as _repeat, starmap as _starmap
from keyword import iskeyword as _iskeyword
from operator import itemgetter as _itemgetter
from reprlib import recursive_repr as _recursive_repr

_abc.MutableSequence.register(deque)

# ---- named tuples ---------------------------------------------------------------------------------------------------


def _renamed(field_names):
    """The names, with those that cannot be field names replaced by their positions: _0, _1 …"""
    seen = set()
    names = []
    for index, name in enumerate(field_names):
        if not name.isidentifier() or _iskeyword(name) or name.startswith('_') or name in seen:
            name = f'_{index}'
        seen.add(name)
        names.append(name)
    return names


def _check_names(typename, field_names, rename):
    for name in [typename, *field_names]:
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


def _methods_of(typename, field_names):
    """The methods of a named tuple class, by name. Their code is shared by all such classes.

    What they call is in cells, as in CPython: so many objects go with a class when it is collected.
    """
    new, length, count = tuple.__new__, len, len(field_names)
    make_dict, make_tuple, apply, pairs = dict, tuple, map, zip
    repr_format = '(' + ', '.join([f'{name}=%r' for name in field_names]) + ')'

    def _make(cls, iterable):
        result = new(cls, iterable)
        if length(result) != count:
            raise TypeError(f'Expected {count} arguments, got {len(result)}')
        return result

    def _replace(self, /, **kwds):
        result = self._make(apply(kwds.pop, field_names, self))
        if kwds:
            raise ValueError(f'Got unexpected field names: {list(kwds)!r}')
        return result

    def __repr__(self):
        'Return a nicely formatted representation string'
        return self.__class__.__name__ + repr_format % self

    def _asdict(self):
        'Return a new dict which maps field names to their values.'
        return make_dict(pairs(self._fields, self))

    def __getnewargs__(self):
        'Return self as a plain tuple.  Used by copy and pickle.'
        return make_tuple(self)

    _make.__doc__ = f'Make a new {typename} object from a sequence or iterable'
    _replace.__doc__ = f'Return a new {typename} object replacing specified fields with new values'
    for method in _make, _replace, __repr__, _asdict, __getnewargs__:
        method.__qualname__ = f'{typename}.{method.__name__}'
    return {'_make': classmethod(_make), '_replace': _replace, '__repr__': __repr__, '_asdict': _asdict,
            '__getnewargs__': __getnewargs__}


def _parameters(field_names):
    """The names as they stand in a call, and in a tuple: 'x, y', or 'x,'."""
    return ', '.join(field_names) + (',' if len(field_names) == 1 else '')


def _new_of(typename, field_names, defaults):
    """__new__: a function with the fields as parameters, so that a wrong call is told as for any function."""
    parameters = _parameters(field_names)
    code = f'lambda _cls, {parameters}: new(_cls, ({parameters}))'
    new = eval(code, {'new': tuple.__new__, '__builtins__': {}, '__name__': f'namedtuple_{typename}'})
    new.__name__ = '__new__'
    new.__qualname__ = f'{typename}.__new__'
    new.__doc__ = f'Create new instance of {typename}({parameters})'
    new.__defaults__ = defaults
    return new


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """A new subclass of tuple whose items have names, too.

    The names are a sequence of strings, or one string with spaces or commas between them. With rename=True names that
    cannot be used are replaced; defaults are those of the last fields.
    """
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    field_names = list(map(str, field_names))
    typename = _sys.intern(str(typename))
    if rename:
        field_names = _renamed(field_names)
    _check_names(typename, field_names, rename)
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(field_names):
            raise TypeError('Got more default values than field names')
    field_names = tuple(map(_sys.intern, field_names))

    namespace = {
        '__doc__': f'{typename}({_parameters(field_names)})',
        '__slots__': (),
        '_fields': field_names,
        '_field_defaults': dict(zip(field_names[len(field_names) - len(defaults):], defaults)) if defaults else {},
        '__new__': _new_of(typename, field_names, defaults),
        **_methods_of(typename, field_names),
        '__match_args__': field_names,
    }
    for index, name in enumerate(field_names):
        namespace[name] = _tuplegetter(index, _sys.intern(f'Alias for field number {index}'))
    result = type(typename, (tuple,), namespace)

    if module is None:
        module = _sys._getframe(1).f_globals.get('__name__', '__main__')
    result.__module__ = module
    return result


# ---- counting -------------------------------------------------------------------------------------------------------


class Counter(dict):
    """A dict from items to how often they are there; an item that is not there counts 0.

    It is made of an iterable of items, of a mapping from items to counts, or of keyword arguments. Counts may be any
    numbers, and negative.
    """

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        """The sum of the counts."""
        return sum(self.values())

    def most_common(self, n=None):
        """The n items with the largest counts, or all, as pairs (item, count), largest first."""
        if n is None:
            return sorted(self.items(), key=_itemgetter(1), reverse=True)
        return _nlargest(n, self.items(), key=_itemgetter(1))

    def elements(self):
        """An iterator that gives each item as often as it counts."""
        return _chain.from_iterable(_starmap(_repeat, self.items()))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def update(self, iterable=None, /, **kwds):
        """Add counts: those of a mapping, one for each item of another iterable, those of the keyword arguments."""
        if iterable is not None:
            if not isinstance(iterable, _abc.Mapping):
                _count_elements(self, iterable)
            elif self:
                get = self.get
                for elem, count in iterable.items():
                    self[elem] = count + get(elem, 0)
            else:
                super().update(iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """Take counts away, as update adds them; they can become negative."""
        if iterable is not None:
            get = self.get
            if isinstance(iterable, _abc.Mapping):
                for elem, count in iterable.items():
                    self[elem] = get(elem, 0) - count
            else:
                for elem in iterable:
                    self[elem] = get(elem, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        """A shallow copy."""
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, elem):
        """As dict.__delitem__, but without an error for an item that is not there."""
        if elem in self:
            super().__delitem__(elem)

    def __repr__(self):
        if not self:
            return f'{self.__class__.__name__}()'
        try:
            items = dict(self.most_common())
        except TypeError:
            items = dict(self)
        return f'{self.__class__.__name__}({items!r})'

    # Comparisons take an item that is not there as one that counts 0.

    def __eq__(self, other):
        """True if all counts agree."""
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] == other[e] for counter in (self, other) for e in counter)

    def __ne__(self, other):
        """True if any counts disagree."""
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    def __le__(self, other):
        """True if no count is above the other's."""
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] <= other[e] for counter in (self, other) for e in counter)

    def __lt__(self, other):
        """True if no count is above the other's, and some are below."""
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        """True if no count is below the other's."""
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] >= other[e] for counter in (self, other) for e in counter)

    def __gt__(self, other):
        """True if no count is below the other's, and some are above."""
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    # Operators make a new Counter, which keeps positive counts only.

    def __add__(self, other):
        """The counts of both, added."""
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for elem, count in self.items():
            newcount = count + other[elem]
            if newcount > 0:
                result[elem] = newcount
        for elem, count in other.items():
            if elem not in self and count > 0:
                result[elem] = count
        return result

    def __sub__(self, other):
        """The counts less the other's."""
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for elem, count in self.items():
            newcount = count - other[elem]
            if newcount > 0:
                result[elem] = newcount
        for elem, count in other.items():
            if elem not in self and count < 0:
                result[elem] = 0 - count
        return result

    def __or__(self, other):
        """The larger count of each item."""
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for elem, count in self.items():
            other_count = other[elem]
            newcount = other_count if count < other_count else count
            if newcount > 0:
                result[elem] = newcount
        for elem, count in other.items():
            if elem not in self and count > 0:
                result[elem] = count
        return result

    def __and__(self, other):
        """The smaller count of each item."""
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for elem, count in self.items():
            other_count = other[elem]
            newcount = count if count < other_count else other_count
            if newcount > 0:
                result[elem] = newcount
        return result

    def __pos__(self):
        """The positive counts."""
        result = Counter()
        for elem, count in self.items():
            if count > 0:
                result[elem] = count
        return result

    def __neg__(self):
        """The negative counts, made positive."""
        result = Counter()
        for elem, count in self.items():
            if count < 0:
                result[elem] = 0 - count
        return result

    def _keep_positive(self):
        for elem in [elem for elem, count in self.items() if not count > 0]:
            del self[elem]
        return self

    def __iadd__(self, other):
        """Add the other's counts."""
        for elem, count in other.items():
            self[elem] += count
        return self._keep_positive()

    def __isub__(self, other):
        """Take the other's counts away."""
        for elem, count in other.items():
            self[elem] -= count
        return self._keep_positive()

    def __ior__(self, other):
        """Raise each count to the other's."""
        for elem, other_count in other.items():
            if other_count > self[elem]:
                self[elem] = other_count
        return self._keep_positive()

    def __iand__(self, other):
        """Lower each count to the other's."""
        for elem, count in self.items():
            other_count = other[elem]
            if other_count < count:
                self[elem] = other_count
        return self._keep_positive()


# ---- several mappings as one ----------------------------------------------------------------------------------------


class ChainMap(_abc.MutableMapping):
    """Several mappings, seen as one: a key is looked for in each of them, and written to the first."""

    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        for mapping in self.maps:
            try:
                return mapping[key]  # and not `key in mapping`: that would not use __missing__
            except KeyError:
                pass
        return self.__missing__(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __len__(self):
        return len(set().union(*self.maps))

    def __iter__(self):
        keys = {}
        for mapping in reversed(self.maps):
            keys.update(dict.fromkeys(mapping))  # and not the mapping: that would look all values up
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
        """A ChainMap with one dict, made of the iterable."""
        return cls(dict.fromkeys(iterable, *args))

    def copy(self):
        """A ChainMap with a copy of the first mapping, and the same others."""
        return self.__class__(self.maps[0].copy(), *self.maps[1:])

    __copy__ = copy

    def new_child(self, m=None, **kwargs):
        """A ChainMap with a new mapping before these."""
        if m is None:
            m = kwargs
        elif kwargs:
            m.update(kwargs)
        return self.__class__(m, *self.maps)

    @property
    def parents(self):
        """A ChainMap with all mappings but the first."""
        return self.__class__(*self.maps[1:])

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        try:
            del self.maps[0][key]
        except KeyError:
            raise KeyError(f'Key not found in the first mapping: {key!r}')

    def popitem(self):
        """Remove and return a pair of the first mapping."""
        try:
            return self.maps[0].popitem()
        except KeyError:
            raise KeyError('No keys found in the first mapping.')

    def pop(self, key, *args):
        """Remove a key of the first mapping, and return its value."""
        try:
            return self.maps[0].pop(key, *args)
        except KeyError:
            raise KeyError(f'Key not found in the first mapping: {key!r}')

    def clear(self):
        """Empty the first mapping."""
        self.maps[0].clear()

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, _abc.Mapping):
            return NotImplemented
        m = self.copy()
        m.maps[0].update(other)
        return m

    def __ror__(self, other):
        if not isinstance(other, _abc.Mapping):
            return NotImplemented
        m = dict(other)
        for child in reversed(self.maps):
            m.update(child)
        return self.__class__(m)
