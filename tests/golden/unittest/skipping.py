# All ways to skip.
import unittest

from _report import run


class TestSkips(unittest.TestCase):
    @unittest.skip("reason")
    def test_decorated(self):
        raise ValueError

    @unittest.skip
    def test_bare(self):
        raise ValueError

    @unittest.skipIf(True, "if true")
    def test_if(self):
        raise ValueError

    @unittest.skipIf(False, "if false")
    def test_if_not(self):
        pass

    @unittest.skipUnless(False, "unless false")
    def test_unless(self):
        raise ValueError

    def test_raised(self):
        raise unittest.SkipTest("raised")

    def test_setup(self):
        pass


class TestSkipInSetUp(unittest.TestCase):
    def setUp(self):
        self.skipTest("in setUp")

    def tearDown(self):
        print("never")

    def test_one(self):
        print("never")


@unittest.skip("whole class")
class TestWhole(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("never")

    def test_one(self):
        print("never")


class TestSkipInSetUpClass(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise unittest.SkipTest("class setup")

    def test_one(self):
        print("never")


result = run(TestSkips, TestSkipInSetUp, TestWhole, TestSkipInSetUpClass, verbosity=2)
print(result.skipped)
run(TestSkips)


@unittest.skip("a function")
def function():
    "doc"


print(function.__name__, function.__doc__, function.__unittest_skip__, function.__unittest_skip_why__)
try:
    function(1, a=2)
except unittest.SkipTest as error:
    print(repr(error))
