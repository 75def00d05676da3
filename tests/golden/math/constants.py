# The names of the module.
import math

print([name for name in dir(math) if not name.startswith("_")])
print(math.pi, math.e, math.tau, math.inf, math.nan)
print(math.pi.hex(), math.e.hex(), math.tau == 2 * math.pi, math.nan != math.nan, -math.inf)
print(math.sqrt, type(math.sqrt).__name__, math.sqrt.__name__, math.__name__)
from math import *

print(sqrt(16), floor(2.5), pi, gcd(12, 8), isqrt(17), hypot(3, 4))
