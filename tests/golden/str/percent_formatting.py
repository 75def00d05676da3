# SPDX-License-Identifier: GPL-3.0-or-later
# The % operator on strings: every conversion, flags, width, precision, mapping, errors.

print('%d %i %u %s %r %a %c %c %%' % (1, 2, 3, 'four', 'five', 'é', 'c', 67))
print('%x %X %o %#x %#X %#o %#x' % (255, 255, 8, 255, 255, 8, -255))
print('%5d|%-5d|%05d|%+d|% d|%+5d|%-+5d|%+05d|%5d' % (42, 42, 42, 42, 42, 42, 42, 42, -42))
print('%.3d|%8.3d|%-8.3d|%08.3d|%.0d|%+.2d' % (5, 5, 5, 5, 0, 5))
print('%s|%5s|%-5s|%.2s|%5.1s|%-5.1s|%r|%10r' % ('abc', 'abc', 'abc', 'abc', 'abc', 'abc', 'abc', 'abc'))
print('%f %.2f %8.3f %-8.1f| %08.2f %+.1f %e %.2e %E %g %G %.3g %#g' % ((3.14159,) * 13))
print('%*d|%-*d|%.*f|%*.*f' % (5, 1, 5, 2, 2, 3.14159, 8, 3, 2.71828))
print('%(a)s %(b)d %(a)r %(c).1f %%' % {'a': 'x', 'b': 2, 'c': 3, 'unused': 4})
print(
    '%s' % None, '%s' % [1, 2], '%s %s' % ('a', (1, 2)), '%s' % ((1, 2),), '%r' % ('a',), '%s' % {}, 'no args' % (),
    'none' % [], '%s' % 1.0
)
print(
    '%d' % 3.99, '%d' % -3.99, '%d' % True, '%i' % 10 ** 30, '%x' % 10 ** 20, '%s' % True,
    '%5s|%-6s|' % (True, None), '%d%%' % 50
)
print(
    '%c' % '€', '%5c|%-3c|' % ('x', 'y'), '%ld %hd' % (1, 2), '%.10s' % 'short', '%03d' % 7, '%+d' % 0, '% d' % -1,
    '%#.3x' % 10
)
bad = [
    ('%d', 'a'), ('%d %d', (1,)), ('%d', (1, 2)), ('%', ()), ('%z', 1), ('%c', 'ab'), ('%c', -1), ('%c', 0x110000),
    ('%(a)s', 1), ('%(a)s', {}), ('%(a', {}), ('%x', 1.5), ('%f', 'a'), ('%s', ()), ('%*d', ('a', 1)), ('abc', 1),
    ('%d', None), ('%5', 1), ('%c', 1.5), ('%o', 'x'), ('%s %(a)s', {'a': 1}), ('%(a)d', {'a': 'x'}),
    ('%.*f', (1.5, 2)), ('%i', []), ('%d', float('nan')), ('%d', float('inf')), ('%ü', 1)
]
for text, args in bad:
    try:
        print(text, text % args)
    except Exception as e:
        print(text, type(e).__name__, e)
class Both:
    def __str__(self):
        return 'str'
    def __repr__(self):
        return 'repr'
    def __int__(self):
        return 7
    def __index__(self):
        return 8
    def __float__(self):
        return 1.5
print('%s %r %a %d %x %f %.1e' % ((Both(),) * 7))
