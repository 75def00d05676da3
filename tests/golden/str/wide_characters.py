# SPDX-License-Identifier: GPL-3.0-or-later
# Strings of one, two and four bytes a character behave alike.

narrow, latin, wide, astral = 'abc', 'äbc', '€bc', '😀bc'
for s in (narrow, latin, wide, astral):
    t = s * 3
    print(
        t, len(t), t[3], t[::-1], t.find('c'), t.rfind('b'), t.count('bc'), t.upper(), t.replace('b', '-'),
        t.split('b'), t.startswith(s), t[1:3] in t
    )
for left in (narrow, latin, wide, astral):
    print([left + right for right in (narrow, latin, wide, astral)])
    print(
        [left < right for right in (narrow, latin, wide, astral)],
        [left == right[0] + left[1:] for right in (narrow, latin, wide, astral)]
    )
    print(
        [left.replace('b', right[0]) for right in (narrow, latin, wide, astral)],
        [right[0].join(left) for right in (narrow, latin, wide, astral)]
    )
    print(left.center(9, '·'), left.zfill(6), left.encode('utf-8'), left.title(), left.isalpha(), left.ljust(6, '😀'))
mixed = 'aé€😀'
while mixed:
    print(len(mixed), mixed, ascii(mixed), hash(mixed) == hash(mixed[:] + ''), mixed.encode())
    mixed = mixed[:-1]
print('😀' * 2 == '\U0001F600\U0001F600', '😀abc'[1:] == 'abc', hash('😀abc'[1:]) == hash('abc'), {'😀abc'[1:]: 1}['abc'])
print('é' < '€' < '😀', max('aé€😀'), sorted('😀€éa'), 'x€'.strip('€') == 'x', 'a😀b'.partition('😀'))
