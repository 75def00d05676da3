#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes src/base/unicode_name_list.c: the names of all characters, for \\N{...} in string literals.

    python3.11 scripts/unicode-names.py > src/base/unicode_name_list.c
    python3.11 scripts/unicode-names.py --check      a number over all names, which tests/unit/base compares

The Python that runs this decides the version of Unicode. Names that are worked out (Hangul syllables, CJK ideographs)
are not in the list; unicode_names.c knows them. The names are sorted, and cut into blocks; within a block each entry
has

    how many characters it shares with the name before it     two letters from q to z, a number of base ten
    the rest of the name                                      capitals, digits, blanks and hyphens
    its code point                                            letters from a to p, a number of base sixteen,
                                                              with a zero in front if it is an alias

so that "BULLET OPERATOR" behind "BULLET" is "qw OPERATORccbj".
"""
import sys
import unicodedata

BLOCK = 3900  # characters; C17 promises string literals of 4,095

# Names beside the one that a character has: control characters have only such. From Unicode's NameAliases.
ALIASES = """
0 NULL, NUL
1 START OF HEADING, SOH
2 START OF TEXT, STX
3 END OF TEXT, ETX
4 END OF TRANSMISSION, EOT
5 ENQUIRY, ENQ
6 ACKNOWLEDGE, ACK
7 ALERT, BEL
8 BACKSPACE, BS
9 CHARACTER TABULATION, HORIZONTAL TABULATION, HT, TAB
A LINE FEED, NEW LINE, END OF LINE, EOL, LF, NL
B LINE TABULATION, VERTICAL TABULATION, VT
C FORM FEED, FF
D CARRIAGE RETURN, CR
E SHIFT OUT, LOCKING-SHIFT ONE, SO
F SHIFT IN, LOCKING-SHIFT ZERO, SI
10 DATA LINK ESCAPE, DLE
11 DEVICE CONTROL ONE, DC1
12 DEVICE CONTROL TWO, DC2
13 DEVICE CONTROL THREE, DC3
14 DEVICE CONTROL FOUR, DC4
15 NEGATIVE ACKNOWLEDGE, NAK
16 SYNCHRONOUS IDLE, SYN
17 END OF TRANSMISSION BLOCK, ETB
18 CANCEL, CAN
19 END OF MEDIUM, EOM
1A SUBSTITUTE, SUB
1B ESCAPE, ESC
1C INFORMATION SEPARATOR FOUR, FILE SEPARATOR, FS
1D INFORMATION SEPARATOR THREE, GROUP SEPARATOR, GS
1E INFORMATION SEPARATOR TWO, RECORD SEPARATOR, RS
1F INFORMATION SEPARATOR ONE, UNIT SEPARATOR, US
20 SP
7F DELETE, DEL
80 PADDING CHARACTER, PAD
81 HIGH OCTET PRESET, HOP
82 BREAK PERMITTED HERE, BPH
83 NO BREAK HERE, NBH
84 INDEX, IND
85 NEXT LINE, NEL
86 START OF SELECTED AREA, SSA
87 END OF SELECTED AREA, ESA
88 CHARACTER TABULATION SET, HORIZONTAL TABULATION SET, HTS
89 CHARACTER TABULATION WITH JUSTIFICATION, HORIZONTAL TABULATION WITH JUSTIFICATION, HTJ
8A LINE TABULATION SET, VERTICAL TABULATION SET, VTS
8B PARTIAL LINE FORWARD, PARTIAL LINE DOWN, PLD
8C PARTIAL LINE BACKWARD, PARTIAL LINE UP, PLU
8D REVERSE LINE FEED, REVERSE INDEX, RI
8E SINGLE SHIFT TWO, SINGLE-SHIFT-2, SS2
8F SINGLE SHIFT THREE, SINGLE-SHIFT-3, SS3
90 DEVICE CONTROL STRING, DCS
91 PRIVATE USE ONE, PRIVATE USE-1, PU1
92 PRIVATE USE TWO, PRIVATE USE-2, PU2
93 SET TRANSMIT STATE, STS
94 CANCEL CHARACTER, CCH
95 MESSAGE WAITING, MW
96 START OF GUARDED AREA, START OF PROTECTED AREA, SPA
97 END OF GUARDED AREA, END OF PROTECTED AREA, EPA
98 START OF STRING, SOS
99 SINGLE GRAPHIC CHARACTER INTRODUCER, SGC
9A SINGLE CHARACTER INTRODUCER, SCI
9B CONTROL SEQUENCE INTRODUCER, CSI
9C STRING TERMINATOR, ST
9D OPERATING SYSTEM COMMAND, OSC
9E PRIVACY MESSAGE, PM
9F APPLICATION PROGRAM COMMAND, APC
A0 NBSP
AD SHY
1A2 LATIN CAPITAL LETTER GHA
1A3 LATIN SMALL LETTER GHA
34F CGJ
61C ALM
709 SYRIAC SUBLINEAR COLON SKEWED LEFT
CDE KANNADA LETTER LLLA
E9D LAO LETTER FO FON
E9F LAO LETTER FO FAY
EA3 LAO LETTER RO
EA5 LAO LETTER LO
FD0 TIBETAN MARK BKA- SHOG GI MGO RGYAN
11EC HANGUL JONGSEONG YESIEUNG-KIYEOK
11ED HANGUL JONGSEONG YESIEUNG-SSANGKIYEOK
11EE HANGUL JONGSEONG SSANGYESIEUNG
11EF HANGUL JONGSEONG YESIEUNG-KHIEUKH
180B FVS1
180C FVS2
180D FVS3
180E MVS
180F FVS4
200B ZWSP
200C ZWNJ
200D ZWJ
200E LRM
200F RLM
202A LRE
202B RLE
202C PDF
202D LRO
202E RLO
202F NNBSP
205F MMSP
2060 WJ
2066 LRI
2067 RLI
2068 FSI
2069 PDI
2118 WEIERSTRASS ELLIPTIC FUNCTION
2448 MICR ON US SYMBOL
2449 MICR DASH SYMBOL
2B7A LEFTWARDS TRIANGLE-HEADED ARROW WITH DOUBLE VERTICAL STROKE
2B7C RIGHTWARDS TRIANGLE-HEADED ARROW WITH DOUBLE VERTICAL STROKE
A015 YI SYLLABLE ITERATION MARK
AA6E MYANMAR LETTER KHAMTI LLA
FE18 PRESENTATION FORM FOR VERTICAL RIGHT WHITE LENTICULAR BRACKET
FEFF BYTE ORDER MARK, BOM, ZWNBSP
122D4 CUNEIFORM SIGN NU11 TENU
122D5 CUNEIFORM SIGN NU11 OVER NU11 BUR OVER BUR
16E56 MEDEFAIDRIN CAPITAL LETTER H
16E57 MEDEFAIDRIN CAPITAL LETTER NG
16E76 MEDEFAIDRIN SMALL LETTER H
16E77 MEDEFAIDRIN SMALL LETTER NG
1B001 HENTAIGANA LETTER E-1
1D0C5 BYZANTINE MUSICAL SYMBOL FTHORA SKLIRON CHROMA VASIS
"""


def aliases():
    for row in ALIASES.strip().split("\n"):
        code_point, names = row.split(" ", 1)
        for name in names.split(", "):
            yield name, int(code_point, 16)
    for number in range(1, 257):
        yield f"VS{number}", 0xFE00 + number - 1 if number <= 16 else 0xE0100 + number - 17


def is_worked_out(name):
    return name.startswith(("CJK UNIFIED IDEOGRAPH-", "HANGUL SYLLABLE "))


def all_names():
    for code_point in range(0x110000):
        name = unicodedata.name(chr(code_point), None)
        if name and not is_worked_out(name):
            yield name, code_point, False
    for name, code_point in aliases():
        yield name, code_point, True


def shared_length(left, right):
    length = 0
    while length < min(len(left), len(right)) and left[length] == right[length]:
        length += 1
    return length


def digits(number, first, base, least):
    text = ""
    while number or len(text) < least:
        text = chr(ord(first) + number % base) + text
        number //= base
    return text


def blocks():
    block, last = "", ""
    for name, code_point, is_alias in sorted(all_names()):
        if len(block) > BLOCK:
            yield block
            block, last = "", ""
        shared = shared_length(last, name)
        block += digits(shared, "q", 10, 2) + name[shared:] + "a" * is_alias + digits(code_point, "a", 16, 1)
        last = name
    yield block


def write():
    print("// SPDX-License-Identifier: GPL-3.0-or-later (generated by scripts/unicode-names.py: do not edit)")
    print(f"// The names of characters in Unicode {unicodedata.unidata_version}; unicode_names.c says how to read them.")
    print("// clang-format off")
    print('#include "base/unicode_names.h"')
    print()
    print("const char *const unicode_name_blocks[] = {")
    count = 0
    for block in blocks():
        count += 1
        for start in range(0, len(block), 116):
            print('"' + block[start : start + 116] + '"')
        print(",")
    print("};")
    print(f"const int32_t unicode_name_block_count = {count};")


# FNV-1a over each name and its code point, in order.
def check():
    number = 0xCBF29CE484222325
    for name, code_point, _ in sorted(all_names()):
        for byte in f"{name}={code_point};".encode():
            number = (number ^ byte) * 0x100000001B3 % 2**64
    print(hex(number))


if __name__ == "__main__":
    if "--check" in sys.argv:
        check()
    else:
        write()
