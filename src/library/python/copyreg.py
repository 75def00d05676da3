# SPDX-License-Identifier: GPL-3.0-or-later
# How objects are made again from what __reduce_ex__ tells of them, and where a program may say it for a class.
"""How objects are copied and stored."""

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

dispatch_table = {}  # class -> function that tells what its objects are made of


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Says how the objects of a class are told."""
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    """Checks that it can be called."""
    if not callable(object):
        raise TypeError("constructors must be callable")


def __newobj__(cls, *args):
    """A new object, without __init__."""
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    """The same with keyword arguments."""
    return cls.__new__(cls, *args, **kwargs)


def _slotnames(cls):
    """The names in __slots__ of a class and its bases, as they are found in objects."""
    names = []
    for base in cls.__mro__:
        slots = base.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__") and base.__name__.lstrip("_"):
                name = "_%s%s" % (base.__name__.lstrip("_"), name)
            names.append(name)
    return names


# ---- protocols 0 and 1 -----------------------------------------------------------------------------------------------

def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    result = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(result, state)
    return result


def _reduce_ex(self, proto):
    """What object.__reduce_ex__() does for the protocols 0 and 1, which know no slots."""
    assert proto < 2
    cls = self.__class__
    for base in cls.__mro__:
        if "__module__" not in base.__dict__:  # the first that is not written in Python
            break
    state = None
    if base is not object:
        if base is cls:
            raise TypeError("cannot pickle %r object" % cls.__name__)
        state = base(self)
    args = cls, base, state
    if type(self).__getstate__ is object.__getstate__ and _slotnames(cls):
        raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
    attributes = self.__getstate__()
    return (_reconstructor, args, attributes) if attributes else (_reconstructor, args)


# ---- extension codes -------------------------------------------------------------------------------------------------

_extension_registry = {}  # (module, name) -> code
_inverted_registry = {}   # code -> (module, name)
_extension_cache = {}


def add_extension(module, name, code):
    """Gives a name a number."""
    code = int(code)
    if not 1 <= code <= 0x7fffffff:
        raise ValueError("code out of range")
    key = module, name
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError("key %s is already registered with code %s" % (key, _extension_registry[key]))
    if code in _inverted_registry:
        raise ValueError("code %s is already in use for key %s" % (code, _inverted_registry[code]))
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    """Takes the number back."""
    key = module, name
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError("key %s is not registered with code %s" % (key, code))
    del _extension_registry[key]
    del _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    """Forgets objects that were looked up by their number."""
    _extension_cache.clear()
