# Functions from one float to one float, at ordinary places and at the edges.
import math

NAMES = ["acos", "acosh", "asin", "asinh", "atan", "atanh", "cbrt", "cos", "cosh", "degrees", "erf", "erfc", "exp",
         "exp2", "expm1", "fabs", "gamma", "lgamma", "log", "log10", "log1p", "log2", "radians", "sin", "sinh", "sqrt",
         "tan", "tanh", "ulp"]
VALUES = [0, -0.0, 0.0, 1, -1, 2, -2, 3, 0.5, -0.5, 2.5, 10, 170.5, 172, -100.5, -184.5, 709.78, 710, -746, 1024, -1075,
          1e16, 5e-324, -1e-320, 1.7976931348623157e308, math.inf, -math.inf, math.nan, True, 2**53 + 1, 10**300,
          0.9999999999999999, 1.0000000000000002]


def show(function, value):
    try:
        return repr(function(value))
    except (ValueError, OverflowError) as error:
        return f"{type(error).__name__}: {error}"


for name in NAMES:
    print(name)
    for value in VALUES:
        print("   ", str(value)[:24], show(getattr(math, name), value))
