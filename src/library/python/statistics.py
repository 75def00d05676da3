# SPDX-License-Identifier: GPL-3.0-or-later
# Statistics of numbers.
#
#     mean([0.1, 0.2, 0.3])     each number is a ratio of two ints, exactly;
#                               sums are ratios, too: nothing is lost on the way;
#                               only the result is rounded, once, to the type of the data
#
# A ratio is a pair (numerator, denominator) of ints, not reduced. Where an infinity or a NaN is among the data its
# denominator is None, and the sum is that of these alone.
"""Statistics of numbers."""

import random as _random
from bisect import bisect_left as _bisect_left, bisect_right as _bisect_right
from math import erf as _erf, exp as _exp, fabs as _fabs, fsum as _fsum, hypot as _hypot, isqrt as _isqrt, log as _log
from math import sqrt as _sqrt, tau as _tau

from _records import record as _record

__all__ = ["NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean",
           "linear_regression", "mean", "median", "median_grouped", "median_high", "median_low", "mode", "multimode",
           "pstdev", "pvariance", "quantiles", "stdev", "variance"]

_sqrt_2 = _sqrt(2.0)


class StatisticsError(ValueError):
    """The data do not allow it."""


# ---- exact sums ------------------------------------------------------------------------------------------------------

def _common_type(first, second):
    """The type of a result made of numbers of both types."""
    if first is second or second in (int, bool):
        return first
    if first is int or issubclass(second, first):
        return second
    if issubclass(first, second):
        return first
    if issubclass(first, int):
        return second
    if issubclass(second, int):
        return first
    if _is_fraction(first) and issubclass(second, float):
        return second
    if issubclass(first, float) and _is_fraction(second):
        return first
    raise TypeError("don't know how to coerce %s and %s" % (first.__name__, second.__name__))


def _is_fraction(cls):
    return any([base.__module__ == "fractions" and base.__name__ == "Fraction" for base in cls.__mro__])


def _ratio_of(x):
    """The number as a ratio."""
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError("can't convert type '%s' to numerator/denominator" % type(x).__name__) from None


def _add(left, right):
    """The sum of two ratios."""
    if None in (left[1], right[1]):
        return left[0] + right[0] if left[1] is right[1] else left[0] if left[1] is None else right[0], None
    if left[1] == right[1]:
        return left[0] + right[0], left[1]
    return left[0] * right[1] + right[0] * left[1], left[1] * right[1]


def _sum_by_denominator(sums):
    """The sum of numerators that were added up for each denominator."""
    if None in sums:
        return sums[None], None
    total = 0, 1
    for denominator, numerator in sorted(sums.items()):
        total = _add(total, (numerator, denominator))
    return total


def _sums(data):
    """(type, sum, sum of squares, count): two ratios."""
    result_type, count = int, 0
    sums, squares = {}, {}
    for x in data:
        result_type = _common_type(result_type, type(x))
        numerator, denominator = _ratio_of(x)
        sums[denominator] = sums.get(denominator, 0) + numerator
        square = None if denominator is None else denominator * denominator
        squares[square] = squares.get(square, 0) + numerator * numerator
        count += 1
    return result_type, _sum_by_denominator(sums), _sum_by_denominator(squares), count


def _sum(data):
    """(type, sum, count); the sum is a ratio."""
    result_type, count = int, 0
    sums = {}
    for x in data:
        result_type = _common_type(result_type, type(x))
        numerator, denominator = _ratio_of(x)
        sums[denominator] = sums.get(denominator, 0) + numerator
        count += 1
    return result_type, _sum_by_denominator(sums), count


def _squares(data, center=None):
    """(type, sum of the squared distances from the center, center, count); without a center from the mean."""
    if center is not None:
        result_type, total, count = _sum([(distance := x - center) * distance for x in data])
        return result_type, total, center, count
    result_type, (numerator, denominator), squares, count = _sums(data)
    if denominator is None:
        return result_type, (numerator, None), numerator, count
    if not count:
        return result_type, (0, 1), 0, 0
    mean = numerator / (denominator * count)
    scaled = squares[0] * count, squares[1]
    total, scale = _add(scaled, (-numerator * numerator, denominator * denominator))
    return result_type, (total, scale * count), mean, count


