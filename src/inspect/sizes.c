// SPDX-License-Identifier: GPL-3.0-or-later
// Measuring: text → Code → value → the sum of its blocks.
//
//     {"[2,3]", 80} ── interpreter_compile, interpreter_run ──▶ list ── object_size ──▶ 64 + 2 × 8
#include "inspect/sizes.h"

#include "memory/heap.h"
#include "objects/dict.h"
#include "eval/interpreter.h"

#include <string.h>

const SizeRow size_rows[] = {
#define SIZE(expression, in_notes, documented, ...) {expression, in_notes, documented, {__VA_ARGS__}},
#include "inspect/sizes.def"
#undef SIZE
};
const char *const size_versions[SIZE_VERSIONS] = {"3.8", "3.9", "3.10", "3.11", "3.12", "3.13"};
const int64_t size_row_count = COUNT_OF(size_rows);

static Owned evaluate(const char *expression) {
    Source *source = source_create("<sizes>", expression, strlen(expression));
    if (source == NULL) {
        return heap_raise_no_memory();
    }
    Owned code = interpreter_compile(source, PARSE_EXPRESSION);
    source_release(source);
    Owned globals = code == NULL ? NULL : dict_new();
    if (globals == NULL) {
        release_if_any(code);
        return NULL;
    }
    Owned value = interpreter_run(code, globals);
    release(globals);
    return value;
}

int64_t size_measure(const SizeRow *row) {
    Owned value = evaluate(row->expression);
    if (value == NULL) {
        return -1;
    }
    int64_t size = object_size(value);
    release(value);
    return size;
}
