# floor, ceil, trunc, frexp, modf, ldexp, fmod, remainder, copysign, nextafter, ulp.
import math


class Special:
    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"


class SpecialFloat(float):
    def __floor__(self):
        return "my floor"


def attempt(name, *args):
    try:
        print(name, args, repr(getattr(math, name)(*args)))
    except Exception as error:
        print(name, args, type(error).__name__, error)


for x in [0.0, -0.0, 0.5, -0.5, 1.5, -1.5, 2.9999999999999996, 1e22, -1e300, 7, -7, True, 10**30, math.inf, -math.inf,
          math.nan, "1"]:
    for name in ["floor", "ceil", "trunc", "frexp", "modf"]:
        attempt(name, x)
for name in ["floor", "ceil", "trunc"]:
    print(name, getattr(math, name)(Special()), getattr(math, name)(SpecialFloat(2.5)))
for x in [0.75, -3, 0, -0.0, math.inf, math.nan, 5e-324]:
    for i in [0, 1, -1, 10, 1100, -1100, 2**31, -(2**31), 2**70, -(2**70), True]:
        attempt("ldexp", x, i)
for x in [7, -7, 5.5, -5.5, 0.0, -0.0, 1e308, 2.5, 3.5, math.inf, math.nan]:
    for y in [3, -3, 0.5, 2, 0, math.inf, -math.inf, math.nan]:
        for name in ["fmod", "remainder", "copysign", "nextafter", "atan2", "pow"]:
            attempt(name, x, y)
print(math.nextafter(0, 1), math.nextafter(0, -1), math.nextafter(1, 1), math.nextafter(1.7976931348623157e308, math.inf))
print(math.ulp(1), math.ulp(-1), math.ulp(0), math.ulp(1e300), math.ulp(math.inf), math.ulp(1.7976931348623157e308))
