# The functions that format an exception, with their ways of being called.
import sys
import traceback


def outer(x):
    return inner(x + 1)


def inner(y):
    place = "local"
    return 1 / 0


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, "-", error)


try:
    outer(1)
except ZeroDivisionError as error:
    kept = error
    for limit in (None, 0, 1, 2, -1, -2, 10):
        print(limit, traceback.format_exception(error, limit=limit))
        print(traceback.format_exc(limit))
        print(traceback.extract_tb(error.__traceback__, limit))
    traceback.print_exc(file=sys.stdout)

attempt(lambda: traceback.format_exception(ValueError(1), 3))
attempt(lambda: traceback.format_exception(3))
attempt(lambda: traceback.format_exception(ValueError))
attempt(lambda: traceback.format_exception(None))
attempt(lambda: traceback.format_exception_only(None))
attempt(lambda: traceback.format_exception_only(ValueError(2)))
attempt(lambda: traceback.format_exception_only(1, ValueError(3)))
attempt(lambda: traceback.format_exception(None, ValueError(1), None))
attempt(lambda: traceback.format_exception(ValueError, ValueError(1), kept.__traceback__))
attempt(lambda: traceback.format_exc())
attempt(lambda: traceback.format_exception_only(3))
attempt(lambda: traceback.format_exception(ValueError, None, None))
attempt(lambda: traceback.format_exception(ValueError, value=ValueError("q")))
attempt(lambda: traceback.print_last())
traceback.print_exception(kept, file=sys.stdout, limit=1)
traceback.print_exception(type(kept), kept, kept.__traceback__, file=sys.stdout)
traceback.print_tb(kept.__traceback__, file=sys.stdout)
print(traceback.format_tb(None), traceback.format_tb(kept.__traceback__, 1))
print(traceback.__all__)
