# fsum, prod, hypot, dist and isclose.
import math

inf, nan = math.inf, math.nan


def attempt(function, *args, **kwargs):
    try:
        print(function.__name__, args, kwargs, repr(function(*args, **kwargs)))
    except Exception as error:
        print(function.__name__, args, kwargs, type(error).__name__, error)


for items in [[], [0.1] * 10, [1e100, 1.0, -1e100] * 3, [1e16, 1, 1e-16], [inf, inf], [inf, -inf], [nan, inf],
              [inf, -inf, nan], [1e308, 1e308], [1e308, 1e308, -1e308], [-0.0], [-0.0, -0.0], (1, 2, 3), {1, 2},
              range(10), [True, 2.5], [10**400], [2**53, 1, 1], [1.5, -1.5], [1e-320] * 7]:
    attempt(math.fsum, items)
for items in [[], [1, 2, 3], [1, 2.5], [2] * 70, [2.0, 2**60], ["a", 3], [3, "a"], [[1], 2], [inf, 0], [True, True],
              [1e200, 1e200], [2**62, 4], [0.1, 3], [-1] * 5, [2**40, 2**40, 1.5]]:
    attempt(math.prod, items)
    attempt(math.prod, items, start=10)
attempt(math.prod, [2], start="ab")
attempt(math.prod, [], start=[1])
for args in [(), (3, 4), (-5,), (1, 2, 3, 4, 5), (1e200, 1e200), (1e-200, 1e-200), (inf, nan), (nan, 1), (5e-324, 5e-324),
             (1.7e308, 1.7e308), (3, 4.0, True), (10**400,), (1e-310, 2e-310, 3e-310), (0.1, 0.2, 0.3),
             tuple(range(30)), (0, 0, 0), (-0.0,)]:
    attempt(math.hypot, *args)
attempt(math.dist, (1, 2), (4, 6))
attempt(math.dist, [1, 2], [4, 6])
attempt(math.dist, (), ())
attempt(math.dist, (inf,), (0,))
attempt(math.dist, (nan, inf), (0, 0))
attempt(math.dist, (inf,), (inf,))
attempt(math.dist, range(3), [1, 1, 1])
attempt(math.dist, (1e308, 1e308), (-1e308, -1e308))
attempt(math.dist, (0.1, 0.2), (0.3, 0.4))
attempt(math.isclose, 1, 1.0000000001)
attempt(math.isclose, 1, 1.1, rel_tol=0.2)
attempt(math.isclose, 0, 1e-10)
attempt(math.isclose, 0, 1e-10, abs_tol=1e-9)
attempt(math.isclose, 1, 2, rel_tol=-1)
attempt(math.isclose, inf, inf)
attempt(math.isclose, inf, 1e308, rel_tol=2)
attempt(math.isclose, nan, nan)
attempt(math.isclose, 10**400, 1)
