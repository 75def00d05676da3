# Names of assertions of old: they work, and give a warning.
import unittest
import warnings

from _report import attempt


class Test(unittest.TestCase):
    def runTest(self):
        pass


def boom():
    raise KeyError("k")


test = Test()
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    test.assertEquals("a", "a")
    test.assert_(1)
    test.failIf(0)
    test.failUnless(1)
    test.failUnlessEqual(1, 1)
    test.failIfEqual(1, 2)
    test.assertAlmostEquals(1, 1)
    test.assertNotAlmostEquals(1, 2)
    test.failUnlessRaises(KeyError, boom)
    test.assertRegexpMatches("abc", "b")
    test.assertNotRegexpMatches("abc", "d")
    with test.assertRaisesRegexp(KeyError, "k"):
        boom()
    attempt(test.assertNotEquals, "a", "a")
    for subset, whole in (({"a": 1}, {"a": 1, "b": 2}), ({"a": 1}, {"a": 2}), ({"q": 1, "a": 1}, {"a": 2}), ({"q": 1}, {})):
        attempt(test.assertDictContainsSubset, subset, whole)
        attempt(test.assertDictContainsSubset, subset, whole, "message")
    for warning in log:
        print(warning.category.__name__, warning.message, warning.lineno if "Please" in str(warning.message) else "")
