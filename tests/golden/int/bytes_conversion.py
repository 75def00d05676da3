# SPDX-License-Identifier: GPL-3.0-or-later
# to_bytes and from_bytes, both byte orders, signed and not.

for n in (0, 1, 127, 128, 255, 256, 65535, 2 ** 40 + 3):
    print(n, n.to_bytes(8, 'big'), n.to_bytes(8, 'little'))
for n in (-1, -128, -129, 127, -(2 ** 31)):
    data = n.to_bytes(4, 'big', signed=True)
    print(n, data, int.from_bytes(data, 'big', signed=True), int.from_bytes(data, 'big'))
print((0).to_bytes(0, 'big'), (5).to_bytes(), (1000).to_bytes(length=3), (1000).to_bytes(byteorder='little', length=2))
print(
    int.from_bytes(b'', 'big'), int.from_bytes(b'\x01\x02', 'little'), int.from_bytes([1, 0, 0], 'big'),
    int.from_bytes(b'\xff')
)
big = 3 ** 100
data = big.to_bytes(20, 'little')
print(data, int.from_bytes(data, 'little') == big)
print((-big).to_bytes(21, 'big', signed=True))
print(int.from_bytes((-big).to_bytes(21, 'big', signed=True), 'big', signed=True) == -big)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: (256).to_bytes(1, 'big'))
attempt(lambda: (128).to_bytes(1, 'big', signed=True))
attempt(lambda: (-1).to_bytes(1, 'big'))
attempt(lambda: (1).to_bytes(-1, 'big'))
attempt(lambda: (1).to_bytes(1, 'middle'))
attempt(lambda: (1).to_bytes(0, 'big'))
attempt(lambda: int.from_bytes('abc', 'big'))
attempt(lambda: int.from_bytes([256], 'big'))
attempt(lambda: int.from_bytes(5, 'big'))
