# SPDX-License-Identifier: GPL-3.0-or-later
# Suites: tests that are run one after the other, and the fixtures of their classes and modules.
#
#     test of   Queue   Queue   Stack        the class or module of the test before is in the result: where it changes, the
#     ──────────┬───────────────┬─────┬──    old one is torn down and the new one set up
#       setUpClass    tearDownClass   tearDownClass, tearDownModule
#                       setUpClass
#
# Only the outermost suite tears the last ones down.
"""Suites of tests."""

import sys

from unittest import case
from unittest.util import strclass

__unittest = True


class BaseTestSuite:
    """A collection of tests without class and module fixtures."""

    _cleanup = True

    def __init__(self, tests=()):
        """A suite of these tests, which can be suites."""
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return "<%s tests=%s>" % (strclass(self.__class__), list(self))

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        """The number of tests in it and in the suites in it."""
        return self._removed_tests + sum([test.countTestCases() for test in self if test])

    def addTest(self, test):
        """Adds a test or a suite."""
        if not callable(test):
            raise TypeError("%r is not callable" % (test,))
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        """Adds several."""
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def run(self, result):
        """Runs the tests until the result says stop."""
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        return result

    def _removeTestAtIndex(self, index):
        """A test that has run is let go of, and only counted."""
        try:
            test = self._tests[index]
        except TypeError:
            return
        if hasattr(test, "countTestCases"):
            self._removed_tests += test.countTestCases()
        self._tests[index] = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Runs the tests; exceptions go on to the caller."""
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    """A collection of tests, with the fixtures of their classes and modules."""

    def run(self, result, debug=False):
        """Runs the tests until the result says stop."""
        outermost = getattr(result, "_testRunEntered", False) is False
        if outermost:
            result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if _is_test(test):
                self._tearDownPreviousClass(test, result)
                self._handleModuleFixture(test, result)
                self._handleClassSetUp(test, result)
                result._previousTestClass = test.__class__
                if test.__class__._classSetupFailed or getattr(result, "_moduleSetUpFailed", False):
                    continue
            if debug:
                test.debug()
            else:
                test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        if outermost:
            self._tearDownPreviousClass(None, result)
            self._handleModuleTearDown(result)
            result._testRunEntered = False
        return result

    def debug(self):
        """Runs the tests; exceptions go on to the caller."""
        self.run(_DebugResult(), True)

    # ---- classes -----------------------------------------------------------------------------------------------------

    def _handleClassSetUp(self, test, result):
        cls = test.__class__
        if cls == getattr(result, "_previousTestClass", None) or getattr(result, "_moduleSetUpFailed", False) or (
                getattr(cls, "__unittest_skip__", False)):
            return
        cls._classSetupFailed = False
        set_up = getattr(cls, "setUpClass", None)
        if set_up is None:
            return
        _call_if_exists(result, "_setupStdout")
        try:
            if not _attempt(set_up, result, "setUpClass", strclass(cls)):
                cls._classSetupFailed = True
                self._class_cleanups(cls, result, "setUpClass")
        finally:
            _call_if_exists(result, "_restoreStdout")

    def _tearDownPreviousClass(self, test, result):
        cls = getattr(result, "_previousTestClass", None)
        if cls is None or cls == test.__class__ or getattr(cls, "_classSetupFailed", False) or (
                getattr(result, "_moduleSetUpFailed", False)) or getattr(cls, "__unittest_skip__", False):
            return
        tear_down = getattr(cls, "tearDownClass", None)
        if tear_down is None and not hasattr(cls, "doClassCleanups"):
            return
        _call_if_exists(result, "_setupStdout")
        try:
            if tear_down is not None:
                _attempt(tear_down, result, "tearDownClass", strclass(cls))
            self._class_cleanups(cls, result, "tearDownClass")
        finally:
            _call_if_exists(result, "_restoreStdout")

    @staticmethod
    def _class_cleanups(cls, result, name):
        clean_up = getattr(cls, "doClassCleanups", None)
        if clean_up is None:
            return
        clean_up()
        for exc_info in cls.tearDown_exceptions:
            _add_error(result, exc_info, name, strclass(cls))

    # ---- modules -----------------------------------------------------------------------------------------------------

    def _handleModuleFixture(self, test, result):
        name = test.__class__.__module__
        if name == _previous_module(result):
            return
        self._handleModuleTearDown(result)
        result._moduleSetUpFailed = False
        set_up = getattr(sys.modules.get(name), "setUpModule", None)
        if set_up is None:
            return
        _call_if_exists(result, "_setupStdout")
        try:
            if not _attempt(set_up, result, "setUpModule", name):
                result._moduleSetUpFailed = True
                _attempt(case.doModuleCleanups, result, "setUpModule", name)
        finally:
            _call_if_exists(result, "_restoreStdout")

    def _handleModuleTearDown(self, result):
        name = _previous_module(result)
        if name is None or result._moduleSetUpFailed or name not in sys.modules:
            return
        _call_if_exists(result, "_setupStdout")
        try:
            tear_down = getattr(sys.modules[name], "tearDownModule", None)
            if tear_down is not None:
                _attempt(tear_down, result, "tearDownModule", name)
            _attempt(case.doModuleCleanups, result, "tearDownModule", name)
        finally:
            _call_if_exists(result, "_restoreStdout")


def _is_test(test):
    """A test, not a suite: what can't be iterated over."""
    try:
        iter(test)
    except TypeError:
        return True
    return False


def _previous_module(result):
    return getattr(getattr(result, "_previousTestClass", None), "__module__", None)


def _call_if_exists(object, name):
    getattr(object, name, lambda: None)()


def _attempt(fixture, result, name, owner):
    """Calls a fixture. False: it failed, which is reported."""
    try:
        fixture()
    except Exception:
        if isinstance(result, _DebugResult):
            raise
        _add_error(result, sys.exc_info(), name, owner)
        return False
    return True


def _add_error(result, exc_info, name, owner):
    holder = _ErrorHolder("%s (%s)" % (name, owner))
    add_skip = getattr(result, "addSkip", None)
    if add_skip is not None and isinstance(exc_info[1], case.SkipTest):
        add_skip(holder, str(exc_info[1]))
    else:
        result.addError(holder, exc_info)


class _ErrorHolder:
    """Stands for a fixture in results, where tests are."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return "<ErrorHolder description=%r>" % (self.description,)

    def __str__(self):
        return self.id()

    def run(self, result):
        pass

    def __call__(self, result):
        return self.run(result)

    def countTestCases(self):
        return 0


class _DebugResult:
    """The result of a suite that is debugged: exceptions are not caught."""

    _previousTestClass = None
    _moduleSetUpFailed = False
    shouldStop = False
