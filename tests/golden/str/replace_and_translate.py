# SPDX-License-Identifier: GPL-3.0-or-later
# replace, translate, maketrans.

s = 'one two one three one'
print(
    s.replace('one', '1'), s.replace('one', '1', 2), s.replace('one', '1', 0), s.replace('one', '', -1),
    s.replace('x', 'y') is s
)
print(
    'abc'.replace('', '-'), 'abc'.replace('', '-', 2), ''.replace('', 'x'), repr(''.replace('a', 'x')),
    'aaa'.replace('aa', 'b'), 'abc'.replace('abc', '')
)
print(
    'café'.replace('é', 'e'), 'cafe'.replace('e', '€'), 'a€b€'.replace('€', 'xx'), 'aaaa'.replace('a', '😀', 3),
    'é'.replace('', '|')
)
table = str.maketrans('abc', 'xyz', 'd')
print(table, 'aabbccdd'.translate(table))
print(str.maketrans({'a': 'A', 98: None, 'c': 67, 'd': 'long'}))
print('abcde'.translate(str.maketrans({'a': 'A', 98: None, 'c': 67, 'd': 'long'})))
print('hello'.translate({ord('l'): '€', ord('h'): None}), 'abc'.translate({}), 'abc'.translate([None] * 98))
class Upper:
    def __getitem__(self, code):
        if chr(code) in 'aeiou':
            return chr(code).upper()
        raise LookupError
print('an example'.translate(Upper()))
rot13 = str.maketrans(
    'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', 'NOPQRSTUVWXYZABCDEFGHIJKLMnopqrstuvwxyzabcdefghijklm'
)
print('Hello, World!'.translate(rot13), 'Hello, World!'.translate(rot13).translate(rot13))
for f in (
    lambda: str.maketrans('ab', 'c'), lambda: str.maketrans('ab'), lambda: str.maketrans({'ab': 1}),
    lambda: str.maketrans({1.5: 'a'}), lambda: 'a'.translate({97: 1.5}), lambda: 'a'.translate({97: 0x110000}),
    lambda: 'a'.replace('a'), lambda: 'a'.replace(1, 2), lambda: 'a'.translate(), lambda: 'a'.translate(5),
    lambda: str.maketrans('a', 'b', 5)
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
