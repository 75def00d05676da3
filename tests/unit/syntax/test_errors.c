// SPDX-License-Identifier: GPL-3.0-or-later
// Syntax errors, beside CPython 3.11: each row of errors.tsv is a program, and the exception that CPython raises for
// it. errors.py makes the table.
#include "base/buffer.h"
#include "scope/scope.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { COLUMNS = 8, LONGEST_ROW = 16384 };

typedef struct Row {
    char *fields[COLUMNS]; // program, type, message, lineno, offset, end_lineno, end_offset, text
} Row;

static void unescape(char *text) {
    char *out = text;
    for (; *text; text++) {
        if (*text == '\\' && text[1]) {
            text++;
            *out++ = *text == 'n' ? '\n' : *text == 't' ? '\t' : *text;
        } else {
            *out++ = *text;
        }
    }
    *out = '\0';
}

static bool split(char *line, Row *row) {
    line[strcspn(line, "\n")] = '\0';
    for (int i = 0; i < COLUMNS; i++) {
        char *tab = strchr(line, '\t');
        if ((tab == NULL) != (i == COLUMNS - 1)) {
            return false;
        }
        row->fields[i] = line;
        if (tab) {
            *tab = '\0';
            line = tab + 1;
        }
    }
    for (int i = 0; i < COLUMNS; i++) {
        unescape(row->fields[i]);
    }
    return true;
}

// What we say of the row's program, in the form of its other fields.
static void describe(const char *program, Buffer *out) {
    Diagnostic diagnostic;
    Source *source = source_create("program.py", program, strlen(program));
    Tree *tree = tree_parse(source, PARSE_FILE, &diagnostic);
    if (tree && scope_analyse(tree, &diagnostic)) {
        buffer_add_text(out, "no error");
    } else {
        DiagnosticPlace place = diagnostic_place(&diagnostic, source);
        buffer_add_format(out, "%s|%s|%d|%d|%d|", diagnostic_kind_name(diagnostic.kind), diagnostic.message, place.line,
                          place.offset, place.end_line);
        if (place.has_end_offset) {
            buffer_add_format(out, "%d|", place.end_offset);
        } else {
            buffer_add_text(out, "None|");
        }
        diagnostic_text(&diagnostic, source, out);
    }
    tree_destroy(tree);
    source_release(source);
}

static void check_row(const Row *row) {
    char *const *fields = row->fields;
    Buffer expected, actual;
    buffer_init(&expected);
    buffer_init(&actual);
    buffer_add_format(&expected, "%s|%s|%s|%s|%s|%s|%s", fields[1], fields[2], fields[3], fields[4], fields[5],
                      fields[6], fields[7]);
    describe(fields[0], &actual);
    cr_expect_str_eq(actual.bytes, expected.bytes, "%s\n  CPython: %s\n  Tally:   %s", fields[0], expected.bytes,
                     actual.bytes);
    buffer_deinit(&expected);
    buffer_deinit(&actual);
}

Test(errors, are_those_of_cpython) {
    FILE *table = fopen("tests/unit/syntax/errors.tsv", "r");
    cr_assert_not_null(table);
    char *line = malloc(LONGEST_ROW);
    int rows = 0;
    while (fgets(line, LONGEST_ROW, table)) {
        Row row;
        if (line[0] == '#') {
            continue;
        }
        cr_assert(split(line, &row), "row %d of the table", rows + 1);
        check_row(&row);
        rows++;
    }
    free(line);
    fclose(table);
    cr_assert_geq(rows, 400);
}
