# SPDX-License-Identifier: GPL-3.0-or-later
# Escapes in literals, and which quotes and escapes repr chooses.

literals = ['a\tb', 'a\nb', 'a\rb', 'a\\b', 'it\'s', "it's", 'say "hi"', 'both \' and "', '\x00\x01\x1f\x7f',
    '\x80\x9f\xa0\xad', 'é', '\u20ac', '\U0001F600', '\N{GREEK SMALL LETTER ALPHA}', '\101\60\0', '\a\b\f\v',
    '\ud800', '\uffff', '\u200b\u2028', '\U0010ffff', 'a\
b', r'raw \n', '''triple
line "quoted" ''', '\u0301', '\ufeff', '中', '\x1b[0m']
for s in literals:
    print(len(s), repr(s), ascii(s))
print('a' 'b' "c" '''d''' r'\e' f'{1}' 'g')
print('\'', "\"", '\\', '\\n', len('\\\\'), '\0012', len('\0012'), '\18' == '\x018')
print(r'\'', r"a\"b", len(r'\\'), R'\x41', u'unicode', U'x', rb'\x41', Rb'\n', bR'\t')
print(str('x'), repr("'"), repr('"'), repr('\'"'), repr("''"), [''], ['\\'])
for s in ('x\ty', 'x\\y'):
    print(s, repr(s), repr(repr(s)), str([s]))
print('one\
 line', "tab\x09end", '\N{BULLET}', '\N{latin small letter e with acute}')
