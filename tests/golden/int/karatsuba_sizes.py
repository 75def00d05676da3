# SPDX-License-Identifier: GPL-3.0-or-later
# Products of operands so long that a faster method than the school's is used, checked by identities.

def repunit(digits):
    return (10 ** digits - 1) // 9

for digits in (50, 500, 1500, 3000):
    x = repunit(digits)
    y = 10 ** digits - 1
    product = x * y
    print(digits, product % 1000003, product == 9 * x * x, product // x == y, product % x)

x = 3 ** 2000
y = 7 ** 1500
z = (x + y) * (x - y)
print(z == x * x - y * y, z % 1000000007, z.bit_length())
print((x * y) // x == y, (x * y + 12345) % x, divmod(x * y + 5, y) == (x, 5))
lopsided = x * 12345678901234567890
print(lopsided % 998244353, lopsided // x)
wide = (1 << 40000) - 1
print((wide * wide) == (1 << 80000) - (1 << 40001) + 1)
print((wide * 3).bit_length(), (wide ** 2).bit_length())
print(str(3 ** 1000)[:40], str(3 ** 1000)[-40:], len(str(3 ** 1000)))
text = '123456789' * 100
value = int(text)
print(str(value) == text, value % 97, value % (1 << 64))
print(int('9' * 800) + 1 == 10 ** 800)
print(hex(value)[:30], hex(value)[-30:], int(hex(value), 16) == value)
