# TestLoader and TestSuite.
import sys
import types
import unittest

from _report import attempt


class TestOne(unittest.TestCase):
    not_a_test = 1
    test_attribute = 2

    def test_b(self):
        pass

    def test_a(self):
        pass

    def check_c(self):
        pass


class TestEmpty(unittest.TestCase):
    pass


class TestRun(unittest.TestCase):
    def runTest(self):
        pass


def make_test():
    return TestOne("test_a")


def make_suite():
    return unittest.TestSuite([TestOne("test_a"), TestRun()])




module = sys.modules[__name__]
loader = unittest.TestLoader()
for name in ("TestOne", "TestOne.test_b", "TestOne.check_c", "TestEmpty", "TestRun", "make_test", "make_suite",
             "module", "TestOne.not_a_test"):
    print(name)
    attempt(loader.loadTestsFromName, name, module)
attempt(loader.loadTestsFromNames, ["TestRun", "make_test"], module)
for name in ("nothing", "TestOne.nothing"):
    suite = loader.loadTestsFromName(name, module)
    print(suite, list(suite)[0].id())
print(len(loader.errors), loader.errors[0].splitlines()[-1])
print(loader.getTestCaseNames(TestOne), loader.getTestCaseNames(TestEmpty))
loader.testMethodPrefix = "check"
print(loader.getTestCaseNames(TestOne))
loader.testMethodPrefix = "test"
loader.sortTestMethodsUsing = lambda a, b: (a < b) - (a > b)
print(loader.getTestCaseNames(TestOne))
loader.sortTestMethodsUsing = None
for patterns in (["*_a"], ["*.TestOne.*"], ["*[b-c]"], ["*[!b]"], ["*test_?"], ["x"], ["*_a", "*_b"]):
    loader.testNamePatterns = patterns
    print(patterns, loader.getTestCaseNames(TestOne))
attempt(loader.loadTestsFromTestCase, unittest.TestSuite)

other = types.ModuleType("other")
other.TestOne, other.x = TestOne, 3
print(unittest.TestLoader().loadTestsFromModule(other))


def load_tests(loader, tests, pattern):
    print("load_tests", tests.countTestCases(), pattern)
    return unittest.TestSuite([make_test()])


other.load_tests = load_tests
print(unittest.TestLoader().loadTestsFromModule(other, pattern="p"))
other.load_tests = lambda *args: 1 / 0
print(unittest.TestLoader().loadTestsFromModule(other))
attempt(unittest.TestLoader().loadTestsFromModule, other, other=3)

suite = unittest.TestSuite()
suite.addTest(TestRun())
suite.addTests([make_suite(), TestOne("test_b")])
print(suite, suite.countTestCases(), len(list(suite)))
print(make_suite() == make_suite(), make_suite() == suite, make_suite() == 3)
for wrong in (lambda: unittest.TestSuite("abc"), lambda: unittest.TestSuite([3]), lambda: unittest.TestSuite([TestOne]),
              lambda: unittest.TestSuite([unittest.TestSuite]), lambda: suite.addTest(None)):
    attempt(wrong)
