// SPDX-License-Identifier: GPL-3.0-or-later
// import tally: the blocks of an object.
//
//     tally.layout([7], show=False)   [(68719476728, 'list', 64, 64, [(0, 8, 'next', '0x…'), …]), …]
//
// For each block: address, name, bytes used, bytes asked, and its rows: offset, size, name, value in words.
#include "objects/error.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "inspect/data.h"
#include "inspect/layout.h"
#include "inspect/tally_functions.h"

static Owned rows_list(const Layout *layout, const LayoutBlock *block) {
    Owned list = list_new(block->row_count);
    for (int64_t i = 0; list != NULL && i < block->row_count; i++) {
        const LayoutRow *row = layout_row(layout, block->first_row + i);
        if (!data_append(list, data_row("iiss", row->offset, row->size, layout_text(layout, row->name),
                                        layout_text(layout, row->value)))) {
            release(give(list));
        }
    }
    return list;
}

static Owned block_tuple(const Layout *layout, const LayoutBlock *block) {
    Owned items[] = {int_from_int64((int64_t)(intptr_t)block->start), str_from_text(block->what),
                     int_from_int64(block->used), int_from_int64(block->asked), rows_list(layout, block)};
    bool good = true;
    for (int64_t i = 0; i < COUNT_OF(items); i++) {
        good = good && items[i] != NULL;
    }
    Owned tuple = good ? tuple_from_list(COUNT_OF(items), (const Borrowed *)items) : NULL;
    for (int64_t i = 0; i < COUNT_OF(items); i++) {
        release_if_any(items[i]);
    }
    return tuple;
}

static Owned layout_data(Borrowed object) {
    Layout layout;
    if (!layout_open(&layout, object)) {
        return error_raise_no_memory();
    }
    Owned list = list_new(layout.block_count);
    for (int64_t i = 0; list != NULL && i < layout.block_count; i++) {
        if (!data_append(list, block_tuple(&layout, &layout.blocks[i]))) {
            release(give(list));
        }
    }
    layout_close(&layout);
    return list;
}

Owned tally_layout(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Answer shown = view_is_shown(arguments[1]);
    if (shown != YES) {
        return shown == NO ? layout_data(arguments[0]) : NULL;
    }
    Buffer text;
    buffer_init(&text);
    return view_print(&text, report_layout(arguments[0], &text));
}
