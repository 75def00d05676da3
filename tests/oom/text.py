# SPDX-License-Identifier: GPL-3.0-or-later
# Strings, bytes, formatting, numbers of many digits.

s = 'The quick brown fox, Zoë and 猫 jump 🙂'
words = s.split()
u = ''
for w in words:
    u += w.upper() + '-'
print(u, s.title(), s.swapcase(), s.replace('o', '00'), s[::-1], s.encode(), 'é'.encode('latin-1').decode('latin-1'))
print(s.partition(' and '), s.center(60, '*'), 'a\tb'.expandtabs(), s.find('猫'), s.count('o'), s.casefold()[:5])
print('%s %5.2f %-6d| %x %r' % (s[:3], 3.14159, 42, 255, 'q'), '{:>10} {!r} {x[0]}'.format('a', 'b', x=[1]), f'{2**70:,} {1e30:g}')
b = bytes(range(65, 91)) + b'xyz'
print(b, b.hex(), b.lower(), b.split(b'M'), b.find(b'Z'), bytes.fromhex('00ff'), b.translate(None, b'AEIOU'))
n = 3 ** 500
print(n % 10 ** 20, len(str(n)), n // 7 ** 100 % 1000, -n >> 700, int(str(n)) == n, hash(n), pow(3, 1000, 10 ** 9), (n * n - 1) // (n + 1) == n - 1)
print(0.1 + 0.2, 1e100, float('1.5e-7'), round(2.675, 2), divmod(-7, 2), (12.5).hex(), 7 / 3, int(1e22), str(1 / 3))
print(','.join([str(i) for i in range(10)]), repr(s), ascii(s))
print(s.translate({ord('o'): 'O', ord('e'): None}), str.maketrans('ab', 'cd'), 'a,b,,c'.rsplit(',', 1), ' x '.strip() + 'é'.zfill(4))
