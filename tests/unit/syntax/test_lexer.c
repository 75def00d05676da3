// SPDX-License-Identifier: GPL-3.0-or-later
// The lexer: tokens and their places, lines, indentation, encodings.
#include "parse.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

Test(lexer, words_operators_and_places) {
    cr_assert_str_eq(tokens_text("x **= y->z\n"), "1:0-1:1 name x\n"
                                                  "1:2-1:5 **=\n"
                                                  "1:6-1:7 name y\n"
                                                  "1:7-1:9 ->\n"
                                                  "1:9-1:10 name z\n"
                                                  "1:10-1:10 newline\n"
                                                  "1:11-1:11 end\n");
}

Test(lexer, indentation_becomes_tokens) {
    cr_assert_str_eq(tokens_text("if a:\n  b\n\n  # c\n  d\ne\n"), "1:0-1:2 if\n"
                                                                   "1:3-1:4 name a\n"
                                                                   "1:4-1:5 :\n"
                                                                   "1:5-1:5 newline\n"
                                                                   "2:2-2:2 indent\n"
                                                                   "2:2-2:3 name b\n"
                                                                   "2:3-2:3 newline\n"
                                                                   "5:2-5:3 name d\n"
                                                                   "5:3-5:3 newline\n"
                                                                   "6:0-6:0 dedent\n"
                                                                   "6:0-6:1 name e\n"
                                                                   "6:1-6:1 newline\n"
                                                                   "6:2-6:2 end\n");
}

Test(lexer, lines_are_joined_in_brackets_and_by_backslashes) {
    cr_assert_str_eq(tokens_text("(1,\n  2) \\\n  + 3\n"), "1:0-1:1 (\n"
                                                           "1:1-1:2 number 1\n"
                                                           "1:2-1:3 ,\n"
                                                           "2:2-2:3 number 2\n"
                                                           "2:3-2:4 )\n"
                                                           "3:2-3:3 +\n"
                                                           "3:4-3:5 number 3\n"
                                                           "3:5-3:5 newline\n"
                                                           "3:6-3:6 end\n");
}

Test(lexer, newlines_of_all_systems) {
    cr_assert_str_eq(tokens_text("a\r\nb\rc"), "1:0-1:1 name a\n"
                                               "1:1-1:1 newline\n"
                                               "2:0-2:1 name b\n"
                                               "2:1-2:1 newline\n"
                                               "3:0-3:1 name c\n"
                                               "3:1-3:1 newline\n"
                                               "3:2-3:2 end\n");
}

Test(lexer, form_feeds_begin_a_line_anew) { cr_assert(strncmp(tokens_text("  \fa\n"), "1:3-1:4 name a\n", 15) == 0); }

Test(lexer, tabs_and_spaces_must_agree) {
    bool incomplete;
    static const char inconsistent[] = "TabError: inconsistent use of tabs and spaces in indentation";
    cr_assert_str_eq(error_text("if a:\n\tb\n        c\n", PARSE_FILE, &incomplete), inconsistent);
    cr_assert_str_eq(error_text("if a:\n        b\n\tc\n", PARSE_FILE, &incomplete), inconsistent);
    cr_assert_str_eq(error_text("if a:\n  \tb\n  \tc\n", PARSE_FILE, &incomplete), "");
}

Test(lexer, identifiers_of_other_scripts) {
    cr_assert(strncmp(tokens_text("na\xC3\xAFve\n"), "1:0-1:6 name na\xC3\xAFve\n", 20) == 0);
    cr_assert_str_eq(tokens_text("a\xE2\x80\x9C\n"), "SyntaxError: invalid character '\xE2\x80\x9C' (U+201C)");
    cr_assert_str_eq(tokens_text("\xC2\xA0\n"), "SyntaxError: invalid non-printable character U+00A0");
}

Test(lexer, names_are_normalised) {
    cr_assert_str_eq(tree_text("\xEF\xAC\x81\n"), "Expression 1:0-1:3\n Name fi 1:0-1:3\n");
}

static const char *file_error(const char *text, size_t size, char *message, size_t room) {
    Diagnostic diagnostic;
    Source *source = source_create("x.py", text, size);
    Tree *tree = tree_parse(source, PARSE_FILE, &diagnostic);
    Buffer out;
    buffer_init(&out);
    diagnostic_print(&diagnostic, source, &out);
    snprintf(message, room, "%s", tree ? "" : out.bytes);
    buffer_deinit(&out);
    tree_destroy(tree);
    source_release(source);
    return message;
}

Test(lexer, encodings) {
    char message[512];
    cr_assert_str_eq(file_error("\xEF\xBB\xBFx\n", 5, message, sizeof message), "");
    cr_assert_str_eq(file_error("# -*- coding: UTF-8 -*-\nx\n", 26, message, sizeof message), "");
    cr_assert_str_eq(file_error("#!x\n# vim: fileencoding=koi8-rr\n", 32, message, sizeof message),
                     "SyntaxError: encoding problem: koi8-rr\n");
    cr_assert_str_eq(file_error("x\n\n# coding: latin-1\n", 21, message, sizeof message), "");
    cr_assert_str_eq(file_error("x = 1\ny = '\xFF'\n", 15, message, sizeof message),
                     "SyntaxError: Non-UTF-8 code starting with '\\xff' in file x.py on line 2, but no encoding "
                     "declared; see https://peps.python.org/pep-0263/ for details\n");
    cr_assert_str_eq(file_error("a\0b\n", 4, message, sizeof message),
                     "SyntaxError: source code cannot contain null bytes\n");
}
