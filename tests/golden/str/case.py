# SPDX-License-Identifier: GPL-3.0-or-later
# upper, lower, title, capitalize, swapcase, casefold, with the special cases of Unicode.

samples = [
    'hello World', 'ÀÉÎ õü', 'straße', 'ﬁne ﬂow', 'ΑΣ ΣΑΣ', 'İstanbul ı', 'ǆ ǅ Ǆ', 'ŉ', "they're bill's 3rd", 'ß',
    'ŸÿŸ', 'ЖЗ жз', '１２ａｂ', 'ᾳ ᾼ', '𐐀 𐐨', 'ΐ', 'σς', 'Σ', '', '123', 'aΣ', 'aΣ.b', 'µ', 'ſ', 'K'
]
for s in samples:
    print([s, s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold()])
for s in ('abc', 'ABC', 'Abc', 'Abc Def', 'aBC', '', '1', 'A1', 'a1', 'ǅ', 'ß', 'A b', 'ABC!', 'Ⅷ', 'ⅷ', 'ª', 'あ'):
    print(repr(s), s.isupper(), s.islower(), s.istitle())
print(
    'ß'.casefold() == 'SS'.casefold(), 'ΑΣ'.casefold() == 'ας'.casefold(), 'İ'.lower().encode('utf-8'),
    len('İ'.lower())
)
