# SPDX-License-Identifier: GPL-3.0-or-later
# Strings compare by code point.

words = ['b', 'a', 'B', 'A', '', 'aa', 'ab', 'é', 'z', '😀', '\uffff', '€', '10', '9', ' ']
print(sorted(words))
print(sorted(words, reverse=True), min(words) == '', max(words))
print(
    'a' < 'b', 'a' < 'B', 'abc' < 'abd', 'ab' < 'abc', '' < 'a', 'a' <= 'a', 'b' > 'a' > 'A', 'é' > 'z',
    '\uffff' < '😀'
)
print('a' == 'a', 'a' != 'A', 'a' == b'a', 'a' == 97, 'abc' == 'ab' + 'c', '1' == 1)
for f in (
    lambda: 'a' < 1, lambda: 'a' > b'a', lambda: None <= 'x', lambda: 'a' >= ['a'], lambda: min('a', 1),
    lambda: sorted(['a', None])
):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(
    sorted('hello world'), sorted(['x10', 'x9', 'X1'], key=str.lower), max('apple', 'pear', key=len),
    min('abc', key=lambda c: -ord(c))
)
print(
    hash('a') == hash(''.join(['a'])), hash('') == 0, hash('abc'), hash('é'), hash('€uro'), hash('😀'),
    hash('a' * 100)
)
print('a' in {'a': 1}, 'ab'[0] in {'a'}, {'x': 1}['xy'[:1]])
