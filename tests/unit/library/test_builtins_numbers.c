// SPDX-License-Identifier: GPL-3.0-or-later
// abs, bin, chr, divmod, hex, oct, ord, pow, round.
// What is wanted is what CPython 3.11 says.
#include "evaluate.h"

TestSuite(builtins_numbers, .init = evaluate_start, .fini = evaluate_stop);

Test(builtins_numbers, digits) {
    run("class I:\n    def __init__(self, v): self.v = v\n    def __index__(self): return self.v\n");
    static const Example examples[] = {
        {"bin(-5)", "'-0b101'"},
        {"bin(0)", "'0b0'"},
        {"oct(8)", "'0o10'"},
        {"hex(-255)", "'-0xff'"},
        {"hex(True)", "'0x1'"},
        {"hex(2**70)", "'0x400000000000000000'"},
        {"hex(I(10))", "'0xa'"},
        {"hex('a')", "TypeError: 'str' object cannot be interpreted as an integer"},
        {"oct(8.0)", "TypeError: 'float' object cannot be interpreted as an integer"},
        {"bin()", "TypeError: bin() takes exactly one argument (0 given)"},
    };
    EXPECT_ALL(examples);
}

Test(builtins_numbers, characters) {
    static const Example examples[] = {
        {"chr(97)", "'a'"},
        {"chr(0x10ffff)", "'\\U0010ffff'"},
        {"chr(0x110000)", "ValueError: chr() arg not in range(0x110000)"},
        {"chr(-1)", "ValueError: chr() arg not in range(0x110000)"},
        {"chr(2**40)", "OverflowError: Python int too large to convert to C int"},
        {"chr(2**100)", "OverflowError: Python int too large to convert to C int"},
        {"chr('a')", "TypeError: 'str' object cannot be interpreted as an integer"},
        {"ord('a')", "97"},
        {"ord('\\u20ac')", "8364"},
        {"ord('\\U0001f600')", "128512"},
        {"ord('ab')", "TypeError: ord() expected a character, but string of length 2 found"},
        {"ord('')", "TypeError: ord() expected a character, but string of length 0 found"},
        {"ord(1)", "TypeError: ord() expected string of length 1, but int found"},
        {"ord(b'a')", "97"},
        {"ord(b'ab')", "TypeError: ord() expected a character, but string of length 2 found"},
    };
    EXPECT_ALL(examples);
}

Test(builtins_numbers, arithmetic) {
    run("class R:\n    def __round__(self, n=5): return n\n    def __abs__(self): return 7\n");
    static const Example examples[] = {
        {"abs(-3)", "3"},
        {"abs(-2.5)", "2.5"},
        {"abs('a')", "TypeError: bad operand type for abs(): 'str'"},
        {"abs(R())", "7"},
        {"divmod(7, -2)", "(-4, -1)"},
        {"divmod(7.5, 2)", "(3.0, 1.5)"},
        {"divmod(1, 0)", "ZeroDivisionError: integer division or modulo by zero"},
        {"pow(2, 10)", "1024"},
        {"pow(2, 10, 1000)", "24"},
        {"pow(2, -1, 7)", "4"},
        {"pow(2, exp=3)", "8"},
        {"pow(2, 3, None)", "8"},
        {"pow()", "TypeError: pow() missing required argument 'base' (pos 1)"},
        {"round(2.5)", "2"},
        {"round(3.5)", "4"},
        {"round(2.567, 2)", "2.57"},
        {"round(1234, -2)", "1200"},
        {"round(R())", "5"},
        {"round(R(), 2)", "2"},
        {"round(R(), None)", "5"},
        {"round('a')", "TypeError: type str doesn't define __round__ method"},
        {"round(2.5, None)", "2"},
        {"round(number=2.5)", "2"},
    };
    EXPECT_ALL(examples);
}
