# SPDX-License-Identifier: GPL-3.0-or-later
# Integers of many digits: sums, products, quotients, powers.

a = 2 ** 100
b = 3 ** 70
print(a)
print(b)
print(a + b, b - a, a - b)
print(a * b)
print(b // a, b % a, divmod(b, a))
print(a * a == 2 ** 200, a * 0, 0 * b, a * -1)
print((a + b) * (a - b) == a * a - b * b)

# around the borders of 30- and 60-bit digits
for bits in (29, 30, 31, 59, 60, 61, 62, 63, 64, 89, 90, 91):
    x = 1 << bits
    print(bits, x - 1, x, x + 1, (x - 1) * (x + 1) == x * x - 1)

# carries that run through every digit
n = (1 << 300) - 1
print(n + 1 == 1 << 300, n + 1 - 1 == n, -n - 1 == -(1 << 300))
print(n)
print(n - n, n // n, n % n, n ** 0, n ** 1 == n)

factorial = 1
for i in range(1, 61):
    factorial *= i
print(factorial)
while factorial > 1000:
    factorial //= 97
print(factorial)

first, second = 0, 1
for _ in range(300):
    first, second = second, first + second
print(first)
print(7 ** 123 % 10 ** 12, 12345678901234567890 * 98765432109876543210)
