# SPDX-License-Identifier: GPL-3.0-or-later
"""WeakSet, and what all weak containers share."""

# While somebody iterates over a container, what dies is not removed from it, for that would break the iteration, but
# noted in _dead. It is removed when the last iteration ends, and, as in CPython, when a WeakSet is changed or a
# WeakValueDictionary used: a loop that does so after a death ends with a RuntimeError.
# Next: weakref.py, the mappings.

from _weakref import ref

__all__ = ['WeakSet']


# ---- what the containers share --------------------------------------------------------------------------------------

class _Container:
    """Entries in self.data, dead ones waiting in self._dead while self._iterating says who iterates."""

    __slots__ = ()

    def _begin(self):
        self.data = self._empty()

        def remove(reference, container=ref(self)):
            self = container()
            if self is not None:
                if self._iterating:
                    self._dead.append(reference)
                else:
                    self._discard(reference)
        self._remove = remove
        self._dead = []
        self._iterating = set()

    def _bury(self):
        """Removes the dead entries that were kept for an iteration."""
        while self._dead:
            self._discard(self._dead.pop())

    def _iterate(self, iterable):
        """The items of an iterable over self.data, during which dead entries wait."""
        mark = object()
        self._iterating.add(mark)
        try:
            yield from iterable
        finally:
            self._iterating.discard(mark)
            if not self._iterating:
                self._bury()


# ---- sets -----------------------------------------------------------------------------------------------------------

class WeakSet(_Container):
    """A set that does not keep its items alive."""

    _empty = set

    def __init__(self, data=None):
        self._begin()
        if data is not None:
            self.update(data)

    def _discard(self, reference):
        self.data.discard(reference)

    def __iter__(self):
        for reference in self._iterate(self.data):
            item = reference()
            if item is not None:
                yield item

    def __len__(self):
        return len(self.data) - len(self._dead)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:  # what has no weak references is no item
            return False

    def __repr__(self):
        return repr(self.data)

    def __reduce__(self):
        return self.__class__, (list(self),), self.__getstate__()

    __class_getitem__ = classmethod(type(list[int]))

    def add(self, item):
        """Adds an item."""
        self._bury()
        self.data.add(ref(item, self._remove))

    def clear(self):
        """Removes all items."""
        self._bury()
        self.data.clear()

    def copy(self):
        """A shallow copy."""
        return self.__class__(self)

    def pop(self):
        """Removes and returns an item. KeyError: there is none."""
        self._bury()
        while True:
            if not self.data:
                raise KeyError('pop from empty WeakSet')
            item = self.data.pop()()
            if item is not None:
                return item

    def remove(self, item):
        """Removes an item. KeyError: it is not there."""
        self._bury()
        self.data.remove(ref(item))

    def discard(self, item):
        """Removes an item if it is there."""
        self._bury()
        self.data.discard(ref(item))

    def update(self, other):
        """Adds all items of an iterable."""
        self._bury()
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def union(self, other):
        """The items of both."""
        return self.__class__(item for each in (self, other) for item in each)

    __or__ = union

    def intersection(self, other):
        """The items that both have."""
        return self.__class__(item for item in other if item in self)

    __and__ = intersection

    def intersection_update(self, other):
        """Keeps only the items that the other has, too."""
        self.__iand__(other)

    def __iand__(self, other):
        self._bury()
        self.data.intersection_update(ref(item) for item in other)
        return self

    def difference(self, other):
        """The items that the other has not."""
        result = self.copy()
        result.difference_update(other)
        return result

    __sub__ = difference

    def difference_update(self, other):
        """Removes the items that the other has."""
        self.__isub__(other)

    def __isub__(self, other):
        self._bury()
        if self is other:
            self.data.clear()
        else:
            self.data.difference_update(ref(item) for item in other)
        return self

    def symmetric_difference(self, other):
        """The items that exactly one of both has."""
        result = self.copy()
        result.symmetric_difference_update(other)
        return result

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        """Adds the other's items that are not there, and removes those that are."""
        self.__ixor__(other)

    def __ixor__(self, other):
        self._bury()
        if self is other:
            self.data.clear()
        else:
            self.data.symmetric_difference_update(ref(item, self._remove) for item in other)
        return self

    def issubset(self, other):
        """Does the other have all items?"""
        return self.data.issubset(ref(item) for item in other)

    __le__ = issubset

    def __lt__(self, other):
        return self.data < set(map(ref, other))

    def issuperset(self, other):
        """Are all the other's items here?"""
        return self.data.issuperset(ref(item) for item in other)

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > set(map(ref, other))

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.data == set(map(ref, other))

    def isdisjoint(self, other):
        """Have both no item in common?"""
        return len(self.intersection(other)) == 0
