# Causes and contexts: told first, unless they are suppressed or not wanted.
import sys
import traceback


def show(function):
    try:
        function()
    except BaseException:
        traceback.print_exc(file=sys.stdout)
        print("-- without chain")
        traceback.print_exc(file=sys.stdout, chain=False)
        print("==")


def cause():
    try:
        {}["é"]
    except KeyError as error:
        raise ValueError("from") from error


def context():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("during")


def suppressed():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("alone") from None


def both():
    try:
        context()
    except ValueError:
        cause()


def cycle():
    a, b = ValueError("a"), ValueError("b")
    a.__context__, b.__cause__ = b, a
    raise a


for function in (cause, context, suppressed, both, cycle):
    show(function)

error = None
for number in range(300):
    new = ValueError(number)
    new.__context__ = error
    error = new
print(len(traceback.format_exception(error)))
