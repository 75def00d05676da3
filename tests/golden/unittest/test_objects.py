# What a test is: names, descriptions, equality; tests from functions.
import unittest

from _report import attempt, run_suite


class Test(unittest.TestCase):
    def runTest(self):
        "  The description.  \nMore."

    def test_other(self):
        pass


a, b = Test(), Test("test_other")
for test in (a, b):
    print(test, repr(test), test.id(), test.shortDescription(), test.countTestCases())
print(a == Test(), a == b, hash(a) == hash(Test()), a == 3, a != b)
attempt(Test, "nothing")
attempt(unittest.TestCase, "nothing")
print(unittest.TestCase(), a.defaultTestResult(), a.failureException, a.longMessage, a.maxDiff)


def function():
    "A function."
    assert 1 + 1 == 3


def setup():
    print("set up")


def teardown():
    print("torn down")


test = unittest.FunctionTestCase(function, setup, teardown)
print(test, test.id(), test.shortDescription(), unittest.FunctionTestCase(function, description="given").shortDescription())
print(test == unittest.FunctionTestCase(function, setup, teardown), test == unittest.FunctionTestCase(function), test == 3)
run_suite(unittest.TestSuite([test]))
run_suite(unittest.TestSuite([test]), verbosity=2)
for cls in (unittest.TestCase, unittest.TestSuite, unittest.TestLoader, unittest.TestResult, unittest.TextTestResult,
            unittest.TextTestRunner, unittest.SkipTest, unittest.FunctionTestCase, unittest.main):
    print(cls)
