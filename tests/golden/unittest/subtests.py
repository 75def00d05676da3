# Subtests: each is reported, and the test goes on.
import unittest

from _report import run


class TestSub(unittest.TestCase):
    def test_numbers(self):
        for i in range(4):
            with self.subTest(i=i):
                self.assertEqual(i % 2, 0)
        print("after the loop")

    def test_names(self):
        with self.subTest("message", a=1):
            with self.subTest(b=2, a=3):
                self.fail("inner")
        with self.subTest():
            raise KeyError("k")
        with self.subTest(text="é", none=None):
            self.fail("other")

    def test_skip(self):
        with self.subTest("skipper"):
            self.skipTest("in a subtest")
        with self.subTest("fine"):
            pass

    def test_then_fail(self):
        with self.subTest(n=1):
            self.fail("one")
        self.fail("two")

    @unittest.expectedFailure
    def test_expected(self):
        with self.subTest(q=1):
            self.fail("x")
        print("never")

    def test_good(self):
        with self.subTest(n=1):
            pass


run(TestSub)
run(TestSub, verbosity=2)
run(TestSub, failfast=True)
test = TestSub("test_good")
with test.subTest("outside of a run"):
    print("runs")
