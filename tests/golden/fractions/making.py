# Fractions out of numbers and texts, and what is none.
from fractions import Fraction as F


def attempt(label, function):
    try:
        result = function()
        print(label, repr(result), str(result))
    except Exception as error:
        print(label, type(error).__name__, error)



for text in ["1/2", "-3/4", " 5 ", "+7", "1.25", "-.5", "5.", ".", "", "1e3", "2E-2", "1.5e+2", "abc", "1/0", "1//2", "1/ 2",
             "1 / 2", "3/-4", "1_000", "1__0", "_1", "1_", "1/1_0", "0x1", "1.5/2", "nan", "inf", "1e", "e5", "-", "+ 1",
             "12/18", "0/5", "1.2.3"]:
    attempt(text, lambda: F(text))
for args in [(), (3,), (3, 4), (6, -4), (0, 5), (5, 0), (0, 0), (1.5,), (0.1,), (float("inf"),), (float("nan"),), (1.5, 2),
             ("1", 2), (None,), (1, None), ([],), (True,), (F(1, 2),), (F(1, 2), F(3, 4)), (3, F(1, 2)), (1, "2"),
             (1, 2, 3), (b"1",)]:
    attempt(args, lambda: F(*args))
attempt("from_float", lambda: F.from_float(0.25))
attempt("from_float", lambda: F.from_float("x"))
attempt("limit", lambda: F(1, 3).limit_denominator(0))
attempt("limit", lambda: F("3.1415926535897932").limit_denominator(1000))
attempt("format", lambda: format(F(1, 2), ".2f"))
attempt("set", lambda: setattr(F(1), "numerator", 5))
attempt("keywords", lambda: F(numerator=1, denominator=2))
attempt("attribute", lambda: F(1).color)
