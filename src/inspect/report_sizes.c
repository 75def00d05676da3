// SPDX-License-Identifier: GPL-3.0-or-later
// :sizes and tally.sizes(), the table of sizes; :deepsize, an object with all that it holds.
//
//     >>> :deepsize a
//     a (list at 0x1000002010) = [[1, 2], 'abc']
//         itself                          1 object                 80 bytes
//         with all that it holds          3 objects               212 bytes
//         what only it holds              2 objects               160 bytes
#include "memory/heap.h"
#include "objects/error.h"
#include "inspect/columns.h"
#include "inspect/deep_size.h"
#include "inspect/describe.h"
#include "inspect/quantity.h"
#include "inspect/report.h"
#include "inspect/sizes.h"

#include <inttypes.h>

#define EXPRESSION_WIDTH 29
#define VALUE_WIDTH 40

// ---- :sizes ------------------------------------------------------------------------------------------------------

static void add_size_row(const SizeRow *row, int64_t measured, Buffer *out) {
    buffer_add_format(out, "%6" PRId64 "%6" PRId64, measured, row->documented);
    for (int i = 0; i < SIZE_VERSIONS; i++) {
        buffer_add_format(out, "%6" PRId64, row->in_cpython[i]);
    }
    buffer_add_text(out, row->in_notes ? " *" : "  ");
    size_t start = out->length;
    buffer_add_text(out, row->expression);
    columns_cut(out, start, EXPRESSION_WIDTH);
    buffer_add_byte(out, '\n');
}

static void add_versions(Buffer *out) {
    buffer_add_text(out, "\n   now table");
    for (int i = 0; i < SIZE_VERSIONS; i++) {
        buffer_add_format(out, "%6s", size_versions[i]);
    }
    buffer_add_text(out, "  expression\n");
}

static void add_verdict(int64_t different, Buffer *out) {
    quantity_add_counted(size_row_count, "row", out);
    buffer_add_text(out, ", measured now beside the documented table and CPython 3.8 to 3.13:\n");
    quantity_add(size_row_count - different, out);
    buffer_add_text(out, " are as documented, ");
    quantity_add(different, out);
    buffer_add_format(out, " differ%s; * stands in the course notes\n", different == 1 ? "s" : "");
}

bool report_sizes(Buffer *out) {
    Buffer rows;
    buffer_init(&rows);
    int64_t different = 0;
    bool good = true;
    for (int64_t i = 0; good && i < size_row_count; i++) {
        int64_t measured = size_measure(&size_rows[i]);
        good = measured >= 0;
        different += measured != size_rows[i].documented;
        add_size_row(&size_rows[i], measured, &rows);
    }
    add_verdict(different, out);
    add_versions(out);
    buffer_add(out, rows.bytes, rows.length);
    out->failed |= rows.failed;
    buffer_deinit(&rows);
    return good && report_finish(out);
}

// ---- :deepsize ---------------------------------------------------------------------------------------------------

static void add_amount(const char *what, int64_t objects, int64_t bytes, Buffer *out) {
    buffer_add_text(out, "    ");
    columns_add(out, what, 24);
    quantity_add_aligned(objects, 10, out);
    columns_add(out, objects == 1 ? " object" : " objects", 8);
    quantity_add_aligned(bytes, 16, out);
    buffer_add_text(out, " bytes\n");
}

bool report_deep_size(Borrowed object, Buffer *out) {
    DeepSize size;
    if (!deep_size_measure(object, &size)) {
        error_raise_no_memory();
        return false;
    }
    describe_object(object, out);
    buffer_add_text(out, " = ");
    describe_value(object, VALUE_WIDTH, out);
    buffer_add_byte(out, '\n');
    add_amount("itself", 1, object_size(object), out);
    add_amount("with all that it holds", size.objects, size.bytes, out);
    add_amount("what only it holds", size.own_objects, size.own_bytes, out);
    return report_finish(out);
}
