# SPDX-License-Identifier: GPL-3.0-or-later
"""The functions and decorators of typing: get_type_hints, cast, overload …; a part of typing."""

import sys
import types
from _typing_aliases import (ForwardRef, NoneType, _CallableGenericAlias, _GenericAlias, _SpecialGenericAlias,
                             _BaseGenericAlias, eval_type, is_param_expr)
from _typing_forms import Annotated, Generic, NotRequired, ParamSpecArgs, ParamSpecKwargs, Required, _AnnotatedAlias

__name__ = 'typing'  # the module that the functions say they are of

# ---- reading annotations --------------------------------------------------------------------------------------------


def _without_extras(t):
    """A type without the remarks of Annotated, and without Required and NotRequired."""
    if isinstance(t, _AnnotatedAlias):
        return _without_extras(t.__origin__)
    if isinstance(t, _GenericAlias) and t.__origin__ in (Required, NotRequired):
        return _without_extras(t.__args__[0])
    if not isinstance(t, (_GenericAlias, types.GenericAlias, types.UnionType)):
        return t
    args = tuple([_without_extras(arg) for arg in t.__args__])
    if args == t.__args__:
        return t
    if isinstance(t, _GenericAlias):
        return t.copy_with(args)
    if isinstance(t, types.GenericAlias):
        return types.GenericAlias(t.__origin__, args)
    union = args[0]
    for arg in args[1:]:
        union |= arg
    return union


def _look_up(value, globalns, localns, is_class=False, is_argument=True):
    if value is None:
        value = NoneType
    if isinstance(value, str):
        value = ForwardRef(value, is_argument=is_argument, is_class=is_class)
    return eval_type(value, globalns, localns)


def _class_hints(cls, globalns, localns):
    hints = {}
    for base in reversed(cls.__mro__):
        base_globals = globalns
        if globalns is None:
            base_globals = getattr(sys.modules.get(base.__module__), '__dict__', {})
        annotations = base.__dict__.get('__annotations__', {})
        if isinstance(annotations, types.GetSetDescriptorType):
            annotations = {}
        base_locals = dict(vars(base)) if localns is None else localns
        if localns is None and globalns is None:
            # The class's names must not hide the module's.
            base_globals, base_locals = base_locals, base_globals
        for name, value in annotations.items():
            hints[name] = _look_up(value, base_globals, base_locals, is_class=True, is_argument=False)
    return hints


_CALLABLES = (types.FunctionType, types.BuiltinFunctionType, types.MethodType, types.ModuleType,
              types.WrapperDescriptorType, types.MethodWrapperType, types.MethodDescriptorType)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a class, function or module as types, with the texts among them looked up."""
    if getattr(obj, '__no_type_check__', None):
        return {}
    if isinstance(obj, type):
        hints = _class_hints(obj, globalns, localns)
        return hints if include_extras else {name: _without_extras(t) for name, t in hints.items()}
    if globalns is None:
        if isinstance(obj, types.ModuleType):
            globalns = obj.__dict__
        else:
            inner = obj
            while hasattr(inner, '__wrapped__'):
                inner = inner.__wrapped__
            globalns = getattr(inner, '__globals__', {})
        localns = globalns if localns is None else localns
    elif localns is None:
        localns = globalns
    annotations = getattr(obj, '__annotations__', None)
    if annotations is None:
        if isinstance(obj, _CALLABLES):
            return {}
        raise TypeError(f'{obj!r} is not a module, class, method, or function.')
    is_argument = not isinstance(obj, types.ModuleType)
    hints = {name: _look_up(value, globalns, localns, not is_argument, is_argument)
             for name, value in annotations.items()}
    return hints if include_extras else {name: _without_extras(t) for name, t in hints.items()}


def get_origin(tp):
    """What stands before the brackets: list of List[int]; None: there are none."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, types.GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    return types.UnionType if isinstance(tp, types.UnionType) else None


def get_args(tp):
    """What stands in the brackets, as a tuple; the parameters of a Callable as a list."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_GenericAlias, types.GenericAlias)):
        args = tp.__args__
        is_callable = isinstance(tp, _CallableGenericAlias) or (
            isinstance(tp, types.GenericAlias) and tp.__origin__.__name__ == 'Callable'
            and tp.__origin__.__module__ == 'collections.abc')
        if is_callable and not (len(args) == 2 and is_param_expr(args[0])):
            args = (list(args[:-1]), args[-1])
        return args
    return tp.__args__ if isinstance(tp, types.UnionType) else ()


# ---- for type checkers ----------------------------------------------------------------------------------------------


def cast(typ, val):
    """The value; it tells a type checker what type it has."""
    return val


def assert_type(val, typ, /):
    """The value; a type checker looks whether it has the type."""
    return val


def assert_never(arg, /):
    """For code that must not be reached."""
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {value}')


def reveal_type(obj, /):
    """The object; its type is printed on stderr."""
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def final(f):
    """Say that a method is not to be overridden, or a class not to be derived from."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def no_type_check(arg):
    """Say that the annotations of a function or a class are no types."""
    if isinstance(arg, type):
        for value in arg.__dict__.values():
            is_own = isinstance(value, type) and value.__qualname__ == f'{arg.__qualname__}.{value.__name__}'
            if isinstance(value, types.FunctionType):
                value.__no_type_check__ = True
            elif isinstance(value, (classmethod, staticmethod)):
                value.__func__.__no_type_check__ = True
            elif is_own:
                no_type_check(value)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """Let a decorator say that the annotations of what it decorates are no types."""
    from functools import wraps

    @wraps(decorator)
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped_decorator


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, field_specifiers=(), **kwargs):
    """Say that a decorator, class or metaclass makes classes as @dataclass does."""
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default, 'order_default': order_default, 'kw_only_default': kw_only_default,
            'field_specifiers': field_specifiers, 'kwargs': kwargs}
        return cls_or_fn
    return decorator


# ---- overload -------------------------------------------------------------------------------------------------------

_overloads = {}  # (module, qualified name) of a function: line of each overload → the overload


def _overload_dummy(*args, **kwds):
    """What an overload does when it is called."""
    raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated functions '
                              'outside a stub module should always be followed by an implementation that is not '
                              '@overload-ed.')


def overload(func):
    """Say one of the ways in which the function that follows can be called."""
    inner = getattr(func, '__func__', func)
    try:
        place = _overloads.setdefault((inner.__module__, inner.__qualname__), {})
        place[inner.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    """The overloads of a function, in order."""
    inner = getattr(func, '__func__', func)
    return list(_overloads.get((inner.__module__, inner.__qualname__), {}).values())


def clear_overloads():
    """Forget all overloads."""
    _overloads.clear()
