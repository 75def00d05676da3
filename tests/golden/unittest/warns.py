# assertWarns as a call and in a with statement.
import unittest
import warnings

from _report import attempt


class Test(unittest.TestCase):
    def runTest(self):
        pass


test = Test()


def old():
    warnings.warn("old thing", DeprecationWarning)
    warnings.warn("other thing", DeprecationWarning)


attempt(test.assertWarns, DeprecationWarning, old)
attempt(test.assertWarns, (UserWarning, DeprecationWarning), old)
attempt(test.assertWarns, KeyError, old)
attempt(test.assertWarns, DeprecationWarning, print)
attempt(test.assertWarnsRegex, DeprecationWarning, "thing", old)
attempt(test.assertWarnsRegex, DeprecationWarning, "new", old)


def context(expected, function, pattern=None, **options):
    with (test.assertWarnsRegex(expected, pattern, **options) if pattern else test.assertWarns(expected, **options)) as caught:
        function()
    return str(caught.warning), caught.filename[-8:], caught.lineno, len(caught.warnings)


attempt(context, DeprecationWarning, old)
attempt(context, DeprecationWarning, old, "other")
attempt(context, DeprecationWarning, print)
attempt(context, DeprecationWarning, print, msg="message")
attempt(context, DeprecationWarning, lambda: 1 / 0)
