# SPDX-License-Identifier: GPL-3.0-or-later
"""UserDict, UserList and UserString of collections: classes around a dict, a list or a str, to derive from."""

# All that they do goes through a few methods and the attribute `data`, so that a subclass which overrides one of them
# changes all that builds on it; a subclass of dict itself would not be asked by dict's own methods.

import _collections_abc
import sys as _sys

__name__ = 'collections'  # so that the classes say where programs find them


# ---- UserDict -------------------------------------------------------------------------------------------------------

class UserDict(_collections_abc.MutableMapping):
    """A mapping around the dict self.data."""

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        if dict is not None:
            self.update(dict)
        if kwargs:
            self.update(kwargs)

    def __len__(self):
        return len(self.data)

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        if hasattr(self.__class__, '__missing__'):
            return self.__class__.__missing__(self, key)
        raise KeyError(key)

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __contains__(self, key):
        return key in self.data

    def __repr__(self):
        return repr(self.data)

    def __or__(self, other):
        other = other.data if isinstance(other, UserDict) else other
        return self.__class__(self.data | other) if isinstance(other, dict) else NotImplemented

    def __ror__(self, other):
        other = other.data if isinstance(other, UserDict) else other
        return self.__class__(other | self.data) if isinstance(other, dict) else NotImplemented

    def __ior__(self, other):
        self.data |= other.data if isinstance(other, UserDict) else other
        return self

    def __copy__(self):
        result = self.__class__.__new__(self.__class__)
        result.__dict__.update(self.__dict__)
        result.__dict__['data'] = self.__dict__['data'].copy()
        return result

    def copy(self):
        """A shallow copy."""
        if self.__class__ is UserDict:
            return UserDict(self.data.copy())
        return self.__copy__()

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """A new one whose keys are the items of an iterable, all with the same value."""
        result = cls()
        for key in iterable:
            result[key] = value
        return result


# ---- UserList -------------------------------------------------------------------------------------------------------

def _list_of(other):
    return other.data if isinstance(other, UserList) else other


class UserList(_collections_abc.MutableSequence):
    """A sequence around the list self.data."""

    def __init__(self, initlist=None):
        self.data = [] if initlist is None else list(_list_of(initlist))

    def __repr__(self):
        return repr(self.data)

    def __lt__(self, other):
        return self.data < _list_of(other)

    def __le__(self, other):
        return self.data <= _list_of(other)

    def __eq__(self, other):
        return self.data == _list_of(other)

    def __gt__(self, other):
        return self.data > _list_of(other)

    def __ge__(self, other):
        return self.data >= _list_of(other)

    def __contains__(self, item):
        return item in self.data

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        return self.__class__(self.data[i]) if isinstance(i, slice) else self.data[i]

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):
        del self.data[i]

    def __add__(self, other):
        return self.__class__(self.data + list(_list_of(other)))

    def __radd__(self, other):
        return self.__class__(list(_list_of(other)) + self.data)

    def __iadd__(self, other):
        self.data += list(_list_of(other))
        return self

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self.data *= n
        return self

    def __copy__(self):
        result = self.__class__.__new__(self.__class__)
        result.__dict__.update(self.__dict__)
        result.__dict__['data'] = self.__dict__['data'][:]
        return result

    def append(self, item):
        """Puts an item at the end."""
        self.data.append(item)

    def insert(self, i, item):
        """Puts an item before an index."""
        self.data.insert(i, item)

    def pop(self, i=-1):
        """Removes and returns the item at an index, else the last."""
        return self.data.pop(i)

    def remove(self, item):
        """Removes the first item that is equal."""
        self.data.remove(item)

    def clear(self):
        """Removes all items."""
        self.data.clear()

    def copy(self):
        """A shallow copy."""
        return self.__class__(self)

    def count(self, item):
        """How many items are equal."""
        return self.data.count(item)

    def index(self, item, *args):
        """The index of the first item that is equal."""
        return self.data.index(item, *args)

    def reverse(self):
        """Turns the order around, in place."""
        self.data.reverse()

    def sort(self, /, *args, **kwds):
        """Sorts in place, as list.sort does."""
        self.data.sort(*args, **kwds)

    def extend(self, other):
        """Puts all items of an iterable at the end."""
        self.data.extend(_list_of(other))


