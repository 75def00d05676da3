# SPDX-License-Identifier: GPL-3.0-or-later
"""The methods that @dataclass writes; a part of dataclasses.

    write('__eq__', ['self', 'other'], body, …)       def __create_fn__(…):
                                                       def __eq__(self,other):
                                                        if other.__class__ is self.__class__:
                                                         return (self.x,)==(other.x,)
                                                        return NotImplemented
                                                       return __eq__

What a text needs beside its arguments (types, defaults) are the parameters of __create_fn__, so the method finds them in
cells and the program sees no names of ours. Each method is a text of its own, with the lines as above: a traceback
shows their numbers.
"""

import functools
import sys
import types

__name__ = 'dataclasses'  # the module that the classes say they are of


class FrozenInstanceError(AttributeError):
    """A field of a frozen dataclass was to be changed."""


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


FACTORY_GIVEN = _HAS_DEFAULT_FACTORY_CLASS()  # the default of an argument that a factory makes


def write(name, parameters, body, cells, namespace, result=MISSING):
    """Compile a function; `cells` are the values of names in it, `result` its annotation."""
    returns = ''
    if result is not MISSING:
        cells = {**cells, '_return_type': result}
        returns = '->_return_type'
    lines = '\n'.join([f'  {line}' for line in body])
    text = (f'def __create_fn__({", ".join(cells)}):\n'
            f' def {name}({",".join(parameters)}){returns}:\n{lines}\n return {name}')
    made = {}
    exec(text, namespace, made)
    return made['__create_fn__'](**cells)


def set_new(cls, name, value):
    """Set an attribute, unless the class itself has one of that name; says whether it has."""
    if name in cls.__dict__:
        return True
    if isinstance(value, types.FunctionType):
        value.__qualname__ = f'{cls.__qualname__}.{value.__name__}'
    setattr(cls, name, value)
    return False


def _namespace_of(cls):
    """The names that the class's module has, for what its methods' texts mention."""
    return sys.modules[cls.__module__].__dict__ if cls.__module__ in sys.modules else {}


def _tuple_text(name, fields):
    return f'({"".join([f"{name}.{f.name}," for f in fields])})' if fields else '()'


# ---- __init__ -------------------------------------------------------------------------------------------------------


def init_order(fields):
    """The fields that __init__ takes by place, and those that it takes by name only."""
    return ([f for f in fields if f.init and not f.kw_only], [f for f in fields if f.init and f.kw_only])


def _check_order(fields):
    """No field without a default after one that has some."""
    seen = False
    for f in fields:
        has_default = f.default is not MISSING or f.default_factory is not MISSING
        if seen and not has_default:
            raise TypeError(f'non-default argument {f.name!r} follows default argument')
        seen = seen or has_default


def _parameter(f):
    if f.default is not MISSING:
        default = f'=_dflt_{f.name}'
    else:
        default = '' if f.default_factory is MISSING else '=_FACTORY_GIVEN'
    return f'{f.name}:_type_{f.name}{default}'


def _is_init_only(f):
    return f._field_type.name == '_FIELD_INITVAR'


def _value(f, slots):
    """The text of what the field is set to; None: it is not set."""
    if _is_init_only(f):
        return None
    if f.default_factory is not MISSING:
        return f'_dflt_{f.name}() if {f.name} is _FACTORY_GIVEN else {f.name}' if f.init else f'_dflt_{f.name}()'
    if f.init:
        return f.name
    return f'_dflt_{f.name}' if slots and f.default is not MISSING else None


def _assignment(f, value, self_name, frozen):
    if frozen:
        return f'_object.__setattr__({self_name},{f.name!r},{value})'
    return f'{self_name}.{f.name}={value}'


def _init_cells(fields):
    cells = {f'_type_{f.name}': f.type for f in fields if f.init}
    for f in fields:
        if f.default is not MISSING:
            cells[f'_dflt_{f.name}'] = f.default
        elif f.default_factory is not MISSING:
            cells[f'_dflt_{f.name}'] = f.default_factory
    return {**cells, '_FACTORY_GIVEN': FACTORY_GIVEN, '_object': object}


def add_init(cls, fields, positional, by_name, frozen, slots):
    """Write __init__."""
    _check_order(positional)
    self_name = '__dataclass_self__' if any([f.name == 'self' for f in fields]) else 'self'
    parameters = [self_name, *map(_parameter, positional)]
    if by_name:
        parameters += ['*', *map(_parameter, by_name)]
    values = [(f, _value(f, slots)) for f in fields]
    body = [_assignment(f, value, self_name, frozen) for f, value in values if value is not None]
    if hasattr(cls, '__post_init__'):
        body.append(f'{self_name}.__post_init__({",".join([f.name for f in fields if _is_init_only(f)])})')
    set_new(cls, '__init__', write('__init__', parameters, body or ['pass'], _init_cells(fields), _namespace_of(cls),
                                   result=None))


# ---- __repr__ and comparisons ---------------------------------------------------------------------------------------

