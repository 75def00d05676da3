# SPDX-License-Identifier: GPL-3.0-or-later
# Iterating strings, ord, chr, str() of everything.

print(
    list('héllo'), tuple('a€'), [ord(c) for c in 'aé€😀'], set('aab') == {'a', 'b'}, list(reversed('abc')),
    list(enumerate('ab', 5))
)
a, b, *c = 'héllo'
print(a, b, c)
print(ord('a'), chr(97), chr(0x20ac), chr(0x1f600), repr(chr(0)), ascii(chr(0x10ffff)))
for value in (
    1, -5, 1.0, True, None, 'x', b'x', [1, 'a'], (1,), (), {}, {'a': None}, {1}, set(), frozenset(), range(3),
    slice(1, 2), ..., NotImplemented, int, print, len, ValueError('m'), ValueError(), KeyError('k'), object
):
    print(str(value), repr(value), sep=' | ')
it = iter('ab')
print(next(it), next(it), next(it, 'end'), it is iter(it), type(it).__name__)
for f in (
    lambda: ord('ab'), lambda: ord(''), lambda: ord(1), lambda: chr(-1), lambda: chr(0x110000), lambda: chr('a'),
    lambda: next(it), lambda: str(1, 2, 3, 4), lambda: chr(1.0), lambda: ord(b'ab'), lambda: len(1)
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(
    ord(b'a'), str() == '', str(object='z'), len('\U0001F600\u0301'), 'x'.__len__(), 'abc'.__contains__('b'),
    'abc'.__getitem__(1), 'a'.__add__('b'), 'a'.__mul__(3), 'a'.__rmul__(2), 'a'.__mod__(()), 'a'.__eq__(1),
    'a'.__lt__('b')
)
print(str.upper('abc'), str.join('-', 'abc'), list(map(str.strip, [' a ', 'b '])), 'abc'.__class__, str.__name__)
