# A passed, failed, broken and skipped test, in the short and in the long form.
import unittest

from _report import run


class TestAll(unittest.TestCase):
    def test_passed(self):
        """The first line of a docstring

        and more."""

    def test_failed(self):
        self.assertEqual(1, 2, "message")

    def test_failed_in_helper(self):
        self.check(3)

    def check(self, value):
        self.assertTrue(value == 4)

    def test_plain_assert(self):
        """With a docstring."""
        assert 1 == 2, "plain"

    def test_broken(self):
        {}["x"]

    def test_exit(self):
        raise SystemExit(3)

    @unittest.expectedFailure
    def test_expected(self):
        self.fail("as expected")

    @unittest.expectedFailure
    def test_expected_error(self):
        raise KeyError

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    def test_skipped(self):
        self.skipTest("from inside")


class TestGood(unittest.TestCase):
    def test_one(self):
        pass

    def test_two(self):
        pass


for verbosity in (0, 1, 2):
    result = run(TestAll, verbosity=verbosity)
run(TestGood)
run(TestGood, verbosity=2)
run()
print(result.testsRun, len(result.failures), len(result.errors), result.skipped, len(result.expectedFailures),
      result.unexpectedSuccesses)
run(TestAll, verbosity=2, descriptions=False)
