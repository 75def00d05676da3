# SPDX-License-Identifier: GPL-3.0-or-later
"""Plain loops over ints and floats: collatz, gcd, Newton's roots, digit sums, primes by trial."""


def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def root(x):
    guess = x / 2
    while abs(guess * guess - x) > 1e-9:
        guess = (guess + x / guess) / 2
    return guess


def digits(n):
    total = 0
    while n > 0:
        n, digit = divmod(n, 10)
        total += digit
    return total


def is_prime(n):
    if n < 2:
        return False
    i = 2
    while i * i <= n:
        if n % i == 0:
            return False
        i += 1
    return True


def main():
    print(max([collatz(n) for n in range(1, 6000)]), sum([gcd(n, 360360) for n in range(1, 20000)]),
          round(sum([root(n) for n in range(1, 8000)]), 4), sum([digits(n) for n in range(30000)]),
          len([n for n in range(12000) if is_prime(n)]))


main()
