"""A small collection of algorithms, each shown by its doctests.

>>> [name for name in sorted(globals()) if name.endswith('_sort')]
['insertion_sort', 'merge_sort']
"""

import doctest
import math
from fractions import Fraction
from itertools import count, islice


def sieve(limit):
    """All primes below the limit.

    >>> sieve(30)
    [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]
    >>> sieve(2)
    []
    >>> len(sieve(10_000))
    1229
    """
    flags = bytearray([1]) * max(limit, 2)
    flags[:2] = b"\0\0"
    for n in range(2, math.isqrt(len(flags)) + 1):
        if flags[n]:
            flags[n * n :: n] = bytes(len(range(n * n, len(flags), n)))
    return [n for n, flag in enumerate(flags) if flag][: None if limit > 1 else 0]


def factors(n):
    """The prime factors of n with their powers.

    >>> factors(360)
    {2: 3, 3: 2, 5: 1}
    >>> factors(2**61 - 2)[3]
    2
    >>> factors(0)
    Traceback (most recent call last):
        ...
    ValueError: 0 has no factors
    """
    if n <= 0:
        raise ValueError(f"{n} has no factors")
    found = {}
    for p in count(2):
        if p * p > n:
            break
        while n % p == 0:
            found[p] = found.get(p, 0) + 1
            n //= p
    if n > 1:
        found[n] = 1
    return found


def egcd(a, b):
    """(g, x, y) with a*x + b*y == g.

    >>> egcd(240, 46)
    (2, -9, 47)
    >>> g, x, y = egcd(10**20 + 39, 10**10 + 19)
    >>> (10**20 + 39) * x + (10**10 + 19) * y == g
    True
    """
    x, u, y, v = 1, 0, 0, 1
    while b:
        q, (a, b) = a // b, (b, a % b)
        x, u, y, v = u, x - q * u, v, y - q * v
    return a, x, y


def crt(pairs):
    """The Chinese remainder theorem, for (remainder, modulus) pairs.

    >>> crt([(2, 3), (3, 5), (2, 7)])
    (23, 105)
    >>> crt([(1, 4), (2, 6)])
    Traceback (most recent call last):
    ValueError: base is not invertible for the given modulus
    """
    total, product = 0, 1
    for remainder, modulus in pairs:
        total += product * ((remainder - total) * pow(product, -1, modulus) % modulus)
        product *= modulus
    return total, product


def continued_fraction(value):
    """
    >>> list(continued_fraction(Fraction(415, 93)))
    [4, 2, 6, 7]
    >>> list(islice(continued_fraction(math.pi), 5))
    [3, 7, 15, 1, 292]
    >>> convergents = list(convergents_of([1] * 8))
    >>> print(*convergents)
    1 2 3/2 5/3 8/5 13/8 21/13 34/21
    """
    value = Fraction(value)
    while True:
        yield value.__floor__()
        if (rest := value % 1) == 0:
            return
        value = 1 / rest


def convergents_of(terms):
    h, k, h0, k0 = 1, 0, 0, 1
    for a in terms:
        h, k, h0, k0 = a * h + h0, a * k + k0, h, k
        yield Fraction(h, k)


def is_prime(n):
    """Miller and Rabin's test, certain for what fits into 64 bits.

    >>> [n for n in range(50) if is_prime(n)] == sieve(50)
    True
    >>> is_prime(2**61 - 1), is_prime(561), is_prime(3215031751)
    (True, False, False)
    """
    if n < 38:
        return n in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)
    if n % 2 == 0:
        return False
    power = (n - 1 & 1 - n).bit_length() - 1
    for base in sieve(38):
        x = pow(base, n - 1 >> power, n)
        if x not in (1, n - 1) and all((x := x * x % n) != n - 1 for _ in range(power - 1)):
            return False
    return True


def insertion_sort(items):
    """
    >>> insertion_sort([3, 1, 2])
    [1, 2, 3]
    >>> insertion_sort([1, "a"])
    Traceback (most recent call last):
    TypeError: '<' not supported between instances of 'str' and 'int'
    """
    for i, item in enumerate(items):
        while i and item < items[i - 1]:
            items[i] = items[i - 1]
            i -= 1
        items[i] = item
    return items


def merge_sort(items):
    """
    >>> merge_sort("the quick brown fox".split())
    ['brown', 'fox', 'quick', 'the']
    >>> merge_sort([])
    []
    """
    if len(items) < 2:
        return items
    left, right = merge_sort(items[: len(items) // 2]), merge_sort(items[len(items) // 2 :])
    merged = []
    while left and right:
        merged.append((left if left[0] <= right[0] else right).pop(0))
    return merged + left + right


def wrong():
    """A test that fails, to see how that looks.

    >>> print("one\\n\\ntwo")
    one
    <BLANKLINE>
    three
    >>> sieve(20) # doctest: +ELLIPSIS
    [2, 3, ..., 23]
    """


if __name__ == "__main__":
    finder, runner = doctest.DocTestFinder(), doctest.DocTestRunner(verbose=False)
    for name in ("sieve", "factors", "egcd", "crt", "continued_fraction", "is_prime", "insertion_sort", "merge_sort"):
        for test in finder.find(globals()[name], name, globs=globals()):
            print(name, runner.run(test))
    for test in finder.find(wrong, "wrong", globs=globals()):
        test.filename = "collection"
        runner.run(test)
    runner.summarize()
