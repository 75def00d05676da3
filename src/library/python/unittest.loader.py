# SPDX-License-Identifier: GPL-3.0-or-later
# Loading: from a class, a module or a name to a suite.
#
#     "shop.TestCart.test_add"     import shop; its attribute TestCart; its method test_add: TestCart("test_add")
#
# A name that means nothing becomes a test as well, one that fails: so that the other tests are run all the same.
"""Loading tests."""

from unittest import case, suite

__unittest = True

_Function = type(case.skip)
_Module = type(case)


class _FailedTest(case.TestCase):
    """The test of a name that can't be loaded: its method of that name raises the exception."""

    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            raise AttributeError("%r object has no attribute %r" % (type(self).__name__, name))

        def testFailure():
            raise self._exception

        return testFailure


def _fits(text, pattern):
    """Does the pattern, with * and ?, fit the whole text? (What is in [] is a set of characters.)"""
    if not pattern:
        return not text
    if pattern[0] == "*":
        return _fits(text, pattern[1:]) or bool(text) and _fits(text[1:], pattern)
    if not text:
        return False
    end = pattern.find("]", 3 if pattern.startswith("[!") else 2) if pattern[0] == "[" else -1
    if end < 0:
        return pattern[0] in ("?", text[0]) and _fits(text[1:], pattern[1:])
    characters = pattern[1:end]
    wanted = not characters.startswith("!")
    return _in_set(text[0], characters if wanted else characters[1:]) == wanted and _fits(text[1:], pattern[end + 1:])


def _in_set(character, characters):
    i = 0
    while i < len(characters):
        last = i + 2 if characters[i + 1:i + 2] == "-" and i + 2 < len(characters) else i
        if characters[i] <= character <= characters[last]:
            return True
        i = last + 1
    return False


class _Order:
    """Sorts by a function that compares two names: negative, 0 or positive."""

    def __init__(self, compare, name):
        self.compare, self.name = compare, name

    def __lt__(self, other):
        return self.compare(self.name, other.name) < 0


def three_way_cmp(x, y):
    """-1, 0 or 1."""
    return (x > y) - (x < y)


