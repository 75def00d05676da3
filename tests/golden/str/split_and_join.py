# SPDX-License-Identifier: GPL-3.0-or-later
# split, rsplit, splitlines, partition, rpartition, join.

s = '  one two   three\tfour\n'
print(s.split(), s.split(' '), s.split(None, 2), s.rsplit(None, 2), s.split(maxsplit=1))
print(
    'a,b,,c,'.split(','), 'a,b,,c,'.split(',', 2), 'a,b,,c,'.rsplit(',', 2), ','.split(','), ''.split(','),
    ''.split(), '   '.split()
)
print(
    'a--b--c'.split('--'), 'a---b'.split('--'), 'aaa'.split('aa'), 'aaa'.rsplit('aa'), 'abc'.split('abc'),
    'a b'.split(' ', 0), ' a b '.split(None, 0)
)
print('x\u2003y\u00a0z\x1cw'.split(), 'ab'.split(sep='b', maxsplit=-1))
print('a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h\u2028i\n'.splitlines())
print('a\nb\r\n\nc'.splitlines(True), ''.splitlines(), '\n'.splitlines(), 'a\n'.splitlines(keepends=True))
for text in ('key=value', 'key=a=b', 'key', '=', ''):
    print(text.partition('='), text.rpartition('='))
print(
    '-'.join(['a', 'b', 'c']), ''.join(['x', 'y']), ', '.join(('only',)), repr('+'.join([])), '.'.join('abc'),
    '/'.join({'k': 1, 'l': 2})
)
print('é'.join(['a', '€', '😀']), 'ab'.join('12'))
for f in (
    lambda: 'a'.split(''), lambda: 'a'.partition(''), lambda: 'a'.split(1), lambda: ','.join([1]),
    lambda: ','.join(['a', None, 'b']), lambda: ','.join(5), lambda: 'a'.partition(None),
    lambda: 'a'.split(',', 'x'), lambda: ','.join('a', 'b'), lambda: 'a'.rsplit('')
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
words = 'the quick brown fox'.split()
print(' '.join([w[::-1] for w in words]), ' '.join(words) is words, len(words))
