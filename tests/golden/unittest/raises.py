# assertRaises as a call and in a with statement.
import unittest

from _report import attempt


class Test(unittest.TestCase):
    def runTest(self):
        pass


test = Test()


def boom(*args, **kwargs):
    raise KeyError(*args)


def fine(*args, **kwargs):
    return args


class Callable:
    def __call__(self):
        pass

    def __repr__(self):
        return "a callable"


attempt(test.assertRaises, KeyError, boom, 1, k=2)
attempt(test.assertRaises, KeyError, fine, 1)
attempt(test.assertRaises, (KeyError, ValueError), fine, 1)
attempt(test.assertRaises, LookupError, boom, 1)
attempt(test.assertRaises, ValueError, boom, 5)
attempt(test.assertRaises, KeyError, Callable())
attempt(test.assertRaises, KeyError, lambda: None)
for wrong in (3, int, "KeyError", (KeyError, 3), None):
    attempt(test.assertRaises, wrong, boom)
attempt(test.assertRaises, (), boom)
attempt(test.assertRaises)
attempt(test.assertRaises, KeyError, None)
attempt(test.assertRaises, KeyError, msg="a", other=3)
attempt(test.assertRaises, KeyError, callable=boom)


def context(expected, raised, **options):
    with test.assertRaises(expected, **options) as caught:
        if raised is not None:
            raise raised
    return repr(caught.exception), caught.exception.__traceback__, caught.expected


attempt(context, KeyError, KeyError(1))
attempt(context, Exception, ZeroDivisionError("z"))
attempt(context, (KeyError, ValueError), ValueError(2))
attempt(context, KeyError, None)
attempt(context, KeyError, None, msg="message")
attempt(context, (KeyError, ValueError), None)
attempt(context, KeyError, ValueError(3))
attempt(context, BaseException, KeyboardInterrupt())
caught = test.assertRaises(KeyError)
print(hasattr(caught, "exception"))
with caught:
    {}["k"]
print(caught.exception.args, type(caught)[int] is not None)
