# SPDX-License-Identifier: GPL-3.0-or-later
# isalpha, isdigit and the other tests, over categories of Unicode.

samples = [
    'a', 'Z', 'é', 'ß', 'あ', '中', '1', '²', '½', '٣', 'Ⅷ', '一', ' ', '\t', '\u00a0', '\u200b', '_', '-', '', 'ab1',
    'a b', '\x00', '\x7f', '😀', '\u0301', '𝟘', 'ǅ', '\u2028', '\x1f', '\ud800', '\xad', 'ª'
]
names = ['isalpha', 'isdigit', 'isdecimal', 'isnumeric', 'isalnum', 'isspace', 'isidentifier', 'isprintable', 'isascii']
print(names)
for s in samples:
    print(ascii(s), ''.join(['01'[getattr(s, name)()] for name in names]))
print(
    'abc123'.isalnum(), '12.5'.isdigit(), '-1'.isdigit(), 'class'.isidentifier(), '1a'.isidentifier(),
    'é1'.isidentifier(), 'a-b'.isidentifier()
)
counts = {}
for code in range(0x3000):
    c = chr(code)
    for name in names:
        if getattr(c, name)():
            counts[name] = counts.get(name, 0) + 1
print(counts)
for code in range(0x110000 - 70000, 0x110000, 9973):
    print(hex(code), chr(code).isprintable(), chr(code).isalpha())
