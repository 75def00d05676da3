# SPDX-License-Identifier: GPL-3.0-or-later
"""Forms that need no class of their own, type variables, and Generic; a part of typing.

    T = TypeVar('T')
    class Stack(Generic[T]): …      bases: an alias of Generic, which stands for Generic itself
    Stack[int]                      Generic.__class_getitem__: an alias of Stack with (int,)

What always holds: __parameters__ of a generic class are the type variables of its bases, in order.
"""

import sys
import types
from _typing_aliases import (NoneType, Union, _CachedForm, _ConcatenateGenericAlias, _GenericAlias,
                             _LiteralGenericAlias, _SpecialForm, Unpack, _UnpackGenericAlias, cached, check_count,
                             collect_parameters, complete_forms, is_param_expr, name_forms, plain_generics, type_check,
                             type_convert, type_repr, with_types)

__name__ = 'typing'  # the module that the classes say they are of

# ---- forms ----------------------------------------------------------------------------------------------------------


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type at all."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls, *args, **kwargs)


@_SpecialForm
def NoReturn(self, parameters):
    """The return type of functions that never return."""
    raise TypeError(f'{self} is not subscriptable')


@_SpecialForm
def Never(self, parameters):
    """The type that has no values."""
    raise TypeError(f'{self} is not subscriptable')


@_SpecialForm
def Self(self, parameters):
    """The class whose method this is."""
    raise TypeError(f'{self} is not subscriptable')


@_SpecialForm
def LiteralString(self, parameters):
    """A str that stands in the program."""
    raise TypeError(f'{self} is not subscriptable')


@_SpecialForm
def TypeAlias(self, parameters):
    """Says that the name is another name of a type."""
    raise TypeError(f'{self} is not subscriptable')


complete_forms += [NoReturn, Never, Self, LiteralString, TypeAlias]


@_SpecialForm
def ClassVar(self, parameters):
    """Says that the name is one of the class, not of its objects."""
    return _GenericAlias(self, (type_check(parameters, f'{self} accepts only single type.'),))


@_SpecialForm
def Final(self, parameters):
    """Says that the name is never bound again."""
    return _GenericAlias(self, (type_check(parameters, f'{self} accepts only single type.'),))


name_forms += [ClassVar, Final]


@_SpecialForm
def TypeGuard(self, parameters):
    """The return type of a function that tells whether its argument is of the type."""
    return _GenericAlias(self, (type_check(parameters, f'{self} accepts only single type.'),))


@_SpecialForm
def Required(self, parameters):
    """Says that the key of a TypedDict must be there."""
    return _GenericAlias(self, (type_check(parameters, f'{self._name} accepts only a single type.'),))


@_SpecialForm
def NotRequired(self, parameters):
    """Says that the key of a TypedDict may be missing."""
    return _GenericAlias(self, (type_check(parameters, f'{self._name} accepts only a single type.'),))


@_SpecialForm
def Optional(self, parameters):
    """The type, or None."""
    return Union[type_check(parameters, f'{self} requires a single type.'), NoneType]


def _make_literal(self, *parameters):
    flat = []
    for p in parameters:
        flat += p.__args__ if isinstance(p, _LiteralGenericAlias) else (p,)
    try:
        flat = [p for p, _ in dict.fromkeys(with_types(flat))]
    except TypeError:  # no hash: then doubles stay
        pass
    return _LiteralGenericAlias(self, tuple(flat))


_make_literal = cached(_make_literal)


@_SpecialForm
def Literal(self, parameters):
    """One of these values."""
    return _make_literal(self, *(parameters if isinstance(parameters, tuple) else (parameters,)))


@_SpecialForm
def Concatenate(self, parameters):
    """Parameters before those that a ParamSpec stands for."""
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or hasattr(parameters[-1], '_is_param_spec')):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    first = [type_check(p, 'Concatenate[arg, ...]: each arg must be a type.') for p in parameters[:-1]]
    return _ConcatenateGenericAlias(self, (*first, parameters[-1]))


# ---- type variables -------------------------------------------------------------------------------------------------


class _Variable:
    """What TypeVar, ParamSpec and TypeVarTuple share: a name, and the module that made it."""

    def __init__(self, name):
        self.__name__ = name
        module = sys._getframe(2).f_globals.get('__name__')
        if module != 'typing':
            self.__module__ = module

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __reduce__(self):
        return self.__name__


class _BoundVariable(_Variable):
    """A variable that may have a bound and a variance."""

    def __init__(self, bound, covariant, contravariant):
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__bound__ = None if bound is None else type_check(bound, 'Bound must be a type.')

    def __repr__(self):
        return ('+' if self.__covariant__ else '-' if self.__contravariant__ else '~') + self.__name__


