# SPDX-License-Identifier: GPL-3.0-or-later
# Sieves, factors, perfect numbers, gcd, Roman numerals, bases, digits, Collatz, Pascal.

import math


def sieve(n):
    flags = [True] * (n + 1)
    flags[:2] = [False] * 2
    for i in range(2, math.isqrt(n) + 1):
        if flags[i]:
            flags[i * i::i] = [False] * len(range(i * i, n + 1, i))
    return [i for i, prime in enumerate(flags) if prime]


def factors(n):
    result, d = {}, 2
    while d * d <= n:
        while n % d == 0:
            result[d] = result.get(d, 0) + 1
            n //= d
        d += 1 if d == 2 else 2
    if n > 1:
        result[n] = result.get(n, 0) + 1
    return result


def show_factors(n):
    return ' * '.join([f'{p}^{e}' if e > 1 else str(p) for p, e in factors(n).items()]) or '1'


def divisors(n):
    return sorted({d for i in range(1, math.isqrt(n) + 1) if n % i == 0 for d in (i, n // i)})


def is_prime(n, bases=(2, 3, 5, 7, 11, 13, 17)):
    """Miller and Rabin's test."""
    if n < 2:
        return False
    for p in bases:
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in bases:
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


ROMAN = [
    (1000, 'M'), (900, 'CM'), (500, 'D'), (400, 'CD'), (100, 'C'), (90, 'XC'), (50, 'L'), (40, 'XL'), (10, 'X'),
    (9, 'IX'), (5, 'V'), (4, 'IV'), (1, 'I')
]


def to_roman(n):
    if not 0 < n < 4000:
        raise ValueError(f'no Roman numeral for {n}')
    text = ''
    for value, letters in ROMAN:
        count, n = divmod(n, value)
        text += letters * count
    return text


def from_roman(text):
    values, total = {letters: v for v, letters in ROMAN if len(letters) == 1}, 0
    for c, following in zip(text, text[1:] + ' '):
        if c not in values:
            raise ValueError(f'{c!r} is no Roman digit')
        total += -values[c] if values[c] < values.get(following, 0) else values[c]
    if to_roman(total) != text:
        raise ValueError(f'{text} is not well formed, did you mean {to_roman(total)}?')
    return total


def to_base(n, base):
    digits = '0123456789abcdefghijklmnopqrstuvwxyz'
    sign, n, text = '-' if n < 0 else '', abs(n), ''
    while True:
        n, d = divmod(n, base)
        text = digits[d] + text
        if n == 0:
            return sign + text


primes = sieve(1000)
print(len(primes), primes[:15], primes[-3:], sum(primes))
print([p for p in primes if p + 2 in set(primes)][:10], [n for n in range(2, 500) if sum(divisors(n)) == 2 * n])
for n in (1, 2, 97, 360, 1001, 65536, 123456, 9699690, 600851475143):
    print(n, '=', show_factors(n), '|', len(divisors(n)) if n < 10 ** 7 else '-')
print(
    divisors(360), [n for n in range(1, 60) if is_prime(n)] == [p for p in primes if p < 60],
    all([is_prime(n) == (n in primes) for n in range(1000)])
)
print([is_prime(n) for n in (561, 2 ** 31 - 1, 2 ** 61 - 1, 2 ** 61 + 1, 10 ** 18 + 9, 10 ** 18 + 11)])
for n in (1, 4, 9, 14, 40, 90, 400, 444, 1994, 2024, 3999):
    print(n, to_roman(n), from_roman(to_roman(n)) == n, end='; ')
print()
print(all([from_roman(to_roman(n)) == n for n in range(1, 1000)]))
for bad in (
    lambda: to_roman(0), lambda: to_roman(4000), lambda: from_roman('IIII'), lambda: from_roman('ABC'),
    lambda: from_roman('VX'), lambda: from_roman('')
):
    try:
        print(bad())
    except ValueError as e:
        print(e)
print(
    [to_base(n, b) for n, b in ((255, 2), (255, 16), (-255, 36), (0, 7), (10 ** 12, 36))],
    [int(to_base(n, 7), 7) == n for n in (0, 6, 7, 12345, -9)]
)
print(
    [n for n in range(10, 1000) if n == sum([int(d) ** len(str(n)) for d in str(n)])],
    sum(map(int, str(2 ** 1000))), str(2 ** 200)[::-1][:10]
)
longest = 0, 0
lengths = {1: 1}
for n in range(2, 3000):
    x, steps = n, 0
    while x not in lengths:
        x, steps = x // 2 if x % 2 == 0 else 3 * x + 1, steps + 1
    lengths[n] = steps + lengths[x]
    longest = max(longest, (lengths[n], n))
print(longest, lengths[27])
row = [1]
for _ in range(8):
    print(' '.join(map(str, row)).center(40).rstrip())
    row = [1, *[a + b for a, b in zip(row, row[1:])], 1]
a, b, fibonacci = 0, 1, []
while a < 2000:
    fibonacci.append(a)
    a, b = b, a + b
print(
    fibonacci, sum([f for f in fibonacci if f % 2 == 0]), math.gcd(*fibonacci[3:6]),
    [f'{x / y:.5f}' for x, y in zip(fibonacci[2:], fibonacci[1:])][-3:]
)
estimate, sign = 0, 1
for k in range(1, 2000, 2):
    estimate += sign * 4 / k
    sign = -sign
print(f'{estimate:.6f}', round(math.pi, 6))
