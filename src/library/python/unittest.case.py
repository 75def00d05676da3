# SPDX-License-Identifier: GPL-3.0-or-later
# One test: an object of a class with the name of its method.
#
#     run(result)     setUp ──▶ test method ──▶ tearDown ──▶ cleanups     each is a part: what it raises is reported and
#                     │                         not after a failed setUp    ends this part only
#                     ▼
#     an _Outcome knows whether all parts so far were good; `with outcome.part(test):` runs one. A subtest is a part within
#     a part, reported under its own name.
"""One test."""

import sys

from unittest import assertions
from unittest.contexts import warn_deprecated
from unittest.util import strclass

__unittest = True

_no_message = object()


class SkipTest(Exception):
    """Raised by a test that is to be skipped."""


class _ShouldStop(Exception):
    """The test is to end here; what is wrong has been reported."""


# ---- marks on tests --------------------------------------------------------------------------------------------------

def _unchanged(test_item):
    return test_item


def skip(reason):
    """Marks a test or a class of tests as one to be skipped."""
    def mark(test_item):
        if not isinstance(test_item, type):
            function = test_item

            def test_item(*args, **kwargs):
                raise SkipTest(reason)

            for name in ("__module__", "__name__", "__qualname__", "__doc__"):
                if hasattr(function, name):
                    setattr(test_item, name, getattr(function, name))
            test_item.__dict__.update(getattr(function, "__dict__", {}))
            test_item.__wrapped__ = function
        test_item.__unittest_skip__ = True
        test_item.__unittest_skip_why__ = reason
        return test_item

    if isinstance(reason, type(_unchanged)):  # @skip without a reason
        test_item, reason = reason, ""
        return mark(test_item)
    return mark


def skipIf(condition, reason):
    """Marks as one to be skipped if the condition is true."""
    return skip(reason) if condition else _unchanged


def skipUnless(condition, reason):
    """Marks as one to be skipped unless the condition is true."""
    return _unchanged if condition else skip(reason)


def expectedFailure(test_item):
    """Marks a test as one that is expected to fail."""
    test_item.__unittest_expecting_failure__ = True
    return test_item


# ---- cleanups --------------------------------------------------------------------------------------------------------

_module_cleanups = []


def _enter_context(cm, addcleanup):
    cls = type(cm)
    try:
        enter, exit = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError("'%s.%s' object does not support the context manager protocol"
                        % (cls.__module__, cls.__qualname__)) from None
    result = enter(cm)
    addcleanup(exit, cm, None, None, None)
    return result


