// SPDX-License-Identifier: GPL-3.0-or-later
// :layout X and tally.layout(x): the object's blocks, a line for each part of them.
//
//     >>> :layout a
//     a (list at 0x1000002010) = [7]: 2 blocks
//
//     0x1000001ff8  list: 64 bytes
//             0        8  next               0x1000001f70
//             8        8  previous           0x100000a210
//            16        8  refs               0  (the collector's: generation 0)
//            24        8  refcount           2
//     …
//       72 used + 0 spare = 72 asked; sys.getsizeof says 72
//
// What always holds: the sizes of a block's lines add up to its bytes, and those of the blocks to what is asked.
#include "memory/collector.h"
#include "memory/heap.h"
#include "objects/error.h"
#include "inspect/columns.h"
#include "inspect/describe.h"
#include "inspect/layout.h"
#include "inspect/quantity.h"

#include <inttypes.h>

#define NAME_WIDTH 18
#define HEADER_ROWS 3

static void add_heading(const Layout *layout, Buffer *out) {
    size_t start = out->length;
    describe_object(layout->object, out);
    buffer_add_text(out, " = ");
    describe_value(layout->object, 30, out);
    columns_cut(out, start, 68);
    buffer_add_text(out, ": ");
    quantity_add_counted(layout->block_count, "block", out);
    buffer_add_byte(out, '\n');
}

// Whose the first rows of a container's block are.
static void add_collector(Borrowed object, int64_t row, Buffer *out) {
    if (row != HEADER_ROWS - 1) {
        return;
    }
    int generation = collector_generation(object);
    if (generation >= 0) {
        buffer_add_format(out, "  (the collector's: generation %d)", generation);
    } else {
        buffer_add_text(out, "  (the collector's: it is not tracked)");
    }
}

static void add_row(const Layout *layout, const LayoutRow *row, Buffer *out) {
    buffer_add_format(out, "%9" PRId64 "%9" PRId64 "  ", row->offset, row->size);
    columns_add_cut(out, layout_text(layout, row->name), NAME_WIDTH);
    buffer_add_text(out, layout_text(layout, row->value));
}

static void add_block(const Layout *layout, const LayoutBlock *block, Buffer *out) {
    bool container =
        heap_owns(block->start) && (const char *)layout->object - (const char *)block->start == sizeof(GcHeader);
    buffer_add_format(out, "\n%p  %s: ", block->start, block->what);
    quantity_add_counted(block->asked, "byte", out);
    buffer_add_text(out, heap_owns(block->start) ? "\n" : ", static: not in the heap\n");
    for (int64_t i = 0; i < block->row_count; i++) {
        add_row(layout, layout_row(layout, block->first_row + i), out);
        if (container) {
            add_collector(layout->object, i, out);
        }
        buffer_add_byte(out, '\n');
    }
}

static void add_sums(const Layout *layout, Buffer *out) {
    int64_t used = layout_used(layout);
    int64_t asked = layout_asked(layout);
    buffer_add_text(out, "\n  ");
    quantity_add(used, out);
    buffer_add_text(out, " used + ");
    quantity_add(asked - used, out);
    buffer_add_text(out, " spare = ");
    quantity_add(asked, out);
    buffer_add_text(out, " asked; sys.getsizeof says ");
    quantity_add(object_size(layout->object), out);
    buffer_add_text(out, "\n  (one of the references that it counts is this view's)\n");
}

bool report_layout(Borrowed object, Buffer *out) {
    Layout layout;
    if (!layout_open(&layout, object)) {
        error_raise_no_memory();
        return false;
    }
    add_heading(&layout, out);
    buffer_add_text(out, "\n   offset     size  what               value\n");
    for (int64_t i = 0; i < layout.block_count; i++) {
        add_block(&layout, &layout.blocks[i], out);
    }
    add_sums(&layout, out);
    layout_close(&layout);
    return report_finish(out);
}
