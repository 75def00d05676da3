# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts of objects that are short, and that end: reprs with limits, and a guard for those that contain themselves."""

__all__ = ['Repr', 'repr', 'recursive_repr']

import builtins
from functools import WRAPPER_ASSIGNMENTS


def recursive_repr(fillvalue='...'):
    """A decorator of __repr__: inside itself, for the same object, it gives fillvalue."""
    def decorating_function(user_function):
        running = set()

        def wrapper(self):
            key = id(self)
            if key in running:
                return fillvalue
            running.add(key)
            try:
                return user_function(self)
            finally:
                running.discard(key)

        for name in WRAPPER_ASSIGNMENTS:
            if name != '__qualname__' or hasattr(user_function, name):
                setattr(wrapper, name, getattr(user_function, name, None))
        return wrapper
    return decorating_function


class Repr:
    """Makes texts of objects, not longer than its limits say."""

    def __init__(self):
        self.fillvalue = '...'
        self.maxlevel = 6
        self.maxtuple = 6
        self.maxlist = 6
        self.maxarray = 5
        self.maxdict = 4
        self.maxset = 6
        self.maxfrozenset = 6
        self.maxdeque = 6
        self.maxstring = 30
        self.maxlong = 40
        self.maxother = 30

    def repr(self, x):
        """The text of an object."""
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        """The text of an object inside others: so many levels deeper it may go."""
        name = type(x).__name__.replace(' ', '_')
        method = getattr(self, 'repr_' + name, None)
        return self.repr_instance(x, level) if method is None else method(x, level)

    def _items(self, x, level, left, right, maximum, trail=''):
        if level <= 0 and x:
            inside = self.fillvalue
        else:
            pieces = []
            for item in x:
                if len(pieces) == maximum:
                    pieces.append(self.fillvalue)
                    break
                pieces.append(self.repr1(item, level - 1))
            inside = ', '.join(pieces)
            if len(x) == 1 and trail:
                right = trail + right
        return f'{left}{inside}{right}'

    def repr_tuple(self, x, level):
        return self._items(x, level, '(', ')', self.maxtuple, ',')

    def repr_list(self, x, level):
        return self._items(x, level, '[', ']', self.maxlist)

    def repr_deque(self, x, level):
        return self._items(x, level, 'deque([', '])', self.maxdeque)

    def repr_set(self, x, level):
        return self._items(_in_order(x), level, '{', '}', self.maxset) if x else 'set()'

    def repr_frozenset(self, x, level):
        return self._items(_in_order(x), level, 'frozenset({', '})', self.maxfrozenset) if x else 'frozenset()'

    def repr_dict(self, x, level):
        if not x:
            return '{}'
        if level <= 0:
            return '{' + self.fillvalue + '}'
        pieces = []
        for key in _in_order(x)[:self.maxdict]:
            pieces.append(f'{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}')
        if len(x) > self.maxdict:
            pieces.append(self.fillvalue)
        return '{' + ', '.join(pieces) + '}'

    def _shortened(self, text, maximum):
        """A text with its middle left out if it is too long."""
        if len(text) <= maximum:
            return text
        front = max(0, (maximum - 3) // 2)
        back = max(0, maximum - 3 - front)
        return text[:front] + self.fillvalue + text[len(text) - back:]

    def repr_str(self, x, level):
        text = builtins.repr(x[:self.maxstring])
        if len(text) <= self.maxstring:
            return text
        front = max(0, (self.maxstring - 3) // 2)
        back = max(0, self.maxstring - 3 - front)
        text = builtins.repr(x[:front] + x[len(x) - back:])
        return text[:front] + self.fillvalue + text[len(text) - back:]

    def repr_int(self, x, level):
        return self._shortened(builtins.repr(x), self.maxlong)

    def repr_instance(self, x, level):
        try:
            text = builtins.repr(x)
        except Exception:
            return f'<{type(x).__name__} instance at {id(x):#x}>'
        return self._shortened(text, self.maxother)


def _in_order(x):
    """The items sorted, if they can be."""
    try:
        return sorted(x)
    except Exception:
        return list(x)


aRepr = Repr()
repr = aRepr.repr
