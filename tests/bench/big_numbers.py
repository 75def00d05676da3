# SPDX-License-Identifier: GPL-3.0-or-later
"""Big ints: factorials, Fibonacci numbers, digits of pi, primality tests."""


def pi_digits(count):
    digits = []
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    while len(digits) < count:
        if 4 * q + r - t < m * t:
            digits.append(m)
            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else:
            q, r, t, k, m, x = (q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2)
    return digits


def is_prime(n):
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in (2, 3, 5, 7, 11, 13, 17):
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


def main():
    product = 1
    for i in range(1, 2500):
        product *= i
    a, b = 0, 1
    for _ in range(20000):
        a, b = b, a + b
    primes = [n for n in range(2 ** 89 - 201, 2 ** 89 + 1, 2) if is_prime(n)]
    print(product % (10 ** 9 + 7), product.bit_length(), len(str(b)), sum(pi_digits(700)), len(primes))


main()
