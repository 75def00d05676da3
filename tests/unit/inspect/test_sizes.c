// SPDX-License-Identifier: GPL-3.0-or-later
// The documented table of sizes, row by row: sys.getsizeof of the row's expression, evaluated here, is what its column
// `documented` says. Complex numbers are not built, and generators take more; their rows are counted as missing.
#include "inspect/sizes.h"

#include "../library/evaluate.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LONGEST_ROW 4096

typedef struct Row {
    const char *expression;
    bool in_seed;
    const char *documented;
} Row;

TestSuite(sizes, .init = evaluate_start, .fini = evaluate_stop);

// The first three columns; the line is cut up.
static Row split(char *line) {
    char *rest = line;
    Row row = {.expression = strsep(&rest, "\t")};
    const char *in_seed = strsep(&rest, "\t");
    row.documented = strsep(&rest, "\t");
    cr_assert(row.documented != NULL, "a row without its columns: %s", line);
    row.in_seed = strcmp(in_seed, "yes") == 0;
    return row;
}

static bool is_of_a_missing_type(const char *expression) {
    return strcmp(expression, "3.0+4j") == 0 || strcmp(expression, "(i for i in ())") == 0;
}

static const char *size_of(const char *expression) {
    static char call[LONGEST_ROW + 32];
    snprintf(call, sizeof(call), "sys.getsizeof(%s)", expression);
    return evaluate(call);
}

Test(sizes, are_the_documented_ones) {
    FILE *table = fopen("tests/data/getsizeof.tsv", "r");
    cr_assert_not_null(table);
    char *line = malloc(LONGEST_ROW);
    int checked = 0, of_seed = 0, missing = 0;
    run("import sys");
    cr_assert(fgets(line, LONGEST_ROW, table) != NULL); // the names of the columns
    while (fgets(line, LONGEST_ROW, table) != NULL) {
        Row row = split(line);
        if (is_of_a_missing_type(row.expression)) {
            missing++;
            continue;
        }
        const char *measured = size_of(row.expression);
        cr_expect_str_eq(measured, row.documented, "%s: measured %s, documented %s", row.expression, measured,
                         row.documented);
        checked++;
        of_seed += row.in_seed;
    }
    free(line);
    fclose(table);
    cr_expect_eq(of_seed, 28);
    cr_expect_eq(missing, 2);
    cr_expect_geq(checked, 101);
}

Test(sizes, shown_are_those_measured) {
    for (int64_t i = 0; i < size_row_count; i++) {
        if (!is_of_a_missing_type(size_rows[i].expression)) {
            int64_t measured = size_measure(&size_rows[i]);
            cr_expect_eq(measured, size_rows[i].documented, "%s: %" PRId64, size_rows[i].expression, measured);
        }
    }
}

// sizes.def is what scripts/sizes-table makes of the table: all rows but that of complex numbers, in their order.
Test(sizes, shown_are_the_rows_of_the_table) {
    FILE *table = fopen("tests/data/getsizeof.tsv", "r");
    cr_assert_not_null(table);
    char *line = malloc(LONGEST_ROW);
    int64_t index = 0;
    cr_assert(fgets(line, LONGEST_ROW, table) != NULL);
    while (fgets(line, LONGEST_ROW, table) != NULL) {
        if (strncmp(line, "3.0+4j\t", 7) == 0) {
            continue;
        }
        cr_assert_lt(index, size_row_count);
        const SizeRow *row = &size_rows[index++];
        char *rest = line;
        cr_expect_str_eq(strsep(&rest, "\t"), row->expression);
        cr_expect_eq(strcmp(strsep(&rest, "\t"), "yes") == 0, row->in_notes);
        cr_expect_eq(atoll(strsep(&rest, "\t")), row->documented);
        strsep(&rest, "\t"); // 3.7, which is not shown
        for (int version = 0; version < SIZE_VERSIONS; version++) {
            cr_expect_eq(atoll(strsep(&rest, "\t")), row->in_cpython[version], "%s", row->expression);
        }
    }
    cr_expect_eq(index, size_row_count);
    free(line);
    fclose(table);
}

// 64 + 8 n, however it was filled.
Test(sizes, of_lists_count_the_slots_in_use) {
    run("import sys\n"
        "def sizes(make):\n"
        "    return [sys.getsizeof(make(n)) - 64 - 8 * n for n in [0, 1, 2, 3, 4, 5, 8, 9, 10, 17, 100, 1001]]\n"
        "def appended(n):\n"
        "    made = []\n"
        "    for i in range(n): made.append(i)\n"
        "    return made\n"
        "def inserted(n):\n"
        "    made = []\n"
        "    for i in range(n): made.insert(0, i)\n"
        "    return made\n"
        "def popped(n):\n"
        "    made = list(range(2 * n + 3))\n"
        "    while len(made) > n: made.pop()\n"
        "    return made\n"
        "def deleted(n):\n"
        "    made = list(range(n + 50))\n"
        "    del made[n:]\n"
        "    return made\n"
        "def extended(n):\n"
        "    made = [1] if n else []\n"
        "    made += range(n - 1)\n"
        "    return made\n"
        "def assigned(n):\n"
        "    made = [1, 2, 3]\n"
        "    made[:] = range(n)\n"
        "    return made\n");
    static const char *const ways[] = {
        "lambda n: [0] * n",
        "lambda n: list(range(n))",
        "lambda n: [i for i in range(n)]",
        "appended",
        "inserted",
        "popped",
        "deleted",
        "extended",
        "assigned",
        "lambda n: [*range(n)]",
        "lambda n: list('x' * n)",
        "lambda n: sorted(range(n))",
    };
    for (size_t i = 0; i < sizeof(ways) / sizeof(ways[0]); i++) {
        char expression[128];
        snprintf(expression, sizeof(expression), "set(sizes(%s))", ways[i]);
        cr_expect_str_eq(evaluate(expression), "{0}", "%s: %s", ways[i], evaluate(expression));
    }
}
