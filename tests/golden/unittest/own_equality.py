# addTypeEqualityFunc, longMessage, failureException, overridden methods.
import unittest

from _report import attempt, run


class Test(unittest.TestCase):
    def runTest(self):
        pass


test = Test()
test.addTypeEqualityFunc(int, lambda first, second, msg=None: print("compare", first, second, msg))
attempt(test.assertEqual, 1, 2, "message")
attempt(test.assertEqual, True, 2)
test.longMessage = False
attempt(test.assertEqual, 1.5, 2.5, "only")
attempt(test.assertEqual, 1.5, 2.5)
attempt(test.assertTrue, 0, "")
test.longMessage = True
attempt(test.assertEqual, 1.5, 2.5, ["a", 1])
attempt(test.assertEqual, 1.5, 2.5, "")
attempt(test.fail)
attempt(test.fail, "why")
attempt(test.skipTest, "why")


class Own(Exception):
    pass


class TestOwn(unittest.TestCase):
    failureException = Own

    def test_own(self):
        self.assertTrue(False)

    def test_assertion(self):
        raise AssertionError("is an error here")

    def test_direct(self):
        raise Own("direct")


run(TestOwn)


class Point:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return self.x == other.x

    def __repr__(self):
        return "Point(%d)" % self.x


class TestPoint(unittest.TestCase):
    def setUp(self):
        self.addTypeEqualityFunc(Point, "assertPointEqual")

    def assertPointEqual(self, first, second, msg=None):
        if first != second:
            self.fail(self._formatMessage(msg, "points differ by %d" % (first.x - second.x)))

    def test_points(self):
        self.assertEqual(Point(1), Point(1))
        self.assertEqual(Point(1), Point(5), "far")


run(TestPoint)
