# SPDX-License-Identifier: GPL-3.0-or-later
# What assertRaises and assertWarns return to a with statement: managers that look at the body's end.
#
#     with self.assertRaises(KeyError) as caught:     handle(): no arguments, so the manager itself is returned
#         {}["x"]                                     __exit__(KeyError, …): as expected, it ends here
#     caught.exception.args                           kept, without its traceback
#
# With a function to call, handle() enters the manager itself.
"""What assertRaises and assertWarns return."""

__unittest = True


def compile_pattern(pattern):
    """An object with the method search() for a pattern."""
    import _patterns
    return _patterns.compile(pattern)


def warn_deprecated(text):
    """Warns about the caller of the caller."""
    import warnings
    warnings.warn(text, DeprecationWarning, stacklevel=3)


def _is_subtype(expected, base):
    if isinstance(expected, tuple):
        return all([_is_subtype(item, base) for item in expected])
    return isinstance(expected, type) and issubclass(expected, base)


class _AssertContext:
    base_type = None
    base_type_text = None

    def __init__(self, expected, test_case, expected_regex=None):
        self.expected = expected
        self.test_case = test_case
        self.expected_regex = None if expected_regex is None else compile_pattern(expected_regex)
        self.obj_name = None
        self.msg = None

    def _raiseFailure(self, standardMsg):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standardMsg))

    def handle(self, name, args, kwargs):
        """Calls the function, or returns the manager."""
        try:
            if not _is_subtype(self.expected, self.base_type):
                raise TypeError("%s() arg 1 must be %s" % (name, self.base_type_text))
            if not args:
                self.msg = kwargs.pop("msg", None)
                if kwargs:
                    raise TypeError("%r is an invalid keyword argument for this function" % (next(iter(kwargs)),))
                return self
            callable_obj, *args = args
            self.obj_name = self._name_of(callable_obj)
            with self:
                callable_obj(*args, **kwargs)
        finally:
            self = None  # an exception's traceback holds this frame

    @staticmethod
    def _name_of(object):
        try:
            return object.__name__
        except AttributeError:
            return str(object)

    def _fail_missing(self, verb):
        text = "%s not %s" % (self._name_of(self.expected), verb)
        self._raiseFailure("%s by %s" % (text, self.obj_name) if self.obj_name else text)

    def _fail_mismatch(self, value):
        self._raiseFailure('"%s" does not match "%s"' % (self.expected_regex.pattern, value))


class AssertRaises(_AssertContext):
    """For assertRaises() and assertRaisesRegex()."""

    base_type = BaseException
    base_type_text = "an exception type or tuple of exception types"

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            self._fail_missing("raised")
        import traceback
        traceback.clear_frames(tb)
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        if self.expected_regex is not None and not self.expected_regex.search(str(exc_value)):
            self._fail_mismatch(exc_value)
        return True

    __class_getitem__ = classmethod(type(list[int]))


class AssertWarns(_AssertContext):
    """For assertWarns() and assertWarnsRegex()."""

    base_type = Warning
    base_type_text = "a warning type or tuple of warning types"

    def __enter__(self):
        import sys
        import warnings
        for module in list(sys.modules.values()):
            if getattr(module, "__warningregistry__", None):
                module.__warningregistry__ = {}
        self.warnings_manager = warnings.catch_warnings(record=True)
        self.warnings = self.warnings_manager.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self.warnings_manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        first = None
        for item in self.warnings:
            if not isinstance(item.message, self.expected):
                continue
            first = first or item
            if self.expected_regex is None or self.expected_regex.search(str(item.message)):
                self.warning, self.filename, self.lineno = item.message, item.filename, item.lineno
                return
        if first is not None:
            self._fail_mismatch(first.message)
        self._fail_missing("triggered")
