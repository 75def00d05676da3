// SPDX-License-Identifier: GPL-3.0-or-later
// Source texts: lines and positions; reports of errors.
#include "base/buffer.h"
#include "syntax/diagnostic.h"

#include <criterion/criterion.h>
#include <string.h>

Test(source, text_has_one_form) {
    static const char given[] = "\xEF\xBB\xBF"
                                "x = 1\r\ny\rz";
    Source *source = source_create("a.py", given, sizeof given - 1);
    cr_assert_str_eq(source->text, "x = 1\ny\nz\n");
    cr_assert_eq(source->size, 10);
    cr_assert_eq(source->line_count, 3);
    source_release(source);
    source = source_create("a.py", "", 0);
    cr_assert_str_eq(source->text, "");
    cr_assert_eq(source->line_count, 0);
    source_release(source);
}

Test(source, positions_and_lines) {
    Source *source = source_create("a.py", "ab\n\ncd\n", 7);
    Position position = source_position(source, 5);
    cr_assert(position.line == 3 && position.column == 1);
    position = source_position(source, 3);
    cr_assert(position.line == 2 && position.column == 0);
    size_t length;
    const char *line = source_line(source, 3, &length);
    cr_assert(length == 2 && memcmp(line, "cd", 2) == 0);
    cr_assert_null(source_line(source, 4, &length));
    cr_assert_null(source_line(source, 0, &length));
    source->first_line = 10;
    cr_assert_eq(source_position(source, 5).line, 12);
    source_release(source);
}

Test(source, lives_while_somebody_holds_it) {
    Source *source = source_create("a.py", "x", 1);
    cr_assert_eq(source_retain(source), source);
    source_release(source);
    cr_assert_str_eq(source->name, "a.py");
    source_release(source);
    source_release(NULL);
}

static void check_report_of(const char *name, const char *text, Span span, bool has_end, const char *expected) {
    Diagnostic diagnostic = {0};
    Source *source = source_create(name, text, strlen(text));
    cr_assert_null(diagnostic_set(&diagnostic, DIAGNOSTIC_SYNTAX, span, "%s is wrong", "it"));
    diagnostic_set(&diagnostic, DIAGNOSTIC_TAB, (Span){0, 0}, "later errors are ignored");
    diagnostic.has_end = has_end;
    Buffer out;
    buffer_init(&out);
    diagnostic_print(&diagnostic, source, &out);
    cr_expect_str_eq(out.bytes, expected, "%s", out.bytes);
    buffer_deinit(&out);
    source_release(source);
}

static void check_report(const char *text, Span span, bool has_end, const char *expected) {
    check_report_of("a.py", text, span, has_end, expected);
}

Test(diagnostic, carets_stand_under_the_span) {
    check_report("x\n    abc + d\n", (Span){12, 13}, true,
                 "  File \"a.py\", line 2\n    abc + d\n          ^\nSyntaxError: it is wrong\n");
    check_report("    abc + d\n", (Span){4, 7}, true,
                 "  File \"a.py\", line 1\n    abc + d\n    ^^^\nSyntaxError: it is wrong\n");
    check_report("abc + d\n", (Span){0, 7}, false,
                 "  File \"a.py\", line 1\n    abc + d\n    ^\nSyntaxError: it is wrong\n");
}

// As CPython: characters of strings, and of files that declare an encoding; else bytes.
Test(diagnostic, columns_count_characters_or_bytes) {
    check_report_of("<string>", "\xC3\xA4 + b\n", (Span){5, 6}, true,
                    "  File \"<string>\", line 1\n    \xC3\xA4 + b\n        ^\nSyntaxError: it is wrong\n");
    check_report("# coding: utf-8\n\xC3\xA4 + b\n", (Span){21, 22}, true,
                 "  File \"a.py\", line 2\n    \xC3\xA4 + b\n        ^\nSyntaxError: it is wrong\n");
    check_report("\xC3\xA4 + b\n", (Span){5, 6}, true,
                 "  File \"a.py\", line 1\n    \xC3\xA4 + b\n         ^\nSyntaxError: it is wrong\n");
}

Test(diagnostic, a_span_over_lines_goes_to_the_end_of_the_first) {
    check_report("(a +\n b)\n", (Span){1, 7}, true,
                 "  File \"a.py\", line 1\n    (a +\n     ^^^\nSyntaxError: it is wrong\n");
}

Test(diagnostic, the_end_of_the_text_has_no_caret) {
    check_report("try:\n  x\n", (Span){9, 9}, true, "  File \"a.py\", line 2\n    x\nSyntaxError: it is wrong\n");
}
