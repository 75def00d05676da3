# Tracebacks in reports: without unittest's own frames, but with causes and contexts, and with locals.
import unittest

from _report import run


def helper(test, x):
    local = x * 2
    test.assertEqual(local, 5)


class TestTraces(unittest.TestCase):
    def test_assertion(self):
        helper(self, 3)

    def test_cause(self):
        try:
            self.assertIn(3, [1, 2])
        except AssertionError as error:
            raise ValueError("chained") from error

    def test_context(self):
        try:
            {}["x"]
        except KeyError:
            self.assertIs(1, 2)

    def test_none(self):
        try:
            {}["x"]
        except KeyError:
            raise ValueError("alone") from None

    def test_recursion(self):
        def down(n):
            if n == 0:
                self.fail("deep")
            down(n - 1)

        down(6)

    def test_raises(self):
        with self.assertRaises(KeyError):
            pass

    def test_raises_other(self):
        with self.assertRaises(KeyError):
            raise ValueError("other")

    def test_note(self):
        error = ValueError("noted")
        error.add_note("a note")
        raise error

    def test_syntax(self):
        raise SyntaxError("made up", ("file.py", 3, 5, "x = = 1\n", 3, 6))


run(TestTraces)


class TestLocals(unittest.TestCase):
    def test_locals(self):
        value = [1, 2]
        helper(self, 4)


run(TestLocals, tb_locals=True)
