# SPDX-License-Identifier: GPL-3.0-or-later
# Long ints and their text, bytes and bytearrays.

import math, sys

sys.set_int_max_str_digits(0)
a, b = 3**5000, 7**1500
text = str(a)
assert int(text) == a and int(hex(a), 16) == a and a // b * b + a % b == a
print(pow(a, b, 10**400) % 1000, math.gcd(a * b, b * 11) % 1000, math.isqrt(a) % 1000, a / (a - 1), math.comb(600, 300) % 1000)
print((a & -b).bit_count(), (a ^ b) % 1000, int.from_bytes(a.to_bytes(2000, 'little'), 'little') == a, pow(b, -1, a) % 1000)

array = bytearray(b'some bytes')
array += b' and more' * 20
array[3:8] = range(60, 90)
del array[::3]
array.extend(map(ord, 'xyz'))
array.insert(0, 65)
print(len(array), array.split(b' ')[:2], array.upper()[:9], array.hex('-')[:20], bytes(array[:9]), bytearray(b'%s') % array[:5])
del array[:100]
array.clear()


class Named(bytearray):
    pass


named = Named(b'xyz')
named.cycle = named
print(named, named + b'!', b''.join([named, b'y']), named.translate(None, b'x'), bytearray('é', 'utf-8').decode())
