# What takes the place of a float, and what does not.
import math


class Float:
    def __float__(self):
        return 2.25


class Index:
    def __index__(self):
        return 9


class Bad:
    def __float__(self):
        return "x"


class Fails:
    def __float__(self):
        raise LookupError("no float today")


class BadIndex:
    def __index__(self):
        return 1.5


class FloatChild(float):
    pass


def attempt(name, *args, **kwargs):
    try:
        print(name, getattr(math, name)(*args, **kwargs))
    except Exception as error:
        print(name, type(error).__name__, error)


for value in [Float(), Index(), FloatChild(6.25), Bad(), Fails(), BadIndex(), "4", None, [], b"4", 10**400, -(10**400)]:
    for name in ["sqrt", "floor", "trunc", "isnan", "frexp", "log", "log2", "factorial", "gamma", "radians", "isqrt"]:
        if name == "factorial" and isinstance(value, int):
            continue
        if name == "isqrt" and isinstance(value, int):
            continue
        if name in ("floor", "trunc") and isinstance(value, int):
            continue
        attempt(name, value)
attempt("sqrt")
attempt("sqrt", 1, 2)
attempt("sqrt", x=4)
attempt("atan2", 1)
attempt("atan2", 1, "a")
attempt("pow", 2)
attempt("pow", 2, 3, 4)
attempt("log")
attempt("log", 1, 2, 3)
attempt("log", 8, base=2)
attempt("isclose", 1)
attempt("isclose", 1, 2, 3)
attempt("isclose", a=1, b=1)
attempt("isclose", 1, 2, tolerance=3)
attempt("hypot", x=1)
attempt("gcd", 1, 2.0)
attempt("gcd", "a")
attempt("fsum")
attempt("fsum", 5)
attempt("fsum", ["a"])
attempt("prod", [1], 2)
attempt("prod", 5)
attempt("dist", (1,), (1, 2))
attempt("dist", 1, 2)
attempt("dist", (1, 2))
attempt("dist", "ab", "cd")
attempt("comb", 5)
attempt("comb", 5.0, 2)
attempt("perm")
attempt("ldexp", 1, 2.0)
attempt("ldexp", 1)
attempt("nextafter", 1)