class TypeVar(_BoundVariable):
    """A type that is not known yet, and is the same wherever the variable stands."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        _Variable.__init__(self, name)
        super().__init__(bound, covariant, contravariant)
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        if constraints and len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        msg = 'TypeVar(name, constraint, ...): constraints must be types.'
        self.__constraints__ = tuple([type_check(t, msg) for t in constraints])

    def __typing_subst__(self, arg):
        arg = type_check(arg, 'Parameters to generic types must be types.')
        if isinstance(arg, _UnpackGenericAlias) or (isinstance(arg, types.GenericAlias) and arg.__unpacked__):
            raise TypeError(f'{arg} is not valid as type argument')
        return arg


AnyStr = TypeVar('AnyStr', bytes, str)


class ParamSpecArgs:
    """P.args: the arguments by place of a ParamSpec."""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.args'

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if isinstance(other, ParamSpecArgs) else NotImplemented


class ParamSpecKwargs:
    """P.kwargs: the arguments by name of a ParamSpec."""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.kwargs'

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if isinstance(other, ParamSpecKwargs) else NotImplemented


class ParamSpec(_BoundVariable):
    """The parameters of a function, not known yet."""

    _is_param_spec = True

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        _Variable.__init__(self, name)
        super().__init__(bound, covariant, contravariant)

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __typing_subst__(self, arg):
        if isinstance(arg, (list, tuple)):
            return tuple([type_check(a, 'Expected a type.') for a in arg])
        if not is_param_expr(arg):
            raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}')
        return arg

    def __typing_prepare_subst__(self, alias, args):
        parameters = alias.__parameters__
        i = parameters.index(self)
        if i >= len(args):
            raise TypeError(f'Too few arguments for {alias}')
        if len(parameters) == 1 and not is_param_expr(args[0]):
            return (args,)
        if isinstance(args[i], list):
            return (*args[:i], tuple(args[i]), *args[i + 1:])
        return args


class TypeVarTuple(_Variable):
    """Any number of types that are not known yet."""

    _is_type_var_tuple = True

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__

    def __typing_subst__(self, arg):
        raise TypeError('Substitution of bare TypeVarTuple is not supported')

    def __typing_prepare_subst__(self, alias, args):
        parameters = alias.__parameters__
        i = parameters.index(self)
        if any([isinstance(p, TypeVarTuple) for p in parameters[i + 1:]]):
            raise TypeError(f'More than one TypeVarTuple parameter in {alias}')
        behind = len(parameters) - i - 1
        if len(args) < i + behind:
            raise TypeError(f'Too few arguments for {alias}; actual {len(args)}, expected at least '
                            f'{len(parameters) - 1}')
        end = len(args) - behind
        return (*args[:i], tuple(args[i:end]), *args[end:])


# ---- Generic --------------------------------------------------------------------------------------------------------


def _check_variables(cls, params):
    """What stands in the brackets of Generic and Protocol."""
    if not params:
        raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
    if not all([isinstance(p, _Variable) or hasattr(p, '__typing_is_unpacked_typevartuple__') for p in params]):
        raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables or parameter specification '
                        'variables.')
    if len(set(params)) != len(params):
        raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')


def _listed_variables(orig_bases):
    """The variables that Generic[...] among the bases lists; None: there is none."""
    listed = None
    for base in orig_bases:
        if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
            if listed is not None:
                raise TypeError('Cannot inherit from Generic[...] multiple types.')
            listed = base.__parameters__
    if listed is not None:
        missing = [str(t) for t in collect_parameters(orig_bases) if t not in listed]
        if missing:
            raise TypeError(f'Some type variables ({", ".join(missing)}) are not listed in '
                            f'Generic[{", ".join([str(t) for t in listed])}]')
    return listed


class Generic:
    """The base of classes with type variables: class Stack(Generic[T])."""

    __slots__ = ()
    _is_protocol = False

    @cached
    def __class_getitem__(cls, params):
        params = tuple([type_convert(p) for p in (params if isinstance(params, tuple) else (params,))])
        if cls in plain_generics:
            _check_variables(cls, params)
            return _GenericAlias(cls, params)
        for parameter in cls.__parameters__:
            prepare = getattr(parameter, '__typing_prepare_subst__', None)
            if prepare is not None:
                params = prepare(cls, params)
        check_count(cls, params, len(cls.__parameters__))
        args = []
        for parameter, param in zip(cls.__parameters__, params):
            if isinstance(parameter, TypeVarTuple):
                args.extend(param)
            else:
                args.append(param)
        return _GenericAlias(cls, tuple(args))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        orig_bases = cls.__dict__.get('__orig_bases__')
        if orig_bases is None:
            if Generic in cls.__bases__ and cls.__name__ != 'Protocol' and not hasattr(cls, '__total__'):
                raise TypeError('Cannot inherit from plain Generic')
            cls.__parameters__ = ()
            return
        if Generic in orig_bases:
            raise TypeError('Cannot inherit from plain Generic')
        listed = _listed_variables(orig_bases)
        cls.__parameters__ = collect_parameters(orig_bases) if listed is None else listed


plain_generics.append(Generic)


# ---- Annotated ------------------------------------------------------------------------------------------------------


class _AnnotatedAlias(_GenericAlias):
    """A type with remarks."""

    __iter__ = None

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name='Annotated')
        self.__metadata__ = metadata

    def copy_with(self, params):
        return self.__class__(params[0], self.__metadata__)

    def __repr__(self):
        metadata = ', '.join([repr(a) for a in self.__metadata__])
        return f'typing.Annotated[{type_repr(self.__origin__)}, {metadata}]'

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, attr):
        return 'Annotated' if attr in ('__name__', '__qualname__') else super().__getattr__(attr)


class Annotated:
    """A type with remarks for whoever reads them: Annotated[int, 'seconds']."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise TypeError('Type Annotated cannot be instantiated.')

    @cached
    def __class_getitem__(cls, params):
        if not isinstance(params, tuple) or len(params) < 2:
            raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
        msg = 'Annotated[t, ...]: t must be a type.'
        return _AnnotatedAlias(type_check(params[0], msg, allow_special_forms=True), tuple(params[1:]))

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f'Cannot subclass {cls.__module__}.Annotated')


# ---- files ----------------------------------------------------------------------------------------------------------


class IO(Generic[AnyStr]):
    """A file, of text or of bytes."""

    __slots__ = ()


class BinaryIO(IO[bytes]):
    """A file of bytes."""

    __slots__ = ()


class TextIO(IO[str]):
    """A file of text."""

    __slots__ = ()
