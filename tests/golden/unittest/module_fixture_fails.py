# A failed setUpModule ends all tests of the module.
import unittest

from _report import run


def setUpModule():
    unittest.addModuleCleanup(print, "cleaned")
    raise ValueError("no module")


def tearDownModule():
    print("never")


class TestA(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("never")

    def test_one(self):
        print("never")


class TestB(unittest.TestCase):
    def test_two(self):
        print("never")


run(TestA, TestB)


def setUpModule():
    print("set up")


def tearDownModule():
    unittest.addModuleCleanup(print, "cleaned, too")
    raise ValueError("torn down")


run(TestB, verbosity=2)


def setUpModule():
    raise unittest.SkipTest("whole module")


run(TestB, verbosity=2)
