# Operators between fractions, ints, floats and others.
import math
import numbers
from fractions import Fraction as F


def attempt(label, function):
    try:
        result = function()
        print(label, repr(result), str(result))
    except Exception as error:
        print(label, type(error).__name__, error)



VALUES = [F(1, 2), F(-3, 4), F(0), F(5), F(7, 3), 2, -3, 0, 1.5, -0.25, True, "x", None, float("inf"), float("nan"), 10**30]
OPERATORS = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b,
             "//": lambda a, b: a // b, "%": lambda a, b: a % b, "==": lambda a, b: a == b, "!=": lambda a, b: a != b,
             "<": lambda a, b: a < b, "<=": lambda a, b: a <= b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b,
             "divmod": divmod}
for name, function in OPERATORS.items():
    for a in VALUES:
        for b in VALUES:
            if isinstance(a, F) or isinstance(b, F):
                attempt(f"{a} {name} {b}", lambda: function(a, b))
for a in [F(1, 2), F(-3, 4), F(0), F(5), 2, 1.5]:
    for b in [F(2), F(-2), F(0), 3, -3, 2.0, F(1, 2)]:
        if (isinstance(a, F) or isinstance(b, F)) and not (a < 0 and b == 0.5):
            attempt(f"{a} ** {b}", lambda: a**b)
for x in [F(1, 2), F(3, 2), F(5, 2), F(-1, 2), F(-3, 2), F(7, 3), F(-7, 3), F(0), F(1, 3)]:
    print(int(x), float(x), math.floor(x), math.ceil(x), math.trunc(x), round(x), round(x, 1), round(x, 0), round(x, -1),
          abs(x), -x, +x, bool(x), hash(x), x.numerator, x.denominator, x.as_integer_ratio(), x.limit_denominator(2))
print(hash(F(3)) == hash(3), hash(F(1, 2)) == hash(0.5), {F(1, 2): 1}[0.5], F(math.pi).limit_denominator(100))
print(sum(F(1, n) for n in range(1, 20)), max(F(1, 2), F(2, 3)), sorted([F(3, 4), 0.5, 1, F(1, 3)]))
print(isinstance(F(1), numbers.Rational), isinstance(F(1), int), F(1, 2).__reduce__(), math.prod([F(1, 2), F(2, 3)]))


class Child(F):
    pass


print(Child(1, 2), repr(Child(1, 2)), type(Child(1, 2) + 1).__name__)
