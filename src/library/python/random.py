# SPDX-License-Identifier: GPL-3.0-or-later
"""Random numbers, and random choices from sequences.

The functions of this module are methods of one hidden Random, which starts from the operating system's own
randomness. After seed(n) they give the same numbers in every run.

    bits        getrandbits, randbytes, random
    integers    randrange, randint
    sequences   choice, choices, shuffle, sample
    floats      uniform, triangular, betavariate, expovariate, gammavariate, gauss, lognormvariate, normalvariate,
                paretovariate, vonmisesvariate, weibullvariate
"""

from bisect import bisect as _bisect
from math import acos as _acos, cos as _cos, exp as _exp, sin as _sin, sqrt as _sqrt
from math import ceil as _ceil, e as _e, floor as _floor, isfinite as _isfinite, log as _log, pi as _pi
import _random
from _random import whole as _whole

__all__ = [
    "Random", "SystemRandom", "betavariate", "choice", "choices", "expovariate", "gammavariate", "gauss",
    "getrandbits", "getstate", "lognormvariate", "normalvariate", "paretovariate", "randbytes", "randint", "random",
    "randrange", "sample", "seed", "setstate", "shuffle", "triangular", "uniform", "vonmisesvariate",
    "weibullvariate",
]

BPF = 53  # bits in a float
RECIP_BPF = 2 ** -BPF
TWOPI = 2.0 * _pi
NV_MAGICCONST = 4 * _exp(-0.5) / _sqrt(2.0)
LOG4 = _log(4.0)
SG_MAGICCONST = 1.0 + _log(4.5)
_ONE = 1


def _sums(weights):
    """A list of the running sums."""
    result = []
    for weight in weights:
        result.append(result[-1] + weight if result else weight)
    return result


def _check_sequence(population):
    if isinstance(population, (list, tuple, range, str, bytes, bytearray)):
        return
    from _collections_abc import Sequence  # only when it is needed: it takes its time

    if not isinstance(population, Sequence):
        raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")


def _seed_of_text_1(text):
    """The seed that version 1 makes of a str, or of bytes as if they were one."""
    if isinstance(text, bytes):
        text = text.decode("latin-1")
    value = ord(text[0]) << 7 if text else 0
    for character in text:
        value = (1000003 * value ^ ord(character)) & 0xFFFFFFFFFFFFFFFF
    return value ^ len(text)


def _seed_of_text_2(text):
    """The seed that version 2 makes of a str or bytes: all their bits, and 512 that depend on all of them."""
    if isinstance(text, str):
        text = text.encode()
    text = bytes(text)
    return int.from_bytes(text + _random.sha512(text), "big")


