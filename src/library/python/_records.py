# SPDX-License-Identifier: GPL-3.0-or-later
# Tuples with names for the results of other modules: as collections.namedtuple makes them, without all of collections.
"""Tuples with names, for other modules."""


def record(name, fields, module):
    """A class of tuples whose items have these names."""
    fields = tuple(fields.split())

    class Record(tuple):
        __slots__ = ()
        _fields = __match_args__ = fields

        def __new__(cls, *args, **kwargs):
            values = list(args) + [kwargs.pop(field) for field in fields[len(args):] if field in kwargs]
            if kwargs or len(values) != len(fields):
                raise TypeError("%s() takes the arguments %s" % (name, ", ".join(fields)))
            return tuple.__new__(cls, values)

        @classmethod
        def _make(cls, iterable):
            return cls(*iterable)

        def _asdict(self):
            return dict(zip(fields, self))

        def _replace(self, **kwargs):
            return type(self)(**{**self._asdict(), **kwargs})

        def __repr__(self):
            return "%s(%s)" % (type(self).__name__, ", ".join(["%s=%r" % pair for pair in zip(fields, self)]))

        def __getnewargs__(self):
            return tuple(self)

    for index, field in enumerate(fields):
        setattr(Record, field, property(lambda self, index=index: self[index]))
    Record.__name__ = Record.__qualname__ = name
    Record.__module__ = module
    return Record