def _guarded(function):
    """A __repr__ that is '...' inside itself."""
    running = set()  # the objects whose repr is being made

    @functools.wraps(function)
    def wrapper(self):
        key = id(self)
        if key in running:
            return '...'
        running.add(key)
        try:
            return function(self)
        finally:
            running.discard(key)
    return wrapper


def _comparison(name, operator, fields, namespace):
    body = ['if other.__class__ is self.__class__:',
            f' return {_tuple_text("self", fields)}{operator}{_tuple_text("other", fields)}',
            'return NotImplemented']
    return write(name, ['self', 'other'], body, {}, namespace)


def add_repr_and_eq(cls, fields, params):
    """Write __repr__ and __eq__, as far as they are wanted."""
    namespace = _namespace_of(cls)
    if params.repr and '__repr__' not in cls.__dict__:
        shown = ', '.join([f'{f.name}={{self.{f.name}!r}}' for f in fields if f.repr])
        body = [f'return self.__class__.__qualname__ + f"({shown})"']
        set_new(cls, '__repr__', _guarded(write('__repr__', ['self'], body, {}, namespace)))
    if params.eq and '__eq__' not in cls.__dict__:
        set_new(cls, '__eq__', _comparison('__eq__', '==', [f for f in fields if f.compare], namespace))


def add_order(cls, fields):
    """Write the four comparisons of order."""
    compared = [f for f in fields if f.compare]
    for name, operator in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
        if set_new(cls, name, _comparison(name, operator, compared, _namespace_of(cls))):
            raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}. Consider using '
                            'functools.total_ordering')


# ---- frozen, and hash -----------------------------------------------------------------------------------------------


def add_frozen(cls, fields):
    """Write the __setattr__ and __delattr__ that refuse."""
    names = tuple([f.name for f in fields])
    condition = f'if type(self) is cls or name in {names!r}:' if names else 'if type(self) is cls:'
    cells = {'cls': cls, 'FrozenInstanceError': FrozenInstanceError}
    for name, parameters, verb, passed in (('__setattr__', ['self', 'name', 'value'], 'assign to', 'name, value'),
                                           ('__delattr__', ['self', 'name'], 'delete', 'name')):
        body = [condition, f' raise FrozenInstanceError(f"cannot {verb} field {{name!r}}")',
                f'super(cls, self).{name}({passed})']
        if set_new(cls, name, write(name, parameters, body, cells, _namespace_of(cls))):
            raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}')


def add_hash(cls, fields, params, has_own):
    """Write __hash__, or take it away: who compares by value has one only if that cannot change, or on demand."""
    wanted = params.unsafe_hash or (params.eq and params.frozen)
    if has_own:
        if params.unsafe_hash:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    elif wanted:
        hashed = [f for f in fields if (f.compare if f.hash is None else f.hash)]
        made = write('__hash__', ['self'], [f'return hash({_tuple_text("self", hashed)})'], {}, _namespace_of(cls))
        made.__qualname__ = f'{cls.__qualname__}.__hash__'
        cls.__hash__ = made
    elif params.eq:
        cls.__hash__ = None


# ---- the docstring --------------------------------------------------------------------------------------------------


def _annotation_text(annotation):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, types.GenericAlias) or not isinstance(annotation, type):
        return repr(annotation)
    if annotation.__module__ == 'builtins':
        return annotation.__qualname__
    return f'{annotation.__module__}.{annotation.__qualname__}'


def _parameter_text(function, name, defaults):
    text = name
    annotated = name in function.__annotations__
    if annotated:
        text += ': ' + _annotation_text(function.__annotations__[name])
    if name in defaults:
        text += f' = {defaults[name]!r}' if annotated else f'={defaults[name]!r}'
    return text


def describe(cls):
    """The parameters of the class's __init__ as a text, for its docstring."""
    function = cls.__init__
    if not isinstance(function, types.FunctionType):
        return '()' if function is object.__init__ else '(*args, **kwargs)'
    code = function.__code__
    by_place = code.co_varnames[:code.co_argcount]
    by_name = list(code.co_varnames[code.co_argcount:code.co_argcount + code.co_kwonlyargcount])
    given = function.__defaults__ or ()
    defaults = dict(zip(by_place[len(by_place) - len(given):], given))
    defaults.update(function.__kwdefaults__ or {})
    texts = [_parameter_text(function, name, defaults) for name in by_place]
    if code.co_posonlyargcount:
        texts.insert(code.co_posonlyargcount, '/')
    rest = list(code.co_varnames[len(by_place) + len(by_name):])
    if code.co_flags & 4:
        texts.append('*' + _parameter_text(function, rest.pop(0), {}))
    elif by_name:
        texts.append('*')
    texts += [_parameter_text(function, name, defaults) for name in by_name]
    if code.co_flags & 8:
        texts.append('**' + _parameter_text(function, rest.pop(0), {}))
    result = function.__annotations__.get('return')
    arrow = '' if result is None else f' -> {_annotation_text(result)}'
    return f'({", ".join(texts[1:])}){arrow}'
