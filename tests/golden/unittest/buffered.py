# buffer=True: what tests print is shown only for those that fail.
import sys
import unittest

from _report import Stream


class TestPrinting(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("in setUpClass")

    def test_good(self):
        print("hidden")
        print("hidden, too", file=sys.stderr)

    def test_bad(self):
        print("out")
        print("err", file=sys.stderr)
        self.fail("bad")

    def test_no_newline(self):
        print("no newline", end="")
        raise KeyError("c")

    def test_subtests(self):
        with self.subTest(x=1):
            print("in a subtest")
            self.fail("sub")
        print("after it")


out, err = sys.stdout, Stream()
sys.stdout, sys.stderr = Stream(), err
stream = Stream()
suite = unittest.defaultTestLoader.loadTestsFromTestCase(TestPrinting)
unittest.TextTestRunner(stream, buffer=True, verbosity=2).run(suite)
written, sys.stdout, sys.stderr = list(sys.stdout.lines()), out, sys.__stderr__
print("\n".join(stream.lines()))
print("mirrored:", written, list(err.lines()))
