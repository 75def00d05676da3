# SPDX-License-Identifier: GPL-3.0-or-later
"""Types of things, for annotations: List[int], Optional[str], TypeVar, Protocol …

Nothing checks them when a program runs. The module is in parts, and most names are made when a program asks for them
first (`__getattr__`), so that a program pays for what it uses only:

    _typing_aliases     List[int], Union[int, str]: what stands in brackets
    _typing_forms       Optional, Literal, TypeVar, Generic, Annotated
    _typing_protocols   Protocol, SupportsInt …
    _typing_records     NamedTuple, TypedDict, NewType
    _typing_functions   get_type_hints, cast, overload …
"""


TYPE_CHECKING = False
Text = str

# The part that has a name.
_PARTS = {
    '_typing_aliases': ['ForwardRef', 'Union', 'Unpack'],
    '_typing_forms': ['Annotated', 'Any', 'AnyStr', 'BinaryIO', 'ClassVar', 'Concatenate', 'Final', 'Generic', 'IO',
                      'Literal', 'LiteralString', 'Never', 'NoReturn', 'NotRequired', 'Optional', 'ParamSpec',
                      'ParamSpecArgs', 'ParamSpecKwargs', 'Required', 'Self', 'TextIO', 'TypeAlias', 'TypeGuard',
                      'TypeVar', 'TypeVarTuple'],
    '_typing_protocols': ['Protocol', 'SupportsAbs', 'SupportsBytes', 'SupportsFloat', 'SupportsIndex', 'SupportsInt',
                          'SupportsRound', 'runtime_checkable'],
    '_typing_records': ['NamedTuple', 'NamedTupleMeta', 'NewType', 'TypedDict', 'is_typeddict'],
    '_typing_functions': ['assert_never', 'assert_type', 'cast', 'clear_overloads', 'dataclass_transform', 'final',
                          'get_args', 'get_origin', 'get_overloads', 'get_type_hints', 'no_type_check',
                          'no_type_check_decorator', 'overload', 'reveal_type'],
}
_PART_OF = {name: part for part, names in _PARTS.items() for name in names}

# Aliases of built-in classes: how many arguments they take.
_OF_BUILTINS = {'List': (list, 1), 'Set': (set, 1), 'FrozenSet': (frozenset, 1), 'Dict': (dict, 2), 'Type': (type, 1)}

# Aliases of classes of collections, and of collections.abc.
_OF_COLLECTIONS = {'Deque': ('deque', 1), 'DefaultDict': ('defaultdict', 2), 'OrderedDict': ('OrderedDict', 2),
                   'Counter': ('Counter', 1), 'ChainMap': ('ChainMap', 2)}
_OF_ABC = {'Awaitable': 1, 'Coroutine': 3, 'AsyncIterable': 1, 'AsyncIterator': 1, 'Iterable': 1, 'Iterator': 1,
           'Reversible': 1, 'Container': 1, 'Collection': 1, 'AbstractSet': 1, 'MutableSet': 1, 'Mapping': 2,
           'MutableMapping': 2, 'Sequence': 1, 'MutableSequence': 1, 'KeysView': 1, 'ItemsView': 2, 'ValuesView': 1,
           'MappingView': 1, 'Generator': 3, 'AsyncGenerator': 2, 'Hashable': 0, 'Sized': 0, 'ByteString': 0}

__all__ = sorted([*_PART_OF, *_OF_BUILTINS, *_OF_COLLECTIONS, *_OF_ABC, 'Callable', 'TYPE_CHECKING', 'Text',
                  'Tuple'])


def _of_builtin(aliases, name):
    origin, count = _OF_BUILTINS[name]
    return aliases._SpecialGenericAlias(origin, count, inst=False, name=name)


def _of_collections(aliases, name):
    import collections
    origin, count = _OF_COLLECTIONS[name]
    return aliases._SpecialGenericAlias(getattr(collections, origin), count, name=name)


def _of_abc(aliases, name):
    import _collections_abc
    origin = getattr(_collections_abc, 'Set' if name == 'AbstractSet' else name, None)
    if origin is None:
        raise AttributeError(f"module 'typing' has no attribute {name!r}")
    if name in ('Hashable', 'Sized'):
        return aliases._SpecialGenericAlias(origin, 0)
    return aliases._SpecialGenericAlias(origin, _OF_ABC[name], name=name)


def _make(name):
    """The value of a name that is asked for first."""
    if name in _PART_OF:
        return getattr(__import__(_PART_OF[name]), name)
    import _typing_aliases as aliases
    if name in _OF_BUILTINS:
        return _of_builtin(aliases, name)
    if name in _OF_COLLECTIONS:
        return _of_collections(aliases, name)
    if name in _OF_ABC:
        return _of_abc(aliases, name)
    if name == 'Tuple':
        return aliases._TupleType(tuple, -1, inst=False, name='Tuple')
    if name == 'Callable':
        import _collections_abc
        return aliases._CallableType(_collections_abc.Callable, 2, name='Callable')
    if hasattr(aliases, name):  # the classes of aliases, such as _GenericAlias
        return getattr(aliases, name)
    raise AttributeError(f"module 'typing' has no attribute {name!r}")


def __getattr__(name):
    value = _make(name)
    globals()[name] = value
    return value


def __dir__():
    return sorted([*globals(), *__all__])
