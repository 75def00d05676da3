# assertRaisesRegex and assertRegex with patterns of plain characters and the simplest signs.
import unittest

from _report import attempt


class Test(unittest.TestCase):
    def runTest(self):
        pass


test = Test()


def boom(text="No seats left."):
    raise ValueError(text)


for pattern in ["seats", "No seats left.", r"No seats left\.", "^No", "^seats", r"left\.$", "left$", ".+", "N.* s.*t", "se?a+ts",
                r"\w+ \w+ \w+", r"\d", "Seats", "", r"\s\s"]:
    print(repr(pattern))
    attempt(test.assertRaisesRegex, ValueError, pattern, boom)
    attempt(test.assertRegex, "No seats left.", pattern)
    attempt(test.assertNotRegex, "No seats left.", pattern)
    attempt(test.assertRegex, "No seats left.", pattern, "message")
attempt(test.assertRaisesRegex, KeyError, "x", boom)
attempt(test.assertRaisesRegex, KeyError, "x", print)
attempt(test.assertRaisesRegex, ValueError, ".+", boom, "")
with test.assertRaisesRegex(ValueError, "seats") as caught:
    boom()
print(caught.exception)
