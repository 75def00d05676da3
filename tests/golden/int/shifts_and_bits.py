# SPDX-License-Identifier: GPL-3.0-or-later
# Shifts and bitwise operators, with negative and long operands, as in two's complement.

for x in (0, 1, -1, 5, -5, 255, -256, 2 ** 40, -(2 ** 40) - 1):
    print(x, ~x, x << 3, x >> 1, x >> 3, x >> 100, x & 0xF0, x | 0x0F, x ^ 0xFF)
print(1 << 100, -1 << 100, (1 << 100) >> 98, (-1 << 100) >> 98)
print((1 << 100) & ((1 << 100) - 1), (1 << 100) | 1, (1 << 64) ^ (1 << 64))
print(-(1 << 70) & 0xFFFFFFFFFFFFFFFFFFFF, -1 & (1 << 80), -1 ^ (1 << 80), -12345678901234567890123 | 255)
print(-12345678901234567890123 & -98765432109876543210, -12345678901234567890123 ^ -98765432109876543210)
print(12345678901234567890123 & -98765432109876543210, 12345678901234567890123 | -98765432109876543210)
print((-7) >> 1, (-8) >> 1, -1 >> 1000, -(1 << 90) >> 30, (-(1 << 90) - 1) >> 90)
print(0 << 10 ** 20, 0 << 5, 5 >> 10 ** 20, -5 >> 10 ** 20)
print(6 & 3, 6 | 3, 6 ^ 3, True & 1, True ^ True, type(True ^ True), type(True | 1), ~True)
for f in (
    lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 << 10 ** 20, lambda: 1 << 1.0, lambda: 1 & 1.0, lambda: ~1.0,
    lambda: '1' | 1
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