class Random(_random.Random):
    """A generator of random numbers with a state of its own.

    A subclass that defines random() of its own changes all the numbers; it may define getrandbits() as well, which
    integers are made of, and seed(), getstate() and setstate().
    """

    VERSION = 3  # of what getstate() gives

    def __init__(self, x=None):
        self.seed(x)
        self.gauss_next = None

    def seed(self, a=None, version=2):
        """Starts anew from a: an int, float, str, bytes or bytearray; None is the system's own randomness."""
        if version == 1 and isinstance(a, (str, bytes)):
            a = _seed_of_text_1(a)
        elif version == 2 and isinstance(a, (str, bytes, bytearray)):
            a = _seed_of_text_2(a)
        elif not isinstance(a, (type(None), int, float, str, bytes, bytearray)):
            raise TypeError("The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")
        super().seed(a)
        self.gauss_next = None

    def getstate(self):
        """The generator's state, for setstate()."""
        return self.VERSION, super().getstate(), self.gauss_next

    def setstate(self, state):
        """Goes back to a state that getstate() gave."""
        version = state[0]
        if version == 3:
            version, internal, self.gauss_next = state
            super().setstate(internal)
        elif version == 2:
            version, internal, self.gauss_next = state
            try:
                internal = tuple(word % 2 ** 32 for word in internal)
            except ValueError as error:
                raise TypeError from error
            super().setstate(internal)
        else:
            raise ValueError(f"state with version {version} passed to Random.setstate() of version {self.VERSION}")

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)

    def __reduce__(self):
        return self.__class__, (), self.getstate()

    # ---- integers ----

    def __init_subclass__(cls, /, **keywords):
        """Integers are made of what the most derived class defines of getrandbits() and random()."""
        for base in cls.__mro__:
            if "_randbelow" in base.__dict__:
                break
            if "getrandbits" in base.__dict__:
                cls._randbelow = cls._randbelow_with_getrandbits
                break
            if "random" in base.__dict__:
                cls._randbelow = cls._randbelow_without_getrandbits
                break

    def _randbelow_with_getrandbits(self, n):
        """A random int, at least 0 and less than n, made of bits."""
        getrandbits = self.getrandbits
        bits = n.bit_length()
        drawn = getrandbits(bits)
        while drawn >= n:
            drawn = getrandbits(bits)
        return drawn

    def _randbelow_without_getrandbits(self, n, maxsize=1 << BPF):
        """The same, made of a float; some of the largest are drawn again, so that each int is as likely."""
        random = self.random
        if n >= maxsize:
            return _floor(random() * n)
        limit = (maxsize - maxsize % n) / maxsize
        drawn = random()
        while drawn >= limit:
            drawn = random()
        return _floor(drawn * maxsize) % n

    _randbelow = _random.Random._below

    def randbytes(self, n):
        """n random bytes."""
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def randrange(self, start, stop=None, step=_ONE):
        """A random item of range(start, stop, step)."""
        start = _whole(start, "arg 1")
        if stop is None:
            if step is not _ONE:
                raise TypeError("Missing a non-None stop argument")
            if start > 0:
                return self._randbelow(start)
            raise ValueError("empty range for randrange()")
        stop = _whole(stop, "stop")
        step = _whole(step, "step")
        width = stop - start
        if step == 1:
            if width > 0:
                return start + self._randbelow(width)
            raise ValueError(f"empty range for randrange() ({start}, {stop}, {width})")
        if step == 0:
            raise ValueError("zero step for randrange()")
        count = (width + step + (-1 if step > 0 else 1)) // step
        if count <= 0:
            raise ValueError("empty range for randrange()")
        return start + step * self._randbelow(count)

    def randint(self, a, b):
        """A random int from a to b, both included."""
        return self.randrange(a, b + 1)

    # ---- sequences ----

    def choice(self, seq):
        """A random item of a sequence that is not empty."""
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        """Brings the items of a list into a random order, in place."""
        randbelow = self._randbelow
        for i in range(len(x) - 1, 0, -1):
            j = randbelow(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        """A list of k items from different places of a sequence, in random order.

        With counts, each item stands for as many equal ones: sample(['red', 'blue'], 3, counts=[4, 2]).
        """
        _check_sequence(population)
        n = len(population)
        if counts is not None:
            return self._sample_counted(population, k, _sums(counts))
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        set_size = 21  # where a set of the chosen places begins to be cheaper than a copy of the population
        if k > 5:
            set_size += 4 ** _ceil(_log(k * 3, 4))
        return self._sample_from_copy(population, k) if n <= set_size else self._sample_places(population, k)

    def _sample_counted(self, population, k, sums):
        if len(sums) != len(population):
            raise ValueError("The number of counts does not match the population")
        total = sums.pop()
        if not isinstance(total, int):
            raise TypeError("Counts must be integers")
        if total <= 0:
            raise ValueError("Total of counts must be greater than zero")
        return [population[_bisect(sums, chosen)] for chosen in self.sample(range(total), k=k)]

    def _sample_from_copy(self, population, k):
        result = [None] * k
        randbelow = self._randbelow
        pool = list(population)
        left = len(pool)
        for i in range(k):
            j = randbelow(left)
            left -= 1
            result[i] = pool[j]
            pool[j] = pool[left]
        return result

    def _sample_places(self, population, k):
        result = [None] * k
        randbelow = self._randbelow
        n = len(population)
        chosen = set()
        for i in range(k):
            j = randbelow(n)
            while j in chosen:
                j = randbelow(n)
            chosen.add(j)
            result[i] = population[j]
        return result

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        """A list of k random items of a sequence, chosen anew each time.

        weights says how likely each item is; cum_weights gives their running sums instead.
        """
        random = self.random
        n = len(population)
        if cum_weights is None:
            if weights is None:
                n += 0.0
                return [population[_floor(random() * n)] for _ in range(k)]
            try:
                cum_weights = _sums(weights)
            except TypeError:
                if not isinstance(weights, int):
                    raise
                k = weights
                raise TypeError(f"The number of choices must be a keyword argument: {k=}") from None
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if len(cum_weights) != n:
            raise ValueError("The number of weights does not match the population")
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not _isfinite(total):
            raise ValueError("Total of weights must be finite")
        last = n - 1
        return [population[_bisect(cum_weights, random() * total, 0, last)] for _ in range(k)]

    # ---- floats ----

    def uniform(self, a, b):
        """A random float between a and b."""
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        """A float between low and high, most likely near mode, which is their middle if it is left out."""
        u = self.random()
        try:
            c = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if u > c:
            u, c = 1.0 - u, 1.0 - c
            low, high = high, low
        return low + (high - low) * _sqrt(u * c)

    def normalvariate(self, mu=0.0, sigma=1.0):
        """A float of the normal distribution with mean mu and standard deviation sigma."""
        random = self.random
        while True:
            u1 = random()
            u2 = 1.0 - random()
            z = NV_MAGICCONST * (u1 - 0.5) / u2
            if z * z / 4.0 <= -_log(u2):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        """The same as normalvariate(), faster: two numbers are made at a time, and one is kept for the next call."""
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            random = self.random
            angle = random() * TWOPI
            radius = _sqrt(-2.0 * _log(1.0 - random()))
            z = _cos(angle) * radius
            self.gauss_next = _sin(angle) * radius
        return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        """A float whose logarithm is normally distributed with mean mu and standard deviation sigma."""
        return _exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd):
        """A float of the exponential distribution with mean 1.0 / lambd."""
        return -_log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        """An angle, from 0 to 2 * pi, that is most likely near mu, the more so the greater kappa is."""
        random = self.random
        if kappa <= 1e-6:
            return TWOPI * random()
        s = 0.5 / kappa
        r = s + _sqrt(1.0 + s * s)
        while True:
            z = _cos(_pi * random())
            d = z / (r + z)
            u = random()
            if u < 1.0 - d * d or u <= (1.0 - d) * _exp(d):
                break
        q = 1.0 / r
        angle = _acos((q + z) / (1.0 + q * z))
        return (mu + angle if random() > 0.5 else mu - angle) % TWOPI

    def gammavariate(self, alpha, beta):
        """A float of the gamma distribution; alpha and beta are greater than 0."""
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha == 1.0:
            return -_log(1.0 - self.random()) * beta
        return (self._gamma_above_one(alpha) if alpha > 1.0 else self._gamma_below_one(alpha)) * beta

    def _gamma_above_one(self, alpha):
        """Cheng's method of rejection (1977)."""
        random = self.random
        root = _sqrt(2.0 * alpha - 1.0)
        b = alpha - LOG4
        c = alpha + root
        while True:
            u1 = random()
            if not 1e-7 < u1 < 0.9999999:
                continue
            u2 = 1.0 - random()
            v = _log(u1 / (1.0 - u1)) / root
            x = alpha * _exp(v)
            z = u1 * u1 * u2
            r = b + c * v - x
            if r + SG_MAGICCONST - 4.5 * z >= 0.0 or r >= _log(z):
                return x

    def _gamma_below_one(self, alpha):
        """Algorithm GS of Ahrens and Dieter (1974)."""
        random = self.random
        while True:
            b = (_e + alpha) / _e
            p = b * random()
            x = p ** (1.0 / alpha) if p <= 1.0 else -_log((b - p) / alpha)
            u = random()
            if u <= (x ** (alpha - 1.0) if p > 1.0 else _exp(-x)):
                return x

    def betavariate(self, alpha, beta):
        """A float of the beta distribution, between 0 and 1; alpha and beta are greater than 0."""
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

    def paretovariate(self, alpha):
        """A float of the Pareto distribution with shape alpha."""
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        """A float of the Weibull distribution with scale alpha and shape beta."""
        return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)


