#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes src/base/unicode_tables.c from what this Python knows of Unicode.

    python3.11 scripts/unicode-tables.py > src/base/unicode_tables.c
    PYTHONHASHSEED=0 python3.11 scripts/unicode-tables.py --check      a number over all properties of all code points

The Python that runs this decides the version of Unicode: 3.11 has 14.0. tests/unit/base/test_unicode.c works the same
number out from the tables.

A property of all 1,114,112 code points is a *trie* of three stages: the high bits of the code point choose a block of
the middle stage, the next four bits an entry in it, which chooses a block of the low stage, and the last four bits an
entry in that. Equal blocks are stored once, and most of Unicode is long stretches of the same.

    U+0416  ->  middle block high[0x04]  ->  low block middle[that, 1]  ->  low[that, 6]: the class "capital letter"

An entry is a small number that stands for a row of another table: a class (flags, digit value), a set of case
mappings, a combining class, or where the code point's decomposition begins in a pool. Code points past the end of a trie are entry 0.
"""
import sys
import unicodedata

COUNT = 0x110000
HANGUL = range(0xAC00, 0xD7A4)  # decomposed by arithmetic, in unicode_normalise.c

def is_case_ignorable(c):
    # A sigma at the end of a word is written differently, and "end" is found by skipping what is case-ignorable.
    return ("A" + c + "\u03a3").lower()[-1] == "\u03c2" and (" " + c + "\u03a3").lower()[-1] == "\u03c3"


def class_of(c):
    # The order is that of the enum UnicodeFlag in unicode_tables.h.
    title = unicodedata.category(c) == "Lt"
    truths = [c.isalpha(), c.isdecimal(), c.isdigit(), c.isnumeric(), c.islower(), c.isupper(), title, c.isspace(),
              len(("a" + c + "b").splitlines()) == 2, c.isprintable(), c.islower() or c.isupper() or title,
              is_case_ignorable(c), c.isidentifier(), ("a" + c).isidentifier()]
    flags = sum(truth << i for i, truth in enumerate(truths))
    return flags, unicodedata.decimal(c, -1), unicodedata.digit(c, -1)


class Pool:
    """Sequences of numbers, each distinct one stored once as its length and its numbers."""

    def __init__(self):
        self.numbers = [0]  # offset 0 means: none
        self.offsets = {}

    def add(self, sequence):
        if sequence not in self.offsets:
            self.offsets[sequence] = len(self.numbers)
            self.numbers += [len(sequence), *sequence]
        return self.offsets[sequence]


def case_of(c, pool):
    """The four mappings: a difference to the code point, or an offset into the pool, told apart by bit 0."""
    mappings = []
    for mapped in (c.lower(), c.upper(), c.title(), c.casefold()):
        if len(mapped) == 1:
            mappings.append((ord(mapped) - ord(c)) * 2)
        else:
            mappings.append(pool.add(tuple(map(ord, mapped))) * 2 + 1)
    return tuple(mappings)


def utf16(text):
    data = text.encode("utf-16-le", "surrogatepass")
    return tuple(int.from_bytes(data[i : i + 2], "little") for i in range(0, len(data), 2))


def decompositions(pool):
    entries = [0] * COUNT
    for code_point in range(COUNT):
        c = chr(code_point)
        decomposed = unicodedata.normalize("NFKD", c)
        if decomposed != c and code_point not in HANGUL:
            entries[code_point] = pool.add(utf16(decomposed))
    return entries


def compositions():
    """(first, second, composed), sorted: the canonical pairs that compose again."""
    triples = []
    for code_point in range(COUNT):
        c = chr(code_point)
        parts = unicodedata.decomposition(c).split()
        if len(parts) == 2 and parts[0][0] != '<' and unicodedata.normalize("NFC", c) == c and code_point not in HANGUL:
            triples.append((int(parts[0], 16), int(parts[1], 16), code_point))
    return sorted(triples)


def number_rows(values):
    """A number for each distinct value; 0 is that of the last code point, which most share as unassigned."""
    numbers = {values[-1]: 0}
    for value in values:
        numbers.setdefault(value, len(numbers))
    return [numbers[value] for value in values], list(numbers)


def cut(entries):
    """Blocks of 16, each distinct one stored once; block 0 is all zeros, and those at the end are left out."""
    entries = entries + [0] * (-len(entries) % 16)
    numbers = {(0,) * 16: 0}
    blocks = [numbers.setdefault(tuple(entries[i : i + 16]), len(numbers)) for i in range(0, len(entries), 16)]
    while blocks[-1] == 0:
        blocks.pop()
    return blocks, [number for block in numbers for number in block]


def c_type(numbers):
    return "uint8_t" if max(numbers) < 1 << 8 else "uint16_t"


def write_array(c_type, name, items):
    print(f"\nconst {c_type} {name}[{len(items)}] = {{")
    line = ""
    for item in items:
        if len(line) + len(item) > 118:
            print(line)
            line = ""
        line += item + ","
    print(line + "\n};")


def write_numbers(c_type, name, numbers):
    assert min(numbers) >= 0 and max(numbers) < {"uint8_t": 1 << 8, "uint16_t": 1 << 16, "uint32_t": 1 << 32}[c_type]
    write_array(c_type, name, [str(number) for number in numbers])


def write_rows(c_type, name, rows):
    write_array(c_type, name, ["{" + ",".join(map(str, row)) + "}" for row in rows])


def write_trie(c_type, name, entries):
    middle, low = cut(entries)
    high, middle = cut(middle)
    write_numbers("uint8_t", f"unicode_{name}_high", high)
    write_numbers("uint16_t", f"unicode_{name}_middle", middle)
    write_numbers(c_type, f"unicode_{name}_low", low)
    print(f"\nconst uint32_t unicode_{name}_limit = 0x{len(high) * 256:X};")


def write_tables():
    characters = [chr(code_point) for code_point in range(COUNT)]
    print("// SPDX-License-Identifier: GPL-3.0-or-later (generated by scripts/unicode-tables.py: do not edit)")
    print(f"// The tables of Unicode {unicodedata.unidata_version}; unicode_tables.h says what they hold.")
    print('// clang-format off\n#include "base/unicode_tables.h"')

    classes, rows = number_rows([class_of(c) for c in characters])
    write_trie("uint8_t", "class", classes)
    write_rows("UnicodeClass", "unicode_classes", rows)

    pool = Pool()
    cases, rows = number_rows([case_of(c, pool) for c in characters])
    write_trie("uint16_t", "case", cases)
    write_rows("UnicodeCase", "unicode_cases", rows)
    write_numbers("uint16_t", "unicode_case_pool", pool.numbers)

    write_trie("uint8_t", "combining", [unicodedata.combining(c) for c in characters])
    pool = Pool()
    write_trie("uint16_t", "decomposition", decompositions(pool))
    write_numbers("uint16_t", "unicode_decomposition_pool", pool.numbers)
    triples = compositions()
    write_rows("UnicodeComposition", "unicode_compositions", triples)
    print(f"\nconst int unicode_composition_count = {len(triples)};")


def describe(c):
    """All that the tables say of a code point, as a line of text, asked of Python directly."""
    flags, decimal, digit = class_of(c)
    forms = [c.lower(), c.upper(), c.title(), c.casefold()]
    if not 0xD800 <= ord(c) < 0xE000:
        forms.append(unicodedata.normalize("NFKC", c))
    points = " ".join(",".join(f"{ord(part):x}" for part in form) for form in forms)
    return f"{flags:x} {decimal} {digit} {points}\n"


def check_number():
    total = 0
    for start in range(0, COUNT, 4096):
        text = "".join(describe(chr(code_point)) for code_point in range(start, start + 4096))
        total = (total * 31 + hash(text.encode())) % 2**64
    return total


if sys.argv[1:] == ["--check"]:
    print(f"0x{check_number():016x}")
else:
    write_tables()
