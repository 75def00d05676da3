// SPDX-License-Identifier: GPL-3.0-or-later
// REPL entries: when they are complete, when more lines may follow, when they are wrong.
#include "parse.h"

#include <criterion/criterion.h>

static void check_complete(const char *entry) {
    bool incomplete;
    const char *error = error_text(entry, PARSE_INTERACTIVE, &incomplete);
    cr_expect_str_eq(error, "", "%s: %s", entry, error);
}

static void check_incomplete(const char *entry) {
    bool incomplete;
    const char *error = error_text(entry, PARSE_INTERACTIVE, &incomplete);
    cr_expect(error[0] && incomplete, "%s: %s", entry, error);
}

static void check_wrong(const char *entry, const char *expected) {
    bool incomplete;
    const char *error = error_text(entry, PARSE_INTERACTIVE, &incomplete);
    cr_expect_str_eq(error, expected, "%s: %s", entry, error);
    cr_expect_not(incomplete, "%s", entry);
}

Test(interactive, lines_are_complete) {
    check_complete("");
    check_complete("\n");
    check_complete("# comment\n");
    check_complete("x = 1\n");
    check_complete("x; y\n");
    check_complete("x = [1,\n2]\n");
}

Test(interactive, an_empty_line_ends_a_compound_statement) {
    check_incomplete("if x:\n");
    check_incomplete("if x:\n  y\n");
    check_incomplete("if x: y\n");
    check_incomplete("if x:\n  y\nelse:\n  z\n");
    check_complete("if x:\n  y\n\n");
    check_complete("if x:\n  y\n  \n");
    check_complete("if x: y\n\n");
    check_complete("if x:\n  y\n\n  z\n\n");
}

Test(interactive, what_is_open_goes_on) {
    check_incomplete("x = (1,\n");
    check_incomplete("x = (1,\n\n");
    check_incomplete("x = '''abc\n");
    check_incomplete("x = 'abc\\\n");
    check_incomplete("x = \\\n");
    check_incomplete("@decorator\n");
    check_incomplete("try:\n  x\n");
}

Test(interactive, what_is_wrong_is_told_at_once) {
    check_wrong("if x\n", "SyntaxError: expected ':'");
    check_wrong("x = 'abc\n", "SyntaxError: unterminated string literal (detected at line 1)");
    check_wrong("if x:\n\n", "IndentationError: expected an indented block after 'if' statement on line 1");
    check_wrong("try:\n  x\n\n", "SyntaxError: expected 'except' or 'finally' block");
    check_wrong("x\ny\n", "SyntaxError: multiple statements found while compiling a single statement");
    check_wrong("  x\n", "IndentationError: unexpected indent");
}

Test(interactive, an_expression_alone) {
    bool incomplete;
    cr_expect_str_eq(error_text("1 + 1", PARSE_EXPRESSION, &incomplete), "");
    cr_expect_str_eq(error_text("a, b\n\n", PARSE_EXPRESSION, &incomplete), "");
    cr_expect_str_eq(error_text("x = 1", PARSE_EXPRESSION, &incomplete), "SyntaxError: invalid syntax");
    cr_expect_str_eq(error_text("", PARSE_EXPRESSION, &incomplete), "SyntaxError: invalid syntax");
    cr_expect_str_eq(error_text("print(1)\nprint(2)", PARSE_EXPRESSION, &incomplete), "SyntaxError: invalid syntax");
}
