# SPDX-License-Identifier: GPL-3.0-or-later
# Context managers: made out of generators, ready-made ones, and a stack of them.
#
#     @contextmanager                    with lock():        the generator runs to its yield: __enter__
#     def lock():                            work()          the body runs
#         take()                                             the generator goes on, or the body's exception is thrown
#         try: yield                                         into it at its yield: __exit__
#         finally: give_back()
#
# What a manager must not do: replace an exception by itself in its own context. So an exception that comes back out of
# __exit__ unchanged is not raised again but reported as "not dealt with", and an ExitStack mends the contexts of those
# that its exits raise, so that they look as if the with statements were nested.
"""Utilities for with statements."""

import sys
from abc import ABC as _ABC, abstractmethod as _abstractmethod
from functools import wraps as _wraps

__all__ = ["AbstractContextManager", "ContextDecorator", "ExitStack", "closing", "contextmanager", "nullcontext",
           "redirect_stderr", "redirect_stdout", "suppress"]

_GenericAlias = type(list[int])


def _has_methods(cls, *names):
    """Has the class all of these methods? For __subclasshook__."""
    for name in names:
        for base in cls.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
        else:
            return NotImplemented
    return True


class AbstractContextManager(_ABC):
    """A base class for context managers; every class with __enter__ and __exit__ counts as a subclass."""

    __class_getitem__ = classmethod(_GenericAlias)

    def __enter__(self):
        """The manager itself."""
        return self

    @_abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        """True: the exception is dealt with."""
        return None

    @classmethod
    def __subclasshook__(cls, other):
        if cls is AbstractContextManager:
            return _has_methods(other, "__enter__", "__exit__")
        return NotImplemented


class ContextDecorator:
    """A base class for context managers that can also stand before a function: then each call runs inside of one."""

    def _recreate_cm(self):
        """The manager for one call."""
        return self

    def __call__(self, func):
        @_wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner


# ---- managers from generators ----------------------------------------------------------------------------------------

class _GeneratorContextManager(AbstractContextManager, ContextDecorator):
    """What a function under @contextmanager returns."""

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        doc = getattr(func, "__doc__", None)
        self.__doc__ = doc if doc is not None else type(self).__doc__

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)

    def __enter__(self):
        del self.args, self.kwds, self.func  # they would live as long as the body
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = typ()
        try:
            self.gen.throw(typ, value, traceback)
        except StopIteration as error:
            return error is not value  # one that the body raised goes on
        except RuntimeError as error:
            if error is value or isinstance(value, StopIteration) and error.__cause__ is value:
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            value.__traceback__ = traceback
            return False
        raise RuntimeError("generator didn't stop after throw()")


def contextmanager(func):
    """Makes a function that returns context managers out of a generator function with one yield."""
    @_wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return helper


# ---- ready-made managers ---------------------------------------------------------------------------------------------

class closing(AbstractContextManager):
    """Calls thing.close() at the end."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []  # a list, so that the manager can be entered again while it is entered

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    """sys.stdout is another file meanwhile."""

    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    """sys.stderr is another file meanwhile."""

    _stream = "stderr"


class suppress(AbstractContextManager):
    """Exceptions of these classes end the body, and nothing more."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        return exctype is not None and issubclass(exctype, self._exceptions)


class nullcontext(AbstractContextManager):
    """Does nothing; its value is enter_result."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass


# ---- a stack of managers ---------------------------------------------------------------------------------------------

class _BaseExitStack:
    """What has been put on the stack."""

    def __init__(self):
        self._exits = []  # functions of (type, value, traceback)

    def push(self, exit):
        """Adds a manager's __exit__, or a function with its parameters. Returns the argument."""
        method = getattr(type(exit), "__exit__", None)
        self._exits.append(exit if method is None else _BoundMethod(method, exit))
        return exit

    def enter_context(self, cm):
        """Enters a manager, adds its __exit__ and returns what __enter__ returned."""
        cls = type(cm)
        try:
            enter, exit = cls.__enter__, cls.__exit__
        except AttributeError:
            raise TypeError("'%s.%s' object does not support the context manager protocol"
                            % (cls.__module__, cls.__qualname__)) from None
        result = enter(cm)
        self._exits.append(_BoundMethod(exit, cm))
        return result

    def callback(self, callback, /, *args, **kwds):
        """Adds a function to be called with these arguments. Returns the function."""
        def call(exc_type, exc, tb):
            callback(*args, **kwds)

        call.__wrapped__ = callback
        self._exits.append(call)
        return callback

    def pop_all(self):
        """Moves all exits to a new stack and returns that."""
        other = type(self)()
        other._exits, self._exits = self._exits, []
        return other


class ExitStack(_BaseExitStack, AbstractContextManager):
    """Holds exits and other callbacks, and calls them, last first, at its own end."""

    def close(self):
        """Calls all exits now."""
        self.__exit__(None, None, None)

    def __enter__(self):
        return self

    def __exit__(self, *exc_details):
        received = exc_details[0] is not None
        handled = sys.exc_info()[1]  # by the code around
        dealt_with = raised = False
        while self._exits:
            exit = self._exits.pop()
            try:
                if exit(*exc_details):
                    dealt_with, raised = True, False
                    exc_details = (None, None, None)
            except BaseException as error:
                _mend_context(error, exc_details[1], handled)
                exc_details = type(error), error, error.__traceback__
                raised = True
        if raised:
            context = exc_details[1].__context__
            try:
                raise exc_details[1]
            except BaseException:
                exc_details[1].__context__ = context
                raise
        return received and dealt_with


def _mend_context(error, pending, handled):
    """The new exception's chain ends with the one that the code around handles: there the pending one belongs."""
    while error.__context__ is not None and error.__context__ is not pending:
        if error.__context__ is handled:
            error.__context__ = pending
            return
        error = error.__context__


_BoundMethod = type(ExitStack().close)