def addModuleCleanup(function, /, *args, **kwargs):
    """Adds a function to be called after tearDownModule()."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    """Enters a context manager that is left after tearDownModule()."""
    return _enter_context(cm, addModuleCleanup)


def doModuleCleanups():
    """Calls the functions that addModuleCleanup() has added, last first."""
    exceptions = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as exception:
            exceptions.append(exception)
    if exceptions:
        raise exceptions[0]


# ---- outcomes --------------------------------------------------------------------------------------------------------

class _Outcome:
    """Whether a test is good so far."""

    def __init__(self, result=None):
        self.result = result
        self.success = True
        self.expecting_failure = False
        self.expectedFailure = None
        self.result_supports_subtests = hasattr(result, "addSubTest")

    def part(self, test_case, subTest=False):
        """A context manager that runs one part of a test."""
        return _Part(self, test_case, subTest)

    def add_skip(self, test_case, reason):
        """Reports a skipped test."""
        add = getattr(self.result, "addSkip", None)
        if add is not None:
            add(test_case, reason)
        else:
            self._complain("TestResult has no addSkip method, skips not reported")
            self.result.addSuccess(test_case)

    def add_expected(self, test_case):
        """Reports that a failure that was expected has come, or has not."""
        if self.expectedFailure:
            add = getattr(self.result, "addExpectedFailure", None)
            if add is not None:
                add(test_case, self.expectedFailure)
            else:
                self._complain("TestResult has no addExpectedFailure method, reporting as passes")
                self.result.addSuccess(test_case)
            return
        add = getattr(self.result, "addUnexpectedSuccess", None)
        if add is not None:
            add(test_case)
            return
        self._complain("TestResult has no addUnexpectedSuccess method, reporting as failure")
        try:
            raise _ShouldStop
        except _ShouldStop:
            self.result.addFailure(test_case, sys.exc_info())

    @staticmethod
    def _complain(text):
        import warnings
        warnings.warn(text, RuntimeWarning)


class _Part:
    def __init__(self, outcome, test_case, is_subtest):
        self.outcome, self.test_case, self.is_subtest = outcome, test_case, is_subtest

    def __enter__(self):
        self.old_success = self.outcome.success
        self.outcome.success = True

    def __exit__(self, *exc_info):
        outcome = self.outcome
        try:
            return self._report(*exc_info)
        finally:
            outcome.success = outcome.success and self.old_success

    def _report(self, *exc_info):
        outcome, test_case = self.outcome, self.test_case
        kind, value, _ = exc_info
        if kind is None:
            if self.is_subtest and outcome.success:
                outcome.result.addSubTest(test_case.test_case, test_case, None)
        elif issubclass(kind, KeyboardInterrupt):
            return False
        elif issubclass(kind, SkipTest):
            outcome.success = False
            outcome.add_skip(test_case, str(value))
        elif issubclass(kind, _ShouldStop):
            pass
        elif outcome.expecting_failure:
            outcome.expectedFailure = exc_info
        else:
            outcome.success = False
            if self.is_subtest:
                outcome.result.addSubTest(test_case.test_case, test_case, exc_info)
            elif outcome.result is not None:
                is_failure = issubclass(kind, test_case.failureException)
                (outcome.result.addFailure if is_failure else outcome.result.addError)(test_case, exc_info)
        return True


class _SubTestContext:
    def __init__(self, test_case, msg, params):
        self.test_case, self.msg, self.params = test_case, msg, params

    def __enter__(self):
        test = self.test_case
        self.outcome = test._outcome
        if self.outcome is None or not self.outcome.result_supports_subtests:
            self.outcome = None
            return
        self.parent = test._subtest
        params = self.params
        if self.parent is not None:
            params = params | {name: value for name, value in self.parent.params.items() if name not in params}
        test._subtest = _SubTest(test, self.msg, params)
        self.part = self.outcome.part(test._subtest, subTest=True)
        self.part.__enter__()

    def __exit__(self, *exc_info):
        outcome = self.outcome
        if outcome is None:
            return False
        try:
            if not self.part.__exit__(*exc_info):
                return False
            if not outcome.success:
                if outcome.result is not None and outcome.result.failfast:
                    raise _ShouldStop
            elif outcome.expectedFailure:
                raise _ShouldStop
            return True
        finally:
            self.test_case._subtest = self.parent


# ---- tests -----------------------------------------------------------------------------------------------------------

class TestCase(assertions.TestCase):
    """A class of tests: each method whose name begins with "test" is one."""

    _classSetupFailed = False
    _class_cleanups = []

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        """The test that runs this method."""
        super().__init__()
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = "No test"
        self._cleanups = []
        self._subtest = None
        method = getattr(self, methodName, None)
        if method is not None:
            self._testMethodDoc = method.__doc__
        elif methodName != "runTest":
            raise ValueError("no such test method in %s: %s" % (self.__class__, methodName))

    # ---- to be overridden --------------------------------------------------------------------------------------------

    def setUp(self):
        """Called before each test."""

    def tearDown(self):
        """Called after each test whose setUp() was good."""

    @classmethod
    def setUpClass(cls):
        """Called before the first test of the class."""

    @classmethod
    def tearDownClass(cls):
        """Called after the last test of the class."""

    def defaultTestResult(self):
        """The result for run() without one."""
        from unittest.result import TestResult
        return TestResult()

    # ---- cleanups ----------------------------------------------------------------------------------------------------

    def addCleanup(self, function, /, *args, **kwargs):
        """Adds a function to be called after tearDown(), or after a failed setUp()."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enters a context manager that is left with the cleanups."""
        return _enter_context(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Adds a function to be called after tearDownClass()."""
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        """Enters a context manager that is left after tearDownClass()."""
        return _enter_context(cm, cls.addClassCleanup)

    def doCleanups(self):
        """Calls the functions that addCleanup() has added, last first."""
        outcome = self._outcome or _Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.part(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        """Calls the functions that addClassCleanup() has added, last first."""
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    # ---- what it is --------------------------------------------------------------------------------------------------

    def countTestCases(self):
        """1."""
        return 1

    def shortDescription(self):
        """The first line of the method's docstring, or None."""
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def id(self):
        """The name with class and module."""
        return "%s.%s" % (strclass(self.__class__), self._testMethodName)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return "%s (%s.%s)" % (self._testMethodName, strclass(self.__class__), self._testMethodName)

    def __repr__(self):
        return "<%s testMethod=%s>" % (strclass(self.__class__), self._testMethodName)

    # ---- running -----------------------------------------------------------------------------------------------------

    def skipTest(self, reason):
        """Skips the test from here on."""
        raise SkipTest(reason)

    def subTest(self, msg=_no_message, **params):
        """A context manager: what fails in its body is reported with msg and params, and the test goes on after it."""
        return _SubTestContext(self, msg, params)

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            warn_deprecated("It is deprecated to return a value that is not None from a test case (%s)" % method)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def run(self, result=None):
        """Runs the test and reports to the result, which is returned."""
        stopTestRun = None
        if result is None:
            result = self.defaultTestResult()
            stopTestRun = getattr(result, "stopTestRun", None)
            startTestRun = getattr(result, "startTestRun", None)
            if startTestRun is not None:
                startTestRun()
        try:
            result.startTest(self)
            try:
                self._run(result, getattr(self, self._testMethodName))
            finally:
                result.stopTest(self)
        finally:
            if stopTestRun is not None:
                stopTestRun()
        return result

    def _mark(self, name, method, default):
        """A mark that skip() or expectedFailure() has left on the class or on the method."""
        return getattr(self, name, default) or getattr(method, name, default)

    def _run(self, result, method):
        self._outcome = outcome = _Outcome(result)
        try:
            if self._mark("__unittest_skip__", method, False):
                outcome.add_skip(self, self._mark("__unittest_skip_why__", method, ""))
                return
            expecting_failure = self._mark("__unittest_expecting_failure__", method, False)
            with outcome.part(self):
                self._callSetUp()
            if outcome.success:
                outcome.expecting_failure = expecting_failure
                with outcome.part(self):
                    self._callTestMethod(method)
                outcome.expecting_failure = False
                with outcome.part(self):
                    self._callTearDown()
            self.doCleanups()
            if outcome.success:
                if expecting_failure:
                    outcome.add_expected(self)
                else:
                    result.addSuccess(self)
        finally:
            outcome.expectedFailure = None
            self._outcome = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Runs the test; exceptions go on to the caller."""
        method = getattr(self, self._testMethodName)
        if self._mark("__unittest_skip__", method, False):
            raise SkipTest(self._mark("__unittest_skip_why__", method, ""))
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)


class FunctionTestCase(TestCase):
    """A test made of functions."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        """testFunc is the test, the others may prepare it and clean up after it."""
        super().__init__()
        self._functions = setUp, tearDown
        self._testFunc = testFunc
        self._description = description

    def setUp(self):
        if self._functions[0] is not None:
            self._functions[0]()

    def tearDown(self):
        if self._functions[1] is not None:
            self._functions[1]()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def _parts(self):
        return self._functions, self._testFunc, self._description

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self._parts() == other._parts()

    def __hash__(self):
        return hash((type(self), self._parts()))

    def __str__(self):
        return "%s (%s)" % (strclass(self.__class__), self._testFunc.__name__)

    def __repr__(self):
        return "<%s tec=%s>" % (strclass(self.__class__), self._testFunc)

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc and doc.split("\n")[0].strip() or None


class _SubTest(TestCase):
    """Stands for a subtest in results."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _description(self):
        parts = []
        if self._message is not _no_message:
            parts.append("[%s]" % (self._message,))
        if self.params:
            parts.append("(%s)" % ", ".join(["%s=%r" % item for item in self.params.items()]))
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return "%s %s" % (self.test_case.id(), self._description())

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return "%s %s" % (self.test_case, self._description())
