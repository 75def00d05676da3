# assertTrue to assertGreaterEqual, assertIn, assertIsInstance, assertAlmostEqual.
# catches everything
import unittest

from _report import attempt


class Test(unittest.TestCase):
    def runTest(self):
        pass


test = Test()
long = "y" * 100
for value in (0, 1, "", "a", None, [], [0], long):
    for name in ("assertTrue", "assertFalse", "assertIsNone", "assertIsNotNone"):
        attempt(getattr(test, name), value)
        attempt(getattr(test, name), value, "message")
    for container in ([1, long], "abc", {"a": 1}, None):
        attempt(test.assertIn, value, container)
        attempt(test.assertNotIn, value, container)
    for cls in (int, str, (int, list), list[int], 3):
        attempt(test.assertIsInstance, value, cls)
        attempt(test.assertNotIsInstance, value, cls)
numbers = [0, 1, 1.0000000001, 1.1, float("inf"), -3, "a", None]
for first in numbers:
    for second in numbers:
        for name in ("assertLess", "assertLessEqual", "assertGreater", "assertGreaterEqual", "assertAlmostEqual",
                     "assertNotAlmostEqual"):
            attempt(getattr(test, name), first, second)
        for options in ({"places": 1}, {"delta": 0.5}, {"places": 1, "delta": 1}, {"places": 0, "msg": "message"}, {"delta": "q"}):
            attempt(test.assertAlmostEqual, first, second, **options)
            attempt(test.assertNotAlmostEqual, first, second, **options)
attempt(test.assertEqual)
attempt(test.assertEqual, 1)
attempt(test.assertTrue)
attempt(test.assertIn, 1)
attempt(test.assertAlmostEqual, 1, 2, 3, 4, 5, 6)
attempt(test.assertEqual, 1, 2, foo=1)
a = b = object()
attempt(test.assertIsNot, a, None)
attempt(test.assertIsNot, 5, 5)
attempt(test.assertIs, "a", "a")
