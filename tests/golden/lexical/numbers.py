# SPDX-License-Identifier: GPL-3.0-or-later
# Numeric literals in every base, with underscores, exponents and points.

print(0, 00, 0_0, 7, 1_000_000, 0x1F, 0XaB, 0xdead_beef, 0b101, 0B1_0, 0o17, 0O7_7, 0b0, 0x0)
print(1., .5, 1.5, 0., 1e3, 1E3, 1e+3, 1e-3, 1.e2, .5e1, 1_0.0_1, 1_0e1_0, 0e0, 00.5, 007., 09.5, 0_9.0, 1e400, 1e-400)
print(
    123456789012345678901234567890, 0xFFFFFFFFFFFFFFFFFFFFFFFF,
    0b1111111111111111111111111111111111111111111111111111111111111111, 0o7777777777777777777777
)
print(1.7976931348623157e308, 5e-324, 0.1 + 0.2, 1e22, 123456789.123456789, 3.14159265358979323846264338327950288)
print(1 .real, 1.0.real, (1).real, 1..real, 0x10.real, 1e3.is_integer(), 5 .bit_length())
print(-1, - 1, +1, --1, -+1, ~1, -0, -0.0, -1 ** 2, -1_0)
print(type(1), type(1.), type(0x1), type(1e0), type(1_0), 10 == 1_0 == 0xA == 0b1010 == 0o12, 1.0 == 1. == 1e0 == 10e-1)
