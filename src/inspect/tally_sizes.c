// SPDX-License-Identifier: GPL-3.0-or-later
// import tally: the documented table of sizes.
//
//     tally.sizes(show=False)   [('bool()', 24, 24), …]   expression, documented, measured now
#include "objects/int.h"
#include "objects/list.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "inspect/report.h"
#include "inspect/sizes.h"
#include "inspect/tally_functions.h"

static Owned size_row_tuple(const SizeRow *row) {
    int64_t measured = size_measure(row);
    Owned items[] = {NULL, NULL, NULL};
    if (measured >= 0) {
        items[0] = str_from_text(row->expression);
        items[1] = int_from_int64(row->documented);
        items[2] = int_from_int64(measured);
    }
    Owned tuple = NULL;
    if (items[0] != NULL && items[1] != NULL && items[2] != NULL) {
        tuple = tuple_from_list(3, (const Borrowed[]){items[0], items[1], items[2]});
    }
    for (int i = 0; i < 3; i++) {
        release_if_any(items[i]);
    }
    return tuple;
}

static Owned size_rows_list(void) {
    Owned list = list_new(size_row_count);
    for (int64_t i = 0; list != NULL && i < size_row_count; i++) {
        Owned row = size_row_tuple(&size_rows[i]);
        if (row == NULL || !list_append(list, row)) {
            release(give(list));
        }
    }
    return list;
}

Owned tally_sizes(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Answer shown = view_is_shown(arguments[0]);
    if (shown != YES) {
        return shown == NO ? size_rows_list() : NULL;
    }
    Buffer text;
    buffer_init(&text);
    return view_print(&text, report_sizes(&text));
}