class TestLoader:
    """Makes suites of tests."""

    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(three_way_cmp)
    testNamePatterns = None
    suiteClass = suite.TestSuite
    _top_level_dir = None

    def __init__(self):
        self.errors = []

    # ---- from classes and modules ------------------------------------------------------------------------------------

    def getTestCaseNames(self, testCaseClass):
        """The names of the class's tests, sorted."""
        def is_test(name):
            if not name.startswith(self.testMethodPrefix) or not callable(getattr(testCaseClass, name)):
                return False
            full_name = "%s.%s.%s" % (testCaseClass.__module__, testCaseClass.__qualname__, name)
            return self.testNamePatterns is None or any([_fits(full_name, pattern)
                                                         for pattern in self.testNamePatterns])

        names = list(filter(is_test, dir(testCaseClass)))
        if self.sortTestMethodsUsing:
            names.sort(key=lambda name: _Order(self.sortTestMethodsUsing, name))
        return names

    def loadTestsFromTestCase(self, testCaseClass):
        """A suite of the class's tests."""
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *args, pattern=None, **kws):
        """A suite of suites, one for each class of tests that the module names."""
        if args or "use_load_tests" in kws:
            kws.pop("use_load_tests", None)
            self._warn_use_load_tests()
        if len(args) > 1:
            raise TypeError("loadTestsFromModule() takes 1 positional argument but %d were given" % (len(args) + 1))
        if kws:
            raise TypeError("loadTestsFromModule() got an unexpected keyword argument '%s'" % sorted(kws)[0])
        objects = [getattr(module, name) for name in dir(module)]
        tests = self.suiteClass([self.loadTestsFromTestCase(object) for object in objects
                                 if isinstance(object, type) and issubclass(object, case.TestCase)])
        load_tests = getattr(module, "load_tests", None)
        if load_tests is None:
            return tests
        try:
            return load_tests(self, tests, pattern)
        except Exception as exception:
            message = "Failed to call load_tests:\n%s" % _format_exc()
            return self._failed(module.__name__, exception, message)

    @staticmethod
    def _warn_use_load_tests():
        import warnings
        warnings.warn("use_load_tests is deprecated and ignored", DeprecationWarning, stacklevel=3)

    # ---- from names --------------------------------------------------------------------------------------------------

    def loadTestsFromNames(self, names, module=None):
        """A suite of a suite for each name."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def loadTestsFromName(self, name, module=None):
        """A suite for a dotted name of a module, class, method or function, seen from the module if one is given."""
        parts = name.split(".")
        failure = None
        if module is None:
            module, failure = self._import(parts)
            if module is None:
                return self._failed(*failure)
            parts = parts[1:]
        parent, object = None, module
        for part in parts:
            try:
                parent, object = object, getattr(object, part)
            except AttributeError as exception:
                if getattr(object, "__path__", None) is not None and failure is not None:
                    return self._failed(*failure)
                return self._failed(part, exception, "Failed to access attribute:\n%s" % _format_exc())
        return self._load(object, parent, parts[-1] if parts else name)

    @staticmethod
    def _import(parts):
        """The first module, after as much of the name as can be was imported, and what could not be."""
        parts, failure = parts[:], None
        while parts:
            try:
                return __import__(".".join(parts)), failure
            except ImportError:
                part = parts.pop()
                message = "Failed to import test module: %s\n%s" % (part, _format_exc())
                failure = part, ImportError(message), message
        return None, failure

    def _load(self, object, parent, name):
        if isinstance(object, _Module):
            return self.loadTestsFromModule(object)
        if isinstance(object, type) and issubclass(object, case.TestCase):
            return self.loadTestsFromTestCase(object)
        if isinstance(object, _Function) and isinstance(parent, type) and issubclass(parent, case.TestCase):
            test = parent(name)
            if not isinstance(getattr(test, name), _Function):  # but a static method is called below
                return self.suiteClass([test])
        elif isinstance(object, suite.TestSuite):
            return object
        if not callable(object):
            raise TypeError("don't know how to make test from: %s" % object)
        test = object()
        if isinstance(test, suite.TestSuite):
            return test
        if isinstance(test, case.TestCase):
            return self.suiteClass([test])
        raise TypeError("calling %s returned %s, not a test" % (object, test))

    def _failed(self, name, exception, message):
        """A suite of one test that fails."""
        self.errors.append(message)
        return self.suiteClass([_FailedTest(name, exception)])

    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        """Refused."""
        raise NotImplementedError("looking for test files needs the module os, which Tally does not have: name the files")


def _format_exc():
    import traceback
    return traceback.format_exc()


defaultTestLoader = TestLoader()


# ---- deprecated functions --------------------------------------------------------------------------------------------

def _warn(name, instead):
    import warnings
    warnings.warn("unittest.%s() is deprecated and will be removed in Python 3.13. Please use unittest.TestLoader.%s() "
                  "instead." % (name, instead), DeprecationWarning, stacklevel=3)


def _loader(prefix, sortUsing, suiteClass=None, testNamePatterns=None):
    loader = TestLoader()
    loader.sortTestMethodsUsing = sortUsing
    loader.testMethodPrefix = prefix
    loader.testNamePatterns = testNamePatterns
    if suiteClass:
        loader.suiteClass = suiteClass
    return loader


def getTestCaseNames(testCaseClass, prefix, sortUsing=three_way_cmp, testNamePatterns=None):
    """Deprecated: the method of a loader."""
    _warn("getTestCaseNames", "getTestCaseNames")
    return _loader(prefix, sortUsing, testNamePatterns=testNamePatterns).getTestCaseNames(testCaseClass)


def makeSuite(testCaseClass, prefix="test", sortUsing=three_way_cmp, suiteClass=suite.TestSuite):
    """Deprecated: TestLoader.loadTestsFromTestCase()."""
    _warn("makeSuite", "loadTestsFromTestCase")
    return _loader(prefix, sortUsing, suiteClass).loadTestsFromTestCase(testCaseClass)


def findTestCases(module, prefix="test", sortUsing=three_way_cmp, suiteClass=suite.TestSuite):
    """Deprecated: TestLoader.loadTestsFromModule()."""
    _warn("findTestCases", "loadTestsFromModule")
    return _loader(prefix, sortUsing, suiteClass).loadTestsFromModule(module)
