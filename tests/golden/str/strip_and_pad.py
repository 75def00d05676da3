# SPDX-License-Identifier: GPL-3.0-or-later
# strip, lstrip, rstrip, center, ljust, rjust, zfill, expandtabs, removeprefix, removesuffix.

s = '  \t hello \n'
print([s.strip(), s.lstrip(), s.rstrip()])
print(
    'xxhixx'.strip('x'), 'xyxhiyx'.strip('xy'), 'xyxhiyx'.lstrip('yx'), 'hello'.rstrip('lo'), ['aaa'.strip('a')],
    'abc'.strip(''), ' a '.strip(None), '\u2003é\u00a0'.strip()
)
print('www.example.com'.strip('cmowz.'), '€x€'.strip('€'), 'éaé'.lstrip('é'))
for width in (0, 3, 6, 7, 8):
    print([
        ('ab'.center(width)), 'abc'.center(width, '*'), 'ab'.ljust(width, '.'), 'ab'.rjust(width, '€'),
        '-7'.zfill(width), '+7'.zfill(width), 'ab'.zfill(width), ''.zfill(width), '--1'.zfill(width)
    ])
print(
    'a\tbc\tdef\tg'.expandtabs(), 'a\tbc\tdef\tg'.expandtabs(4), 'a\tb'.expandtabs(0), 'a\n\tb\r\tc'.expandtabs(3),
    'a\tb'.expandtabs(tabsize=1), repr('\t'.expandtabs(-2))
)
print(
    'TestCase'.removeprefix('Test'), 'TestCase'.removeprefix('Case'), 'TestCase'.removesuffix('Case'),
    'TestCase'.removesuffix(''), 'abab'.removeprefix('ab'), repr('ab'.removesuffix('ab'))
)
x = 'same'
print(x.strip() is x, x.center(2) is x, x.ljust(0) is x, x.zfill(1) is x, x.removeprefix('z') is x)
for f in (
    lambda: 'a'.center(5, 'ab'), lambda: 'a'.ljust(5, ''), lambda: 'a'.rjust('5'), lambda: 'a'.strip(1),
    lambda: 'a'.center(), lambda: 'a'.zfill(None), lambda: 'a'.removeprefix(1), lambda: 'a'.expandtabs('x'),
    lambda: 'a'.center(5, 5), lambda: 'a'.strip('a', 'b')
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
