# SPDX-License-Identifier: GPL-3.0-or-later
"""Forms and aliases: Union[int, str], List[int], Callable[[int], str]; a part of typing.

    List            _SpecialGenericAlias   waits for its brackets
    List[int]       _GenericAlias          origin list, arguments (int,)
    Union           _SpecialForm           a name with brackets and a rule for what may stand in them
    Union[int, str] _UnionGenericAlias     origin Union

What stands in brackets is checked by type_check: None becomes its type, a str a ForwardRef. An alias with type
variables among its arguments takes brackets again, and puts what stands there in their places. Equal brackets give the
same alias as long as a cache remembers it.
"""

import sys
import types
from _lru_cache import _lru_cache_wrapper

__name__ = 'typing'  # the module that the classes say they are of

NoneType = type(None)


def cached(function):
    """Let a function remember its results, for arguments that have a hash."""
    remembering = _lru_cache_wrapper(function, 128, True, None)
    _caches.append(remembering)

    def inner(*args, **kwds):
        try:
            return remembering(*args, **kwds)
        except TypeError:  # no hash, or the function's own problem: then it says so again
            return function(*args, **kwds)
    return inner


_caches = []


def is_dunder(name):
    return name.startswith('__') and name.endswith('__')


# ---- what stands in brackets ----------------------------------------------------------------------------------------


