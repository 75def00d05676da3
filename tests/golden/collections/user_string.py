# SPDX-License-Identifier: GPL-3.0-or-later
# UserString.

from collections import UserString


def attempt(function, /, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result) if 'object at' in repr(result) else result)
    except BaseException as error:
        print(type(error).__name__, error)


s = UserString('Hello')
print(s, repr(s), s + 'x', 'x' + s, s * 2, s[0], s[1:3], type(s[0]), len(s), s.upper(), type(s.upper()), s == 'Hello', s == UserString('Hello'), s < 'I', hash(s) == hash('Hello'), 'ell' in s, UserString('l') in s, s.find('l'), s.count('l'), s.replace('l', 'L'), s.split('e'), s.join(['a', 'b']), s.center(11, '*'), s.startswith('He'), s.encode(), s.strip('Ho'), UserString(5), int(UserString('12')), float(UserString('1.5')), str(s), UserString('%s!') % 'a', s.partition('l'), s.title(), s.zfill(8), s.isalpha(), s.removeprefix('He'), UserString('a{}').format(1), s.translate({72: 'J'}), list(s), s.swapcase(), s.index('o'), s.rfind('l'), s.splitlines(), s.ljust(7) + '|', s.casefold(), s.expandtabs(), s + 5)
attempt(lambda: s.index('z'))
attempt(UserString)
print(UserString.maketrans('a', 'b'), s > 'A', s != 'x', s.isascii(), s.rjust(7), s.lstrip('H'), s.rstrip('o'), s.rsplit('l', 1), s.rindex('l'), s.endswith('lo'))


class US(UserString):
    pass


print(type(US('a') + 'b'), US('x').__class__.__name__)
