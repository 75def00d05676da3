# SPDX-License-Identifier: GPL-3.0-or-later
# chr, ord, bin, oct, hex, ascii and their inverse.

for n in (0, 1, 9, 10, 255, 256, -1, -255, 2 ** 40, -2 ** 70, True):
    print(
        n, bin(n), oct(n), hex(n), int(bin(n), 2) == n, int(oct(n), 8) == n, int(hex(n), 16) == n,
        int(hex(n), 0) == n
    )
for c in ('A', ' ', '\n', 'é', '€', '😀', '\x00', '\U0010ffff'):
    print(ord(c), ascii(c), chr(ord(c)) == c, hex(ord(c)), repr(c))
class I:
    def __index__(self): return 65
print(
    chr(I()), bin(I()), oct(I()), hex(I()), ascii('aé€😀\n'), ascii([1, 'é']), ascii({'€': ('ß',)}), ascii(None),
    ''.join([chr(c) for c in range(97, 123)]), [ord(c) for c in 'az']
)
class R:
    def __repr__(self): return 'ré'
print(ascii(R()), repr(R()), ascii(b'\xff'), ascii('it\'s'))
for f in (
    lambda: chr(-1), lambda: chr(1114112), lambda: chr('a'), lambda: chr(1.0), lambda: chr(10 ** 30), lambda: chr(),
    lambda: ord('ab'), lambda: ord(''), lambda: ord(5), lambda: ord(None), lambda: bin(1.5), lambda: hex('a'),
    lambda: oct([]), lambda: bin(), lambda: ascii(), lambda: ord(b''), lambda: hex(None)
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
