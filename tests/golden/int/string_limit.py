# SPDX-License-Identifier: GPL-3.0-or-later
# The limit of digits between int and decimal text (4300), and what it does not touch.

import sys
print(sys.get_int_max_str_digits())
print(len(str(10 ** 4299)))
for f in (
    lambda: str(10 ** 4300), lambda: int('1' * 4301), lambda: repr(-(10 ** 5000)), lambda: '%d' % 10 ** 4400,
    lambda: f'{10 ** 4400}'
):
    try:
        print(len(f()))
    except Exception as e:
        print(type(e).__name__, e)
print(len(hex(10 ** 5000)), len(bin(10 ** 5000)), int('f' * 5000, 16).bit_length())
print(len(str(int('1' * 4300))), int('0' * 10 + '7'))
sys.set_int_max_str_digits(0)
print(len(str(10 ** 5000)))
sys.set_int_max_str_digits(640)
try:
    print(len(str(10 ** 700)))
except ValueError as e:
    print(e)
for n in (1, -1, 639):
    try:
        sys.set_int_max_str_digits(n)
    except ValueError as e:
        print(e)
