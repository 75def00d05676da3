# SPDX-License-Identifier: GPL-3.0-or-later
# Copies of objects: of the object alone, or of all that it holds, too.
#
#     a = [[1], [2]]     copy(a)        a new list with the same two lists
#                        deepcopy(a)    a new list with new lists
#
# deepcopy() notes in a memo what it has copied, by identity: an object that is reached twice is copied once, and one that
# holds itself comes to an end. The memo keeps the originals, too, so that no identity is used again meanwhile.
#
# Most types are copied by what __reduce_ex__ tells of them (objects/object_reduce.c): _reconstruct() builds another one.
"""Copies of objects."""

from copyreg import dispatch_table as _dispatch_table
from weakref import ref as _weak_reference

__all__ = ["Error", "copy", "deepcopy"]


class Error(Exception):
    """The object can't be copied."""


error = Error  # its name of old

_Function = type(lambda: None)
_Builtin = type(len)



class _Bound:
    def method(self):
        """Only to have its type."""


_Method = type(_Bound().method)


def _same(x, memo=None):
    return x


def copy(x):
    """A copy of the object; what it holds is shared."""
    cls = type(x)
    copier = _copiers.get(cls)
    if copier is not None:
        return copier(x)
    if issubclass(cls, type):
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    parts = _reduce(x, cls, "shallow")
    return x if isinstance(parts, str) else _reconstruct(x, None, *parts)


def deepcopy(x, memo=None, _nil=[]):
    """A copy of the object and of all that it holds."""
    key = id(x)
    if memo is None:
        memo = {}
    else:
        y = memo.get(key, _nil)
        if y is not _nil:
            return y
    cls = type(x)
    copier = _deep_copiers.get(cls)
    if copier is not None:
        y = copier(x, memo)
    elif issubclass(cls, type):
        y = x
    else:
        copier = getattr(x, "__deepcopy__", None)
        if copier is not None:
            y = copier(memo)
        else:
            parts = _reduce(x, cls, "deep")
            y = x if isinstance(parts, str) else _reconstruct(x, memo, *parts)
    if y is not x:
        memo[key] = y
        _keep_alive(x, memo)
    return y


def _reduce(x, cls, kind):
    """What the object is made of: (function, arguments, …), or a name: then it is its own copy."""
    reductor = _dispatch_table.get(cls)
    if reductor is not None:
        return reductor(x)
    reductor = getattr(x, "__reduce_ex__", None)
    if reductor is not None:
        return reductor(4)
    reductor = getattr(x, "__reduce__", None)
    if reductor:
        return reductor()
    raise Error("un(%s)copyable object of type %s" % (kind, cls))


def _keep_alive(x, memo):
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]


# ---- types with functions of their own -------------------------------------------------------------------------------

def _copy_method(x):
    return type(x)(x.__func__, x.__self__)


def _deepcopy_list(x, memo):
    y = []
    memo[id(x)] = y
    append = y.append
    for item in x:
        append(deepcopy(item, memo))
    return y


def _deepcopy_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    if id(x) in memo:  # a list in it holds it, and has copied it meanwhile
        return memo[id(x)]
    for item, original in zip(items, x):
        if item is not original:
            return tuple(items)
    return x


def _deepcopy_dict(x, memo):
    y = {}
    memo[id(x)] = y
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_copiers = dict.fromkeys((type(None), type(...), type(NotImplemented), int, float, bool, bytes, str, tuple, frozenset,
                          type, range, slice, property, _Function, _Builtin, _weak_reference, type(copy.__code__),
                          type(str.join), type(object.__str__), type(list[int]), type(int | str)), _same)
_deep_copiers = dict(_copiers)
for _type in (tuple, frozenset, slice):  # what they hold is copied
    del _deep_copiers[_type]
_copiers.update({list: list.copy, dict: dict.copy, set: set.copy,
                 _Method: _copy_method})
_deep_copiers.update({list: _deepcopy_list, tuple: _deepcopy_tuple, dict: _deepcopy_dict, _Method: _deepcopy_method})


# ---- all others ------------------------------------------------------------------------------------------------------

def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None, *, deepcopy=deepcopy):
    """Builds an object like x out of what __reduce_ex__ has told; with a memo, out of copies of it."""
    deep = memo is not None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    y = func(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        _set_state(y, deepcopy(state, memo) if deep else state)
    if listiter is not None:
        for item in listiter:
            y.append(deepcopy(item, memo) if deep else item)
    if dictiter is not None:
        for key, value in dictiter:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            y[key] = value
    return y


def _set_state(y, state):
    if hasattr(y, "__setstate__"):
        y.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        y.__dict__.update(state)
    if slots is not None:
        for name, value in slots.items():
            setattr(y, name, value)
