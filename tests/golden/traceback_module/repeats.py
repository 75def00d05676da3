# A frame that repeats is shown three times; sys.tracebacklimit.
import sys
import traceback


def down(n):
    return down(n - 1) if n else 1 / 0


def even(n):
    return odd(n - 1) if n else 1 / 0


def odd(n):
    return even(n - 1) if n else 1 / 0


for function, depth in [(down, 2), (down, 3), (down, 4), (down, 20), (even, 6)]:
    try:
        function(depth)
    except ZeroDivisionError as error:
        print(traceback.format_exc())
        print(traceback.format_tb(error.__traceback__, -1), len(traceback.format_tb(error.__traceback__, limit=3)))
for limit in (2, 0, -1):
    sys.tracebacklimit = limit
    try:
        down(20)
    except ZeroDivisionError as error:
        print(limit, traceback.format_exception(error))
        print(traceback.format_exception(error, limit=1))
