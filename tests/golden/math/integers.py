# gcd, lcm, isqrt, factorial, comb and perm, for ints of any size.
import math


def attempt(name, *args):
    try:
        text = repr(getattr(math, name)(*args))
    except Exception as error:
        text = f"{type(error).__name__}: {error}"
    print(name, str(args)[:60], text[:60], len(text))


for args in [(), (5,), (-5,), (0, 0), (12, 18), (12, -18, 27), (0, -7), (2**100, 6**50), (10**40 + 3, 10**20 + 1),
             (True, 4), (17, 0, 51)]:
    attempt("gcd", *args)
    attempt("lcm", *args)
for n in [0, 1, 2, 3, 4, 8, 9, 15, 16, 99, 2**60 - 1, 2**60, 2**62, 2**64 - 1, 2**64, 10**30, 10**30 - 1, 10**200,
          (10**50 + 3) ** 2, (10**50 + 3) ** 2 - 1, -1, -(10**30), True, 4.0]:
    attempt("isqrt", n)
for n in [0, 1, 2, 5, 12, 13, 20, 21, 30, 100, 1000, -1, -(10**30), 5.0, 5.5, True, 2**64, "5", None]:
    attempt("factorial", n)
for n in range(12):
    print([math.comb(n, k) for k in range(n + 2)], [math.perm(n, k) for k in range(n + 2)])
for n, k in [(60, 30), (61, 30), (67, 33), (68, 34), (100, 50), (1000, 3), (1000, 500), (10**20, 5), (10**30, 10**30 - 2),
             (10**30, 10**30), (5, 10**30), (-1, 2), (2, -1), (-1, -1), (2**70, 2**69), (0, 0)]:
    attempt("comb", n, k)
    attempt("perm", n, k if k < 2000 else k - 10**30 if k > 10**29 else 2)
attempt("perm", 5)
attempt("perm", 5, None)
attempt("perm", -5)
attempt("perm", -5, 2)
print(math.factorial(2000) % 10**40 == 0, math.factorial(500) // math.factorial(498) == 500 * 499)
print(sum([math.comb(200, k) for k in range(201)]) == 2**200)