# ---- UserString -----------------------------------------------------------------------------------------------------

def _str_of(other):
    return other.data if isinstance(other, UserString) else other


class UserString(_collections_abc.Sequence):
    """A text around the str self.data."""

    def __init__(self, seq):
        self.data = seq if isinstance(seq, str) else seq.data[:] if isinstance(seq, UserString) else str(seq)

    def __str__(self):
        return str(self.data)

    def __repr__(self):
        return repr(self.data)

    def __int__(self):
        return int(self.data)

    def __float__(self):
        return float(self.data)

    def __complex__(self):
        return complex(self.data)

    def __hash__(self):
        return hash(self.data)

    def __getnewargs__(self):
        return (self.data[:],)

    def __eq__(self, string):
        return self.data == _str_of(string)

    def __lt__(self, string):
        return self.data < _str_of(string)

    def __le__(self, string):
        return self.data <= _str_of(string)

    def __gt__(self, string):
        return self.data > _str_of(string)

    def __ge__(self, string):
        return self.data >= _str_of(string)

    def __contains__(self, char):
        return _str_of(char) in self.data

    def __len__(self):
        return len(self.data)

    def __getitem__(self, index):
        return self.__class__(self.data[index])

    def __add__(self, other):
        other = _str_of(other)
        return self.__class__(self.data + (other if isinstance(other, str) else str(other)))

    def __radd__(self, other):
        return self.__class__((other if isinstance(other, str) else str(other)) + self.data)

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __mod__(self, args):
        return self.__class__(self.data % args)

    def __rmod__(self, template):
        return self.__class__(str(template) % self)

    def encode(self, encoding='utf-8', errors='strict'):
        """The text as bytes."""
        return self.data.encode('utf-8' if encoding is None else encoding, 'strict' if errors is None else errors)

    def join(self, seq):
        """The items of an iterable with this text between them."""
        return self.data.join(seq)

    def count(self, sub, start=0, end=_sys.maxsize):
        """How often a text is in this one."""
        return self.data.count(_str_of(sub), start, end)

    def find(self, sub, start=0, end=_sys.maxsize):
        """Where a text begins in this one; -1: nowhere."""
        return self.data.find(_str_of(sub), start, end)

    def rfind(self, sub, start=0, end=_sys.maxsize):
        """Where a text begins last in this one; -1: nowhere."""
        return self.data.rfind(_str_of(sub), start, end)

    def replace(self, old, new, maxsplit=-1):
        """The text with one text replaced by another."""
        return self.__class__(self.data.replace(_str_of(old), _str_of(new), maxsplit))


def _add_methods():
    """The methods that are str's own: first those that give a new UserString, then those that give what str's give."""
    def method(name, wraps):
        of_str = getattr(str, name)

        def forward(self, *args, **kwargs):
            result = of_str(self.data, *map(_str_of, args), **kwargs)
            return self.__class__(result) if wraps else result
        forward.__name__ = name
        forward.__qualname__ = f'UserString.{name}'
        forward.__doc__ = of_str.__doc__
        setattr(UserString, name, forward)

    for name in ('capitalize', 'casefold', 'center', 'expandtabs', 'ljust', 'lower', 'lstrip', 'removeprefix',
                 'removesuffix', 'rjust', 'rstrip', 'strip', 'swapcase', 'title', 'translate', 'upper', 'zfill'):
        method(name, True)
    for name in ('endswith', 'format', 'format_map', 'index', 'isalnum', 'isalpha', 'isascii', 'isdecimal', 'isdigit',
                 'isidentifier', 'islower', 'isnumeric', 'isprintable', 'isspace', 'istitle', 'isupper', 'partition',
                 'rindex', 'rpartition', 'rsplit', 'split', 'splitlines', 'startswith'):
        method(name, False)
    UserString.maketrans = str.maketrans


_add_methods()
