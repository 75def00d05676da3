# What assertEqual and its kin say of values of each type.
import unittest

from _report import attempt


class Test(unittest.TestCase):
    def runTest(self):
        pass


class NoRepr:
    def __repr__(self):
        raise ValueError

    def __eq__(self, other):
        return False


test = Test()
long = "x" * 200
many = list(range(100))
pairs = [(1, 2), (1, 1.5), ("a", "b"), ("abc\ndef\n", "abc\nxyz"), ("one line", "one lime\n"), (long, long + "y"),
         ("a" * 100 + "b" + "c" * 100, "a" * 100 + "d" + "c" * 100), ([1, 2, 3], [1, 2, 4]), ([1], [1, 2, 3]), ([], [long]),
         (many, many + [1]), ((1, 2), (1, 2, 3)), ((1,), [1]), ({"a": 1}, {"a": 2, "b": [1]}), ({}, dict.fromkeys(range(50))),
         ({1, 2}, {2, 3}), (frozenset([1]), frozenset()), ({1}, frozenset([1, 2])), (None, True), (10 ** 30, b"abc"),
         ([[1, 2], [3, 4]], [[1, 2], [3, 5]]), ({"k": long}, {"k": long + "z"}), (range(3), int), ([long], [long + "z"]),
         ("\ttab\n", "  tab\n"), ("", "a"), ("a\r\nb", "a\nb"), (float("nan"), float("nan")), ("é", "e\u0301")]
for first, second in pairs:
    attempt(test.assertEqual, first, second)
    attempt(test.assertEqual, second, first, "message")
    attempt(test.assertNotEqual, first, first)
    attempt(test.assertIs, first, second)
try:
    test.assertEqual(NoRepr(), 3)
except AssertionError as error:
    print(str(error).startswith("<__main__.NoRepr object at 0x"), str(error)[-5:])
test.maxDiff = None
attempt(test.assertEqual, many, many[:50] + [7] + many[50:])
attempt(test.assertEqual, "\n".join(map(str, many)), "\n".join(map(str, many[1:])))
test.maxDiff = 10
attempt(test.assertEqual, [1], [2])
attempt(test.assertEqual, "a", "b")
attempt(test.assertEqual, {1: 2}, {1: 3})
attempt(test.assertCountEqual, [1], [2])
