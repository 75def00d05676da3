// SPDX-License-Identifier: GPL-3.0-or-later
// Literals: numbers, strings and their escapes, f-strings.
#include "parse.h"

#include <criterion/criterion.h>
#include <string.h>

// The first line of the tree's expression, without its place.
static void check_value(const char *program, const char *expected) {
    const char *text = tree_text(program);
    const char *line = strncmp(text, "Expression", 10) == 0 ? strchr(text, '\n') + 2 : text;
    cr_expect(strncmp(line, expected, strlen(expected)) == 0, "%s: %s", program, text);
}

Test(literals, numbers) {
    check_value("1_000\n", "Constant 1000 ");
    check_value("0xFF_ff\n", "Constant 0xFFff ");
    check_value("0b1_0\n", "Constant 0b10 ");
    check_value("0o17\n", "Constant 0o17 ");
    check_value("00_0\n", "Constant 000 ");
    check_value("1_0.5_0e-1_0\n", "Constant 10.50e-10 ");
    check_value(".5\n", "Constant .5 ");
    check_value("007.5\n", "Constant 007.5 ");
    check_value("1if x else 2\n", "Conditional ");
    check_value("0x1for x\n", "Boolean or ");
}

Test(literals, complex_numbers_are_refused) {
    check_value("1j\n", "SyntaxError: complex literals are not supported");
    check_value("1.5e3J\n", "SyntaxError: complex literals are not supported");
    check_value("0j\n", "SyntaxError: complex literals are not supported");
    check_value("1jx\n", "SyntaxError: invalid imaginary literal");
}

Test(literals, escapes) {
    check_value("'a\\tb\\x41\\u00e9\\101'\n", "Constant str a\\tbA\xC3\xA9"
                                              "A ");
    check_value("'a\\\nb'\n", "Constant str ab ");
    check_value("r'a\\n'\n", "Constant str a\\n ");
    check_value("'\\q\\ '\n", "Constant str \\q\\ ");
    check_value("'\\ud800'\n", "Constant str \xED\xA0\x80 ");
    check_value("b'\\xff\\u1234\\377'\n", "Constant bytes \xFF\\u1234\xFF ");
    check_value("'\\777'\n", "Constant str \xC7\xBF ");
    check_value("'\\N{BULLET}'\n", "Constant str \xE2\x80\xA2 ");
    check_value("b'\\N{BULLET}'\n", "Constant bytes \\N{BULLET} ");
    check_value("f'\\N{bullet}{x}'\n", "JoinedString ");
}

Test(literals, quotes_and_prefixes) {
    check_value("'a' \"b\" '''c'''\n", "Constant str abc ");
    check_value("'''a\n'b''c'''\n", "Constant str a\\n'b''c ");
    check_value("Rb'\\x'\n", "Constant bytes \\x ");
    check_value("u'a' U'b'\n", "Constant str ab ");
    check_value("ur'a'\n", "SyntaxError: invalid syntax");
    check_value("x'a'\n", "SyntaxError: invalid syntax");
}

Test(literals, formatted_strings) {
    cr_assert_str_eq(tree_text("f'a{b!r:>{c}}{{d'\n"), "Expression 1:0-1:17\n"
                                                       " JoinedString 1:0-1:17\n"
                                                       " Constant str a 1:0-1:17\n"
                                                       " FormattedValue !r 1:0-1:17\n"
                                                       " Name b 1:4-1:5\n"
                                                       " format: JoinedString 1:0-1:17\n"
                                                       " Constant str > 1:0-1:17\n"
                                                       " FormattedValue 1:0-1:17\n"
                                                       " Name c 1:10-1:11\n"
                                                       " Constant str {d 1:0-1:17\n");
    cr_assert_str_eq(tree_text("f'{x = }' 'y'\n"), "Expression 1:0-1:13\n"
                                                   " JoinedString 1:0-1:13\n"
                                                   " Constant str x = 1:0-1:13\n"
                                                   " FormattedValue !r 1:0-1:13\n"
                                                   " Name x 1:3-1:4\n"
                                                   " Constant str y 1:0-1:13\n");
}

Test(literals, expressions_in_formatted_strings_have_their_own_places) {
    const char *text = tree_text("x = f'''{\n  a +\n  b}'''\n");
    cr_assert(strstr(text, "Binary + 2:2-3:3\n") != NULL, "%s", text);
    text = tree_text("f'{a, b}{c[\"d\"]!s}'\n");
    cr_assert(strstr(text, "Tuple 1:2-1:8\n") != NULL, "%s", text);
    cr_assert(strstr(text, "Subscript 1:9-1:15\n") != NULL, "%s", text);
}
