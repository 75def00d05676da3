# SPDX-License-Identifier: GPL-3.0-or-later
# The math module: functions, edge cases, errors.

import math
print(math.pi, math.e, math.tau, math.inf, math.nan)
print(math.sqrt(2), math.sqrt(16), math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.floor(7), math.ceil(1e20))
print(math.sin(1), math.cos(1), math.tan(1), math.asin(1), math.acos(0.5), math.atan(1), math.atan2(-1, -1))
print(
    math.exp(1), math.log(10), math.log(8, 2), math.log2(1024), math.log10(1000), math.log1p(1e-10),
    math.expm1(1e-10)
)
print(math.log(10 ** 400), math.log2(2 ** 2000), math.log10(10 ** 400))
print(math.pow(2, 10), math.fabs(-3), math.fmod(-7, 3), math.hypot(3, 4), math.hypot(1, 2, 3), math.copysign(3, -0.0))
print(math.gcd(12, 18), math.gcd(), math.gcd(0, 5), math.gcd(-4, 6, 10), math.lcm(4, 6), math.lcm(), math.lcm(3, 0))
print(
    math.factorial(0), math.factorial(10), math.factorial(30), math.comb(10, 3), math.comb(5, 9), math.perm(5, 2),
    math.perm(4)
)
print(
    math.isqrt(99), math.isqrt(10 ** 40), math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1),
    math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1, rel_tol=0.2)
)
print(
    math.degrees(math.pi), math.radians(180), math.frexp(10.5), math.ldexp(0.65625, 4), math.modf(-3.25),
    math.prod([1, 2, 3, 4]), math.prod([], start=5)
)
print(
    math.fsum([0.1] * 10), math.sinh(1), math.cosh(1), math.tanh(1), math.dist((0, 0), (3, 4)), math.cbrt(27),
    math.exp2(5)
)
for f in (
    lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.factorial(-1),
    lambda: math.factorial(1.5), lambda: math.exp(1000), lambda: math.isqrt(-1), lambda: math.floor(math.inf),
    lambda: math.ceil(math.nan), lambda: math.sqrt('4'), lambda: math.gcd(1.0), lambda: math.acos(2),
    lambda: math.fmod(1, 0), lambda: math.pow(0, -1), lambda: math.comb(-1, 2), lambda: math.sqrt(),
    lambda: math.pow(10.0, 400), lambda: math.missing
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