class ForwardRef:
    """A type that is named by a text, to be looked up later."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        # *Ts is no expression, but it is one inside brackets.
        source = f'({arg},)[0]' if arg[:1] == '*' else arg
        try:
            code = compile(source, '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError(f'Forward reference must be an expression -- got {arg!r}') from None
        self.__forward_arg__ = arg
        self.__forward_code__ = code
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns, recursive_guard):
        """The type that the text names, with the names in it looked up, too."""
        if self.__forward_arg__ in recursive_guard:
            return self
        if self.__forward_evaluated__ and localns is globalns:
            return self.__forward_value__
        if globalns is None and localns is None:
            globalns = localns = {}
        elif globalns is None:
            globalns = localns
        elif localns is None:
            localns = globalns
        if self.__forward_module__ is not None:
            module = sys.modules.get(self.__forward_module__)
            globalns = getattr(module, '__dict__', globalns)
        value = type_check(eval(self.__forward_code__, globalns, localns), 'Forward references must evaluate to types.',
                           is_argument=self.__forward_is_argument__, allow_special_forms=self.__forward_is_class__)
        self.__forward_value__ = eval_type(value, globalns, localns, recursive_guard | {self.__forward_arg__})
        self.__forward_evaluated__ = True
        return self.__forward_value__

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        if self.__forward_evaluated__ and other.__forward_evaluated__:
            return (self.__forward_arg__ == other.__forward_arg__
                    and self.__forward_value__ == other.__forward_value__)
        return (self.__forward_arg__ == other.__forward_arg__
                and self.__forward_module__ == other.__forward_module__)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        module = '' if self.__forward_module__ is None else f', module={self.__forward_module__!r}'
        return f'ForwardRef({self.__forward_arg__!r}{module})'


def eval_type(t, globalns, localns, recursive_guard=frozenset()):
    """A type with the forward references in it looked up."""
    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns, recursive_guard)
    if not isinstance(t, (_GenericAlias, types.GenericAlias, types.UnionType)):
        return t
    args = t.__args__
    if isinstance(t, types.GenericAlias):
        args = tuple([ForwardRef(arg) if isinstance(arg, str) else arg for arg in args])
    found = tuple([eval_type(arg, globalns, localns, recursive_guard) for arg in args])
    if found == t.__args__:
        return t
    if isinstance(t, types.GenericAlias):
        return types.GenericAlias(t.__origin__, found)
    if isinstance(t, types.UnionType):
        union = found[0]
        for part in found[1:]:
            union |= part
        return union
    return t.copy_with(found)


def type_convert(arg, module=None, *, allow_special_forms=False):
    """None stands for its type, a text for a forward reference."""
    if arg is None:
        return NoneType
    if isinstance(arg, str):
        return ForwardRef(arg, module=module, is_class=allow_special_forms)
    return arg


def type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False):
    """What stands for a type in brackets; TypeError if it cannot be one."""
    arg = type_convert(arg, module=module, allow_special_forms=allow_special_forms)
    if isinstance(arg, type):
        if arg in plain_generics:
            raise TypeError(f'Plain {arg} is not valid as type argument')
    elif isinstance(arg, _GenericAlias):
        refused = () if allow_special_forms else name_forms if is_argument else name_forms[:1]
        if arg.__origin__ in refused or arg.__origin__ in plain_generics:
            raise TypeError(f'{arg} is not valid as type argument')
    elif isinstance(arg, _SpecialForm):
        if arg not in complete_forms and not (allow_special_forms and arg in name_forms):
            raise TypeError(f'Plain {arg} is not valid as type argument')
    elif type(arg) is tuple:
        raise TypeError(f'{msg} Got {arg!r:.100}.')
    return arg


# Filled where these are made.
plain_generics = []  # Generic, Protocol
complete_forms = []  # those that stand without brackets
name_forms = []  # ClassVar, Final: they say something of a name


def generic_class():
    """Generic, which a program that has only aliases has not asked for yet."""
    if not plain_generics:
        __import__('_typing_forms')
    return plain_generics[0]


def type_repr(obj):
    """How a type is shown inside an alias."""
    if isinstance(obj, types.GenericAlias):
        return repr(obj)
    if isinstance(obj, type):
        return obj.__qualname__ if obj.__module__ == 'builtins' else f'{obj.__module__}.{obj.__qualname__}'
    if obj is ...:
        return '...'
    return obj.__name__ if isinstance(obj, types.FunctionType) else repr(obj)


def type_reprs(objects):
    return ', '.join([type_repr(obj) for obj in objects])


def collect_parameters(args):
    """The type variables in these types, each once, in order."""
    parameters = []

    def add(found):
        if found not in parameters:
            parameters.append(found)
    for t in args:
        if isinstance(t, type):
            continue
        if isinstance(t, tuple):
            for x in collect_parameters(t):
                add(x)
        elif hasattr(t, '__typing_subst__'):
            add(t)
        else:
            for x in getattr(t, '__parameters__', ()):
                add(x)
    return tuple(parameters)


def check_count(cls, parameters, expected):
    """There must be as many arguments as the class has parameters."""
    if not expected:
        raise TypeError(f'{cls} is not a generic class')
    if len(parameters) != expected:
        raise TypeError(f'Too {"many" if len(parameters) > expected else "few"} arguments for {cls}; actual '
                        f'{len(parameters)}, expected {expected}')


def is_param_expr(arg):
    """Can it be what a ParamSpec stands for?"""
    return arg is ... or isinstance(arg, (tuple, list, _ConcatenateGenericAlias)) or hasattr(arg, '_is_param_spec')


# ---- forms ----------------------------------------------------------------------------------------------------------


class _SpecialForm:
    """A name such as Union, which gets its meaning from a rule for its brackets."""

    def __init__(self, getitem):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__

    def __getattr__(self, item):
        if item in ('__name__', '__qualname__'):
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


class _CachedForm(_SpecialForm):
    def __init__(self, getitem):
        super().__init__(getitem)
        self._getitem = cached(getitem)


_CachedForm.__name__ = _CachedForm.__qualname__ = '_SpecialForm'


@_CachedForm
def Union(self, parameters):
    """Any one of the types."""
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for p in parameters:
        p = type_check(p, 'Union[arg, ...]: each arg must be a type.')
        for part in p.__args__ if isinstance(p, (_UnionGenericAlias, types.UnionType)) else (p,):
            if part not in flat:
                flat.append(part)
    if len(flat) == 1:
        return flat[0]
    return _UnionGenericAlias(self, tuple(flat), name='Optional' if len(flat) == 2 and NoneType in flat else None)


@_SpecialForm
def Unpack(self, parameters):
    """The types that a type variable tuple stands for, one by one."""
    return _UnpackGenericAlias(self, (type_check(parameters, f'{self} accepts only single type.'),))


# ---- aliases --------------------------------------------------------------------------------------------------------


class _BaseGenericAlias:
    """What all aliases have: an origin, whose attributes are theirs, and which they call and stand for as a base."""

    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__slots__ = None

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except AttributeError:
            pass
        return result

    def __mro_entries__(self, bases):
        entries = [] if self.__origin__ in bases else [self.__origin__]
        generic = generic_class()
        following = bases[bases.index(self) + 1:]
        if not any([isinstance(b, _BaseGenericAlias) or issubclass(b, generic) for b in following]):
            entries.append(generic)
        return tuple(entries)

    def __getattr__(self, attr):
        if attr in ('__name__', '__qualname__'):
            return self._name or self.__origin__.__name__
        if '__origin__' in self.__dict__ and not is_dunder(attr):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, value):
        if is_dunder(attr) or attr in ('_name', '_inst', '_nparams'):
            super().__setattr__(attr, value)
        else:
            setattr(self.__origin__, attr, value)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __dir__(self):
        return list(set(super().__dir__() + [name for name in dir(self.__origin__) if not is_dunder(name)]))


class _GenericAlias(_BaseGenericAlias):
    """A type with arguments."""

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self.__parameters__ = collect_parameters(self.__args__)
        if not name:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    @cached
    def __getitem__(self, args):
        if self.__origin__ in plain_generics:
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        args = tuple([type_convert(p) for p in (args if isinstance(args, tuple) else (args,))])
        for parameter in self.__parameters__:
            prepare = getattr(parameter, '__typing_prepare_subst__', None)
            if prepare is not None:
                args = prepare(self, args)
        check_count(self, args, len(self.__parameters__))
        return self.copy_with(tuple(self._substitute(self.__args__, dict(zip(self.__parameters__, args)))))

    def _substitute(self, old_args, replaced):
        """The arguments with what stands for each type variable in its place."""
        new_args = []
        for old in old_args:
            if isinstance(old, type):
                new_args.append(old)
                continue
            if isinstance(old, tuple):
                new_args.append(tuple(self._substitute(old, replaced)))
                continue
            new = self._substitute_one(old, replaced)
            unpacks = getattr(old, '__typing_is_unpacked_typevartuple__', False)
            if isinstance(new, tuple) and (unpacks or isinstance(self, _CallableGenericAlias)):
                new_args.extend(new)
            else:
                new_args.append(new)
        return new_args

    def _substitute_one(self, old, replaced):
        substitute = getattr(old, '__typing_subst__', None)
        if substitute:
            return substitute(replaced[old])
        inner = getattr(old, '__parameters__', ())
        if not inner:
            return old
        share = []
        for parameter in inner:
            if hasattr(parameter, '_is_type_var_tuple'):
                share.extend(replaced[parameter])
            else:
                share.append(replaced[parameter])
        return old[tuple(share)]

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = 'typing.' + self._name if self._name else type_repr(self.__origin__)
        return f'{name}[{type_reprs(self.__args__) or "()"}]'

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._name:
            return super().__mro_entries__(bases)
        generic = generic_class()
        if self.__origin__ is generic:
            following = bases[bases.index(self) + 1:]
            if plain_generics[-1] in bases and len(plain_generics) > 1:
                return ()
            if any([isinstance(b, _BaseGenericAlias) and b is not self for b in following]):
                return ()
        return (self.__origin__,)

    def __iter__(self):
        yield Unpack[self]


class _SpecialGenericAlias(_BaseGenericAlias):
    """A name for a class that still waits for its arguments: List."""

    __iter__ = None

    def __init__(self, origin, nparams, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name or origin.__name__)
        self._nparams = nparams
        self.__doc__ = f'A generic version of {origin.__module__}.{origin.__qualname__}.'

    @cached
    def __getitem__(self, params):
        params = params if isinstance(params, tuple) else (params,)
        params = tuple([type_check(p, 'Parameters to generic types must be types.') for p in params])
        check_count(self, params, self._nparams)
        return self.copy_with(params)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return 'typing.' + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, _GenericAlias):
            return issubclass(cls, self.__origin__)
        return super().__subclasscheck__(cls)

    def __reduce__(self):
        return self._name


class _CallableGenericAlias(_GenericAlias):
    """Callable with its arguments: those of the parameters, and last that of the result."""

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and is_param_expr(args[0]):
            return super().__repr__()
        return f'typing.Callable[[{type_reprs(args[:-1])}], {type_repr(args[-1])}]'


class _CallableType(_SpecialGenericAlias):
    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        args, result = params
        return self._make(tuple(args) if isinstance(args, list) else args, result)

    @cached
    def _make(self, args, result):
        result = type_check(result, 'Callable[args, result]: result must be a type.')
        args = args if isinstance(args, tuple) else (args,)
        return self.copy_with((*[type_convert(arg) for arg in args], result))


class _TupleType(_SpecialGenericAlias):
    @cached
    def __getitem__(self, params):
        params = params if isinstance(params, tuple) else (params,)
        rest = ()
        msg = 'Tuple[t0, t1, ...]: each t must be a type.'
        if len(params) >= 2 and params[-1] is ...:
            msg = 'Tuple[t, ...]: t must be a type.'
            params, rest = params[:-1], (...,)
        return self.copy_with((*[type_check(p, msg) for p in params], *rest))


class _UnionGenericAlias(_GenericAlias):
    """Union with its types."""

    def copy_with(self, params):
        return Union[params]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, types.UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and NoneType in args:
            return f'typing.Optional[{type_repr(args[1] if args[0] is NoneType else args[0])}]'
        return super().__repr__()

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        return any([issubclass(cls, arg) for arg in self.__args__])


def with_types(values):
    """The values with their types: 1 and True are two."""
    return [(value, type(value)) for value in values]


class _LiteralGenericAlias(_GenericAlias):
    """Literal with its values."""

    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return set(with_types(self.__args__)) == set(with_types(other.__args__))

    def __hash__(self):
        return hash(frozenset(with_types(self.__args__)))


class _ConcatenateGenericAlias(_GenericAlias):
    """Concatenate with its parameters."""

    def copy_with(self, params):
        last = params[-1]
        if isinstance(last, (list, tuple)):
            return (*params[:-1], *last)
        if isinstance(last, _ConcatenateGenericAlias):
            params = (*params[:-1], *last.__args__)
        return super().copy_with(params)


class _UnpackGenericAlias(_GenericAlias):
    """*Ts, as Unpack[Ts]."""

    def __repr__(self):
        return '*' + repr(self.__args__[0])

    def __getitem__(self, args):
        if self.__typing_is_unpacked_typevartuple__:
            return args
        return super().__getitem__(args)

    @property
    def __typing_unpacked_tuple_args__(self):
        arg, = self.__args__
        return arg.__args__ if getattr(arg, '__origin__', None) is tuple else None

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return hasattr(self.__args__[0], '_is_type_var_tuple')
