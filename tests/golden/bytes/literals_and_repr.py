# SPDX-License-Identifier: GPL-3.0-or-later
# Bytes literals, escapes, repr, construction.

for b in (b'', b'abc', b'\x00\x01\xff', b'it\'s', b'"', b'\'"', b'\\', b'\n\t\r', b'\x7f\x80', rb'\n', b'a' b'b',
    b'\101', b'''x
y''', B'z', bytes(3), bytes([1, 2, 255]), bytes(range(5)), bytes('é€', 'utf-8'), bytes(b'copy'), bytes(), bytes((65, 66)), bytes('abc', encoding='ascii')):
    print(len(b), b, repr(b), str(b), list(b))
class Convertible:
    def __bytes__(self):
        return b'converted'
class Index:
    def __index__(self):
        return 2
print(
    bytes(Convertible()), bytes(Index()), bytes([True, False]), bytes({3: 4}), bytes.fromhex('00 ff 7E 41'),
    bytes.fromhex(''), b'\x00\xff'.hex(), b'abcd'.hex(':'), b'abcde'.hex('-', 2), b'abcde'.hex(' ', -2)
)
for f in (
    lambda: bytes('abc'), lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes(-1), lambda: bytes(['a']),
    lambda: bytes(1.5), lambda: bytes(None), lambda: bytes('é', 'ascii'), lambda: bytes.fromhex('abc'),
    lambda: bytes.fromhex('zz'), lambda: bytes.fromhex('0 1'), lambda: bytes(b'a', 'utf-8'),
    lambda: bytes(1, 2, 3, 4), lambda: bytes.fromhex(5), lambda: bytes([1.5])
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
