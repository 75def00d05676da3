// SPDX-License-Identifier: GPL-3.0-or-later
// The rest of the reference ledger: what no list of holders explains.
//
//     every reference is listed
//
//     unfinished expressions of f(), line 3; <module>, line 9 hold
//         1  list at 0x100004c558 = [1, 2]
#include "inspect/report.h"

#include "objects/error.h"
#include "inspect/columns.h"
#include "inspect/describe.h"
#include "inspect/unlisted.h"

#include <inttypes.h>

#define WIDTH 80

typedef struct UnlistedView {
    Buffer *out;
    int64_t count;
} UnlistedView;

static void add_unlisted(Borrowed object, int64_t rest, void *context) {
    UnlistedView *view = context;
    Buffer *out = view->out;
    if (view->count++ == 0) {
        size_t start = out->length;
        describe_unlisted(out);
        columns_cut(out, start, WIDTH - 1);
        buffer_add_text(out, ":\n");
    }
    size_t start = out->length;
    buffer_add_format(out, "%5" PRId64 "  ", rest);
    describe_object(object, out);
    buffer_add_text(out, " = ");
    describe_value(object, WIDTH, out);
    columns_cut(out, start, WIDTH);
    buffer_add_byte(out, '\n');
}

bool report_unlisted(Buffer *out) {
    UnlistedView view = {.out = out};
    if (!unlisted_walk(add_unlisted, &view)) {
        error_raise_no_memory();
        return false;
    }
    if (view.count == 0) {
        buffer_add_text(out, "every reference is listed\n");
    }
    return report_finish(out);
}
