# SPDX-License-Identifier: GPL-3.0-or-later
# Random operands of many sizes; each operation's results are folded into one number.

import math
state = 20240229


def random(count):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 11) % count


def integer(bits):
    number = 0
    for _ in range(random(bits) // 40 + 1):
        number = number << 40 | random(2**40)
    kind = random(4)
    if kind == 0:
        number = 2**number.bit_length() - 1 - random(3)
    elif kind == 1:
        number >>= random(number.bit_length() + 1)
    return -number if random(2) else number


def fold(name, function, bits, rounds=150):
    total = 0
    errors = 0
    for _ in range(rounds):
        a, b = integer(bits), integer(bits)
        try:
            results = function(a, b)
        except (ZeroDivisionError, ValueError, OverflowError):
            errors += 1
            continue
        for result in results:
            total = (total * 1000003 + result) % (2**89 - 1)
    print(name, bits, total, errors)


for bits in 50, 200, 2000, 20000:
    fold('sums', lambda a, b: (a + b, a - b, -a, ~a, abs(a)), bits)
    fold('products', lambda a, b: (a * b, a * a, a * 12345), bits)
    fold('quotients', lambda a, b: (a // b, a % b, *divmod(b, a), a // 97, a % (2**45 + 1)), bits)
    fold('bits', lambda a, b: (a & b, a | b, a ^ b, a << abs(b) % 100, a >> abs(b) % 100, a.bit_count()), bits)
    fold('order', lambda a, b: (a < b, a == b, a >= b, hash(a)), bits)
    fold('text', lambda a, b: (int(hex(a), 16), int(oct(a), 0), int(bin(b), 2)), bits)
    fold('roots and divisors', lambda a, b: (math.gcd(a, b), math.gcd(a * b, b), math.isqrt(abs(a))), bits, 40)
for bits in 50, 200, 2000:
    fold('decimal', lambda a, b: (int(str(a)), sum(map(int, str(abs(b))))), bits)
    fold('powers', lambda a, b: (a ** (abs(b) % 20), pow(a, abs(b), 10**40 + 1), pow(a, -3, b)), bits, 40)
    fold('bytes', lambda a, b: (int.from_bytes(a.to_bytes(300, 'little', signed=True), 'little', signed=True),), bits)
    fold('ratios', lambda a, b: (a / b).as_integer_ratio(), bits)
