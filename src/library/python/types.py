# SPDX-License-Identifier: GPL-3.0-or-later
"""Names for the types that the language makes but has no names for, and classes made by calls."""

__all__ = ['BuiltinFunctionType', 'BuiltinMethodType', 'CellType', 'ClassMethodDescriptorType', 'CodeType',
           'DynamicClassAttribute', 'EllipsisType', 'FrameType', 'FunctionType', 'GeneratorType', 'GenericAlias',
           'GetSetDescriptorType', 'LambdaType', 'MappingProxyType', 'MemberDescriptorType', 'MethodDescriptorType',
           'MethodType', 'MethodWrapperType', 'ModuleType', 'NoneType', 'NotImplementedType', 'SimpleNamespace',
           'TracebackType', 'UnionType', 'WrapperDescriptorType', 'new_class', 'prepare_class', 'resolve_bases']

import sys

# ---- names ----------------------------------------------------------------------------------------------------------


def _function():
    return lambda: cell
    cell = None


def _generator():
    yield


class _Class:
    __slots__ = ('member',)

    def method(self):
        pass


def _raised():
    """An exception that was raised: it has a traceback, and that has a frame."""
    try:
        raise TypeError
    except TypeError as error:
        return error


NoneType = type(None)
NotImplementedType = type(NotImplemented)
EllipsisType = type(...)
FunctionType = LambdaType = type(_function)
CodeType = type(_function.__code__)
CellType = type(_function().__closure__[0])
MethodType = type(_Class().method)
GeneratorType = type(_generator())
ModuleType = type(sys)
MappingProxyType = type(type.__dict__)
SimpleNamespace = type(sys.implementation)
GenericAlias = type(list[int])
UnionType = type(int | str)
BuiltinFunctionType = BuiltinMethodType = type(len)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
MethodDescriptorType = type(str.join)
ClassMethodDescriptorType = type(dict.__dict__['fromkeys'])
GetSetDescriptorType = type(FunctionType.__code__)
MemberDescriptorType = type(_Class.member)
TracebackType = type(_raised().__traceback__)
FrameType = type(_raised().__traceback__.tb_frame)

del sys, _function, _generator, _Class, _raised

# ---- classes --------------------------------------------------------------------------------------------------------


def resolve_bases(bases):
    """The bases of a class, with those that are no types replaced by what their __mro_entries__ says."""
    resolved = []
    for base in bases:
        if isinstance(base, type) or not hasattr(base, '__mro_entries__'):
            resolved.append(base)
            continue
        entries = base.__mro_entries__(bases)
        if not isinstance(entries, tuple):
            raise TypeError('__mro_entries__ must return a tuple')
        resolved.extend(entries)
    same = len(resolved) == len(bases) and all([new is old for new, old in zip(resolved, bases)])
    return bases if same else tuple(resolved)


def _most_derived(meta, bases):
    """The metaclass of a class with these bases that asks for `meta`."""
    winner = meta
    for base in bases:
        candidate = type(base)
        if issubclass(winner, candidate):
            continue
        if not issubclass(candidate, winner):
            raise TypeError('metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of '
                            'the metaclasses of all its bases')
        winner = candidate
    return winner


def prepare_class(name, bases=(), kwds=None):
    """The metaclass that will make a class, the namespace for its body, and the keyword arguments that are left."""
    kwds = dict(kwds or {})
    meta = kwds.pop('metaclass', None) or (type(bases[0]) if bases else type)
    if isinstance(meta, type):
        meta = _most_derived(meta, bases)
    namespace = meta.__prepare__(name, bases, **kwds) if hasattr(meta, '__prepare__') else {}
    return meta, namespace, kwds


def new_class(name, bases=(), kwds=None, exec_body=None):
    """Make a class as the class statement does; exec_body gets the namespace, to fill it."""
    resolved = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace['__orig_bases__'] = bases
    return meta(name, resolved, namespace, **kwds)


class DynamicClassAttribute:
    """A property for objects only: on the class, the name is looked up with the metaclass's __getattr__ instead."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = doc or getattr(fget, '__doc__', None)
        self.overwrite_doc = doc is None
        self.__isabstractmethod__ = bool(getattr(fget, '__isabstractmethod__', False))

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.__isabstractmethod__:
                return self
            raise AttributeError()
        if self.fget is None:
            raise AttributeError('unreadable attribute')
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(instance)

    def _changed(self, fget, fset, fdel, doc):
        changed = type(self)(fget, fset, fdel, doc)
        changed.overwrite_doc = self.overwrite_doc
        return changed

    def getter(self, fget):
        """A copy with another getter."""
        return self._changed(fget, self.fset, self.fdel, fget.__doc__ if self.overwrite_doc else self.__doc__)

    def setter(self, fset):
        """A copy with a setter."""
        return self._changed(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        """A copy with a deleter."""
        return self._changed(self.fget, self.fset, fdel, self.__doc__)
