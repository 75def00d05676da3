# SPDX-License-Identifier: GPL-3.0-or-later
# find, rfind, index, rindex, count, in, startswith, endswith, with their ranges.

s = 'abracadabra'
for sub in ('a', 'abra', 'cad', 'z', '', 'abracadabra', 'abracadabrab', 'ra'):
    print(repr(sub), s.find(sub), s.rfind(sub), s.count(sub), sub in s, s.startswith(sub), s.endswith(sub))
print(
    s.find('a', 1), s.find('a', -3), s.find('a', 1, 3), s.find('', 5), s.find('', 11), s.find('', 12),
    s.rfind('', 0, 4)
)
print(
    s.rfind('a', 0, -1), s.rfind('bra', 0, 9), s.count('a', 2), s.count('a', 2, -2), s.count('', 3, 6),
    ''.count(''), 'aaaa'.count('aa')
)
print(
    s.find('a', None, 2), s.find('c', -100, 100), s.startswith('bra', 1), s.startswith('bra', 1, 3),
    s.endswith('bra', -3), s.endswith('ab', 0, 2)
)
print(
    s.startswith(('x', 'ab')), s.endswith(('x', 'y')), s.startswith(()), s.startswith('', 11), s.startswith('', 12),
    s.endswith('', 20)
)
print(s.index('c'), s.rindex('a'), s.index('a', 1))
for f in (
    lambda: s.index('z'), lambda: s.rindex('z'), lambda: s.index('a', 11), lambda: s.find(1), lambda: s.count(None),
    lambda: 1 in s, lambda: None in 'abc', lambda: s.startswith(1), lambda: s.startswith(['a']),
    lambda: s.endswith(('a', 1)), lambda: s.find(), lambda: s.startswith((1, 'a')), lambda: s.find('a', 'b')
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
w = 'naïve café – naïve 😀 café'
print(
    w.find('café'), w.rfind('naïve'), w.count('é'), '😀' in w, w.index('–'), w.find('x'), 'ï' in 'abc',
    w.count('naïve'), w.rfind('😀')
)
long = 'ab' * 1000 + 'abc' + 'ab' * 1000
print(long.find('abc'), long.rfind('abc'), long.count('ab'), long.find('ba' * 500 + 'bc'), long.find('aba' * 3))
