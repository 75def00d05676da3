# The normal distribution.
from statistics import NormalDist, StatisticsError


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, "-", error)


n = NormalDist(1060, 195)
print(n, repr(n), n.mean, n.median, n.mode, n.stdev, n.variance, NormalDist(), NormalDist(5))
print(n.cdf(1200), n.pdf(1200), n.zscore(1200), n.quantiles(), n.quantiles(10), n.quantiles(n=1))
for p in (0.5, 0.1, 0.01, 1e-10, 1e-300, 0.9999999, 0.3, 0.075, 0.925):
    print(p, n.inv_cdf(p), NormalDist().inv_cdf(p))
print(NormalDist.from_samples([1, 2, 3, 4]), NormalDist.from_samples([0.1, 0.2, 0.3]))
print(NormalDist(2.4, 1.6).overlap(NormalDist(3.2, 2.0)), n.overlap(n), NormalDist(0, 1).overlap(NormalDist(1, 1)))
a, b = NormalDist(4, 2.5), NormalDist(2, 6)
print(a + b, a - b, a * 3, 3 * a, a / 2, a + 10, 10 + a, a - 1, 10 - a, -a, +a)
print(a == NormalDist(4, 2.5), a == b, a == 3, hash(a) == hash(NormalDist(4, 2.5)), {a: 1}[NormalDist(4, 2.5)])
print(n.samples(3, seed=5), len(n.samples(4)))
zero = NormalDist(5, 0)
for function in (lambda: NormalDist(1, -1), lambda: zero.pdf(1), lambda: zero.cdf(1), lambda: zero.inv_cdf(0.5), lambda: n.inv_cdf(0),
                 lambda: n.inv_cdf(1.5), lambda: zero.overlap(n), lambda: n.overlap(3), lambda: zero.zscore(1),
                 lambda: NormalDist.from_samples([1]), lambda: a * b, lambda: a + "x", lambda: NormalDist("a"), lambda: a.x):
    attempt(function)
