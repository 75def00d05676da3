# SPDX-License-Identifier: GPL-3.0-or-later
# + and * and += on strings, and the errors of the rest.

print('ab' + 'cd', 'ab' * 3, 3 * 'ab', 'ab' * 0, repr('ab' * -5), 'a' * True, '' * 10 ** 12 == '')
s = 'x'
s += 'y'
s *= 2
print(s, s + '', '' + s, s * 1 is s, s + '' is s)
t = s
t += 'é'
t += '€'
t += '😀'
print(s, t, len(t), t[-3:], ('é' * 3 + 'a')[-1], '€' * 2 + 'é')
long = ''
for i in range(2000):
    long += chr(97 + i % 26)
print(len(long), long[:30], long[-5:], long.count('a'), hash(long))
for f in (
    lambda: 'a' + 1, lambda: 1 + 'a', lambda: 'a' + b'b', lambda: 'a' * 'b', lambda: 'a' * 1.5, lambda: 'a' - 'b',
    lambda: -'a', lambda: 'a' + None, lambda: 'a' / 2, lambda: 'a' & 'b', lambda: 'a' @ 'b', lambda: 'a' ** 2,
    lambda: 'a' << 1, lambda: ['a'] + 'b', lambda: 'a' + ['b'], lambda: 'a' * None, lambda: divmod('a', 'b'),
    lambda: +'a', lambda: ~'a'
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    s += 1
except TypeError as e:
    print(e)
try:
    s -= 'x'
except TypeError as e:
    print(e)
print(s)