class SystemRandom(Random):
    """Random numbers from the operating system: nobody can foresee them, and they have no seed and no state."""

    def random(self):
        """A random float, at least 0.0 and less than 1.0."""
        return (int.from_bytes(_random.urandom(7), "big") >> 3) * RECIP_BPF

    def getrandbits(self, k):
        """An int of k random bits."""
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        size = (k + 7) // 8
        return int.from_bytes(_random.urandom(size), "big") >> (size * 8 - k)

    def randbytes(self, n):
        """n random bytes."""
        return _random.urandom(n)

    def seed(self, *args, **kwds):
        """Does nothing: there is no seed."""

    def _notimplemented(self, *args, **kwds):
        """Refuses: there is no state."""
        raise NotImplementedError("System entropy source does not have state.")

    getstate = setstate = _notimplemented


_inst = Random()
seed = _inst.seed
random = _inst.random
uniform = _inst.uniform
triangular = _inst.triangular
randint = _inst.randint
choice = _inst.choice
randrange = _inst.randrange
sample = _inst.sample
shuffle = _inst.shuffle
choices = _inst.choices
normalvariate = _inst.normalvariate
lognormvariate = _inst.lognormvariate
expovariate = _inst.expovariate
vonmisesvariate = _inst.vonmisesvariate
gammavariate = _inst.gammavariate
gauss = _inst.gauss
betavariate = _inst.betavariate
paretovariate = _inst.paretovariate
weibullvariate = _inst.weibullvariate
getstate = _inst.getstate
setstate = _inst.setstate
getrandbits = _inst.getrandbits
randbytes = _inst.randbytes