def _convert(ratio, result_type):
    """The ratio as a number of the type."""
    numerator, denominator = ratio
    if denominator is None:
        return numerator if type(numerator) is result_type else result_type(numerator)
    if issubclass(result_type, int):
        return result_type(numerator // denominator) if numerator % denominator == 0 else numerator / denominator
    if issubclass(result_type, float):
        return result_type(numerator / denominator)
    return result_type(numerator, denominator) if _is_fraction(result_type) else result_type(numerator / denominator)


def _divide(ratio, divisor):
    numerator, denominator = ratio
    return (numerator / divisor, None) if denominator is None else (numerator, denominator * divisor)


def _root(ratio):
    """The square root, rounded once."""
    numerator, denominator = ratio
    if denominator is None:
        numerator.numerator  # raises AttributeError
    shift = (numerator.bit_length() - denominator.bit_length() - 109) // 2  # to 109 bits: a double twice, and 3
    if shift >= 0:
        denominator <<= 2 * shift
    else:
        numerator <<= -2 * shift
    root = _isqrt(numerator // denominator)
    if root * root * denominator != numerator:
        root |= 1  # a last bit that says "more than this"
    return (root << shift) / 1 if shift >= 0 else root / (1 << -shift)


# ---- means -----------------------------------------------------------------------------------------------------------

def mean(data):
    """The arithmetic mean."""
    result_type, total, count = _sum(data)
    if count < 1:
        raise StatisticsError("mean requires at least one data point")
    return _convert(_divide(total, count), result_type)


def fmean(data, weights=None):
    """The arithmetic mean in floats, with weights perhaps: fast."""
    if not hasattr(data, "__len__"):
        data = list(data)
    count = len(data)
    if weights is None:
        total = _fsum(data)
        if not count:
            raise StatisticsError("fmean requires at least one data point")
        return total / count
    if not hasattr(weights, "__len__"):
        weights = list(weights)
    total = _fsum([x * weight for x, weight in zip(data, weights)])
    if count != len(weights):
        raise StatisticsError("data and weights must be the same length")
    weight = _fsum(weights)
    if not weight:
        raise StatisticsError("sum of weights must be non-zero")
    return total / weight


def geometric_mean(data):
    """The n-th root of the product of n numbers."""
    try:
        return _exp(fmean([_log(x) for x in data]))
    except ValueError:
        raise StatisticsError(
            "geometric mean requires a non-empty dataset containing positive numbers") from None


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of the reciprocals."""
    negative = "harmonic mean does not support negative values"
    data = list(data)
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if len(data) == 1 and weights is None:
        if not hasattr(data[0], "as_integer_ratio"):
            raise TypeError("unsupported type")
        if data[0] < 0:
            raise StatisticsError(negative)
        return data[0]
    total_weight = len(data), 1
    if weights is None:
        weights = [1] * len(data)
    else:
        weights = list(weights)
        if len(weights) != len(data):
            raise StatisticsError("Number of weights does not match data size")
        total_weight = _sum(_not_negative(weights, negative))[1]
    try:
        result_type, total, _ = _sum([weight / x if weight else 0
                                      for weight, x in zip(weights, _not_negative(data, negative))])
    except ZeroDivisionError:
        return 0
    if total[0] <= 0:
        raise StatisticsError("Weighted sum must be positive")
    if None in (total[1], total_weight[1]):
        return _convert((_float(total_weight) / _float(total), None), result_type)
    return _convert((total_weight[0] * total[1], total_weight[1] * total[0]), result_type)


def _float(ratio):
    return ratio[0] if ratio[1] is None else ratio[0] / ratio[1]


def _not_negative(values, message):
    for x in values:
        if x < 0:
            raise StatisticsError(message)
        yield x


# ---- places ----------------------------------------------------------------------------------------------------------

def _sorted(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data


def median(data):
    """The middle value, or the mean of the two middle ones."""
    data = _sorted(data)
    middle = len(data) // 2
    return data[middle] if len(data) % 2 else (data[middle - 1] + data[middle]) / 2


def median_low(data):
    """The middle value, or the smaller of the two middle ones."""
    data = _sorted(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    """The middle value, or the larger of the two middle ones."""
    data = _sorted(data)
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    """The median of values that each stand for an interval of this width around them."""
    data = _sorted(data)
    x = data[len(data) // 2]
    below = _bisect_left(data, x)
    count = _bisect_right(data, x, lo=below) - below
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float")
    return x - interval / 2.0 + interval * (len(data) / 2 - below) / count


def mode(data):
    """The value that comes most often, the first one of several."""
    values = multimode(data)
    if not values:
        raise StatisticsError("no mode for empty data")
    return values[0]


def multimode(data):
    """The values that come most often."""
    counts = {}
    for value in iter(data):
        counts[value] = counts.get(value, 0) + 1
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    """The n - 1 places that divide the data into n parts of equal probability."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    count = len(data)
    if count < 2:
        raise StatisticsError("must have at least two data points")
    result = []
    for i in range(1, n):
        if method == "inclusive":
            j, delta = divmod(i * (count - 1), n)
        elif method == "exclusive":
            j = min(max(i * (count + 1) // n, 1), count - 1)
            delta = i * (count + 1) - j * n
            j -= 1
        else:
            break
        result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
    if method not in ("inclusive", "exclusive"):
        raise ValueError("Unknown method: %r" % (method,))
    return result


# ---- spread ----------------------------------------------------------------------------------------------------------

def _mean_square(data, center, is_sample, name):
    """(type, the mean of the squared distances)."""
    result_type, total, _, count = _squares(data, center)
    if count < 1 + is_sample:
        raise StatisticsError("%s requires at least %s" % (name, "two data points" if is_sample else "one data point"))
    return result_type, _divide(total, count - is_sample)


def variance(data, xbar=None):
    """The variance of a sample; xbar is its mean, if that is known."""
    result_type, square = _mean_square(data, xbar, True, "variance")
    return _convert(square, result_type)


def pvariance(data, mu=None):
    """The variance of all there are; mu is their mean, if that is known."""
    result_type, square = _mean_square(data, mu, False, "pvariance")
    return _convert(square, result_type)


def stdev(data, xbar=None):
    """The standard deviation of a sample."""
    return _root(_mean_square(data, xbar, True, "stdev")[1])


def pstdev(data, mu=None):
    """The standard deviation of all there are."""
    return _root(_mean_square(data, mu, False, "pstdev")[1])


# ---- two variables ---------------------------------------------------------------------------------------------------

def _check_pairs(x, y, name):
    if len(x) != len(y):
        raise StatisticsError("%s requires that both inputs have same number of data points" % name)
    if len(x) < 2:
        raise StatisticsError("%s requires at least two data points" % name)


def _distances(x):
    center = _fsum(x) / len(x)
    return [value - center for value in x], center


def _products(x, y):
    return _fsum([left * right for left, right in zip(x, y)])


def covariance(x, y, /):
    """How much the two go together."""
    _check_pairs(x, y, "covariance")
    return _products(_distances(x)[0], _distances(y)[0]) / (len(x) - 1)


def correlation(x, y, /):
    """How much the two go together, from -1 to 1."""
    _check_pairs(x, y, "correlation")
    x, y = _distances(x)[0], _distances(y)[0]
    try:
        return _products(x, y) / _sqrt(_products(x, x) * _products(y, y))
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant")


LinearRegression = _record("LinearRegression", "slope intercept", __name__)


def linear_regression(x, y, /, *, proportional=False):
    """The line that is nearest to the points; proportional: through the origin."""
    _check_pairs(x, y, "linear regression")
    x_center = y_center = 0.0
    if not proportional:
        (x, x_center), (y, y_center) = _distances(x), _distances(y)
    try:
        slope = _products(x, y) / _products(x, x)
    except ZeroDivisionError:
        raise StatisticsError("x is constant")
    return LinearRegression(slope=slope, intercept=0.0 if proportional else y_center - slope * x_center)


# ---- the normal distribution -----------------------------------------------------------------------------------------

# Algorithm AS 241 (Wichura, 1988): a quotient of two polynomials for each of three regions, highest power first.
_central = (
    (2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125,
     1971.5909503065514427, 133.14166789178437745, 3.3871328727963666080),
    (5226.4952788528545610, 28729.085735721942674, 39307.895800092710610, 21213.794301586595867, 5394.1960214247511077,
     687.18700749205790830, 42.313330701600911252, 1.0))
_middle = (
    (7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258,
     3.64784832476320460504, 5.76949722146069140550, 4.63033784615654529590, 1.42343711074968357734),
    (1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
     6.89767334985100004550e-1, 1.67638483018380384940, 2.05319162663775882187, 1.0))
_tail = (
    (2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
     2.96560571828504891230e-1, 1.78482653991729133580, 5.46378491116411436990, 6.65790464350110377720),
    (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
     1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0))


def _quotient(polynomials, r):
    values = []
    for coefficients in polynomials:
        value = 0.0
        for coefficient in coefficients:
            value = value * r + coefficient
        values.append(value)
    return values


def _inverse_normal(p, mu, sigma):
    q = p - 0.5
    if _fabs(q) <= 0.425:
        numerator, denominator = _quotient(_central, 0.180625 - q * q)
        return mu + numerator * q / denominator * sigma
    r = _sqrt(-_log(p if q <= 0.0 else 1.0 - p))
    numerator, denominator = _quotient(_middle, r - 1.6) if r <= 5.0 else _quotient(_tail, r - 5.0)
    x = numerator / denominator
    return mu + (-x if q < 0.0 else x) * sigma


class NormalDist:
    """The normal distribution of a random variable."""

    __slots__ = {"_mu": "Arithmetic mean of a normal distribution",
                 "_sigma": "Standard deviation of a normal distribution"}

    def __init__(self, mu=0.0, sigma=1.0):
        """mu is the mean, sigma the standard deviation."""
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        """The distribution that the data are a sample of."""
        _, total, mean, count = _squares(data)
        if count < 2:
            raise StatisticsError("stdev requires at least two data points")
        square = _divide(total, count - 1)
        if square[1] is None:
            return cls(float(mean), float(mean) / float(square[0]))
        return cls(float(mean), _root(square))

    def samples(self, n, *, seed=None):
        """A list of n random numbers of this distribution."""
        gauss = _random.gauss if seed is None else _random.Random(seed).gauss
        return [gauss(self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        """The density at x."""
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError("pdf() not defined when sigma is zero")
        distance = x - self._mu
        return _exp(distance * distance / (-2.0 * variance)) / _sqrt(_tau * variance)

    def cdf(self, x):
        """The probability of x or less."""
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * (1.0 + _erf((x - self._mu) / (self._sigma * _sqrt_2)))

    def inv_cdf(self, p):
        """The x that this is the probability of, or of less."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        if self._sigma <= 0.0:
            raise StatisticsError("cdf() not defined when sigma at or below zero")
        return _inverse_normal(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        """The n - 1 places that divide the distribution into n parts of equal probability."""
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        """The area under both curves: 1 if they are equal."""
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        x, y = self, other
        if (y._sigma, y._mu) < (x._sigma, x._mu):
            x, y = y, x
        x_variance, y_variance = x.variance, y.variance
        if not x_variance or not y_variance:
            raise StatisticsError("overlap() not defined when sigma is zero")
        difference = y_variance - x_variance
        distance = _fabs(y._mu - x._mu)
        if not difference:
            return 1.0 - _erf(distance / (2.0 * x._sigma * _sqrt_2))
        a = x._mu * y_variance - y._mu * x_variance
        b = x._sigma * y._sigma * _sqrt(distance * distance + difference * _log(y_variance / x_variance))
        left, right = (a + b) / difference, (a - b) / difference
        return 1.0 - (_fabs(y.cdf(left) - x.cdf(left)) + _fabs(y.cdf(right) - x.cdf(right)))

    def zscore(self, x):
        """How many standard deviations x is above the mean."""
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    mean = property(lambda self: self._mu, doc="The mean.")
    median = property(lambda self: self._mu, doc="The median: the mean.")
    mode = property(lambda self: self._mu, doc="The mode: the mean.")
    stdev = property(lambda self: self._sigma, doc="The standard deviation.")
    variance = property(lambda self: self._sigma * self._sigma, doc="The square of the standard deviation.")

    def __add__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, _hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, _hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        return NormalDist(x1._mu * x2, x1._sigma * _fabs(x2))

    def __truediv__(x1, x2):
        return NormalDist(x1._mu / x2, x1._sigma / _fabs(x2))

    def __pos__(x1):
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__

    def __rsub__(x1, x2):
        return -(x1 - x2)

    __rmul__ = __mul__

    def __eq__(x1, x2):
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return "%s(mu=%r, sigma=%r)" % (type(self).__name__, self._mu, self._sigma)

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state
