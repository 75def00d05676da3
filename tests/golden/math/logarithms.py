# Logarithms of ints that no float can hold, and to any base.
import math


def attempt(function, *args):
    try:
        text = repr(function(*args))
    except Exception as error:
        text = f"{type(error).__name__}: {error}"
    print(function.__name__, [str(a)[:20] for a in args], text)


for x in [1, 2, 10, 8, 1000, 2**1000, 2**1024, 10**308, 10**309, 10**400, 3**700, 2**2000 - 1, 7**1000, 0, -1, -(10**400),
          0.0, 0.5, math.inf, -math.inf, math.nan, True]:
    attempt(math.log, x)
    attempt(math.log2, x)
    attempt(math.log10, x)
    for base in [2, 10, 3, 0.5, 1, 0, -2, math.e, 10**400, math.inf]:
        attempt(math.log, x, base)
print([math.log2(2**k) for k in range(0, 1200, 100)])
print([math.log10(10**k) for k in range(0, 500, 23)])
