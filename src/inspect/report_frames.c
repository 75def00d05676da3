// SPDX-License-Identifier: GPL-3.0-or-later
// The running calls: on the left their slots, which were numbered before the program ran; on the right what they lead
// to on the heap now.
//
//     slot name        kind       object         type      id               size count
//     f(), line 3: 3 slots
//        0 a           argument   5              int       0x66a8e0           28     9
//        1 b           local      [5]            list      0x100004c558       72     2
//        2 iterator of for        <list_iterato… list_ite… 0x100004c598       56     1
//     <module>, line 5: its names are keys of a dict, without numbers
//          f           global     <function f>   function  0x1000052a18      136     2
#include "inspect/report.h"

#include "objects/module.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "eval/interpreter.h"
#include "inspect/columns.h"
#include "inspect/describe.h"
#include "inspect/frame_rows.h"

#include <inttypes.h>

#define NAME_WIDTH 11
#define KIND_WIDTH 10
#define VALUE_WIDTH 14
#define TYPE_WIDTH 9
#define SLOTS_MAXIMUM 30  // rows of one frame
#define NAMES_MAXIMUM 20  // of one module
#define FRAMES_AT_START 4 // of a deep recursion, those that are drawn
#define FRAMES_AT_END 8

static void add_heading(Buffer *out) {
    buffer_add_format(out, "slot %-*s %-*s %-*s %-*s %-14s %6s %5s\n", NAME_WIDTH, "name", KIND_WIDTH, "kind",
                      VALUE_WIDTH, "object", TYPE_WIDTH, "type", "id", "size", "count");
}

static void add_name(const FrameRow *row, Buffer *out) {
    size_t start = out->length;
    if (row->name != NULL) {
        str_add_to_buffer(row->name, out);
    }
    columns_cut(out, start, NAME_WIDTH);
    columns_pad(out, start, NAME_WIDTH);
}

static void add_row(const FrameRow *row, Buffer *out) {
    if (row->slot >= 0) {
        buffer_add_format(out, "%4" PRId64 " ", row->slot);
    } else {
        buffer_add_text(out, "     ");
    }
    if (row->name != NULL) {
        add_name(row, out);
        columns_add_cut(out, row->kind, KIND_WIDTH);
    } else {
        columns_add_cut(out, row->kind, NAME_WIDTH + 1 + KIND_WIDTH); // what a temporary is for takes both columns
    }
    if (row->object == NULL) {
        buffer_add_text(out, "not bound\n");
        return;
    }
    size_t start = out->length;
    describe_value(row->object, VALUE_WIDTH, out);
    columns_cut(out, start, VALUE_WIDTH);
    columns_pad(out, start, VALUE_WIDTH);
    columns_add_cut(out, row->object->type->name, TYPE_WIDTH);
    buffer_add_format(out, "%-14p %6" PRId64 " %5" PRId64 "\n", (const void *)row->object, object_size(row->object),
                      row->object->refcount);
}

static void add_names(Borrowed globals, Buffer *out) {
    FrameRow row;
    int64_t count = 0;
    for (int64_t position = 0; module_row_next(globals, &position, &row); count++) {
        if (count < NAMES_MAXIMUM) {
            add_row(&row, out);
        }
    }
    if (count > NAMES_MAXIMUM) {
        buffer_add_format(out, "     and %" PRId64 " more names\n", count - NAMES_MAXIMUM);
    }
}

static void add_frame(const Frame *frame, Buffer *out) {
    int64_t count = frame_slot_count(frame);
    size_t start = out->length;
    describe_text(&frame->code->qualified_name, out);
    columns_cut(out, start, 40);
    buffer_add_format(out, "%s, line %d: ", frame->code->parameters != NULL ? "()" : "", (int)frame_line(frame));
    if (frame_is_module(frame)) {
        buffer_add_text(out, "its names are keys of a dict, without numbers\n");
    } else {
        buffer_add_format(out, "%" PRId64 " slot%s\n", count, count == 1 ? "" : "s");
    }
    for (int64_t i = 0; i < count && i < SLOTS_MAXIMUM; i++) {
        FrameRow row = frame_row(frame, i);
        add_row(&row, out);
    }
    if (count > SLOTS_MAXIMUM) {
        buffer_add_format(out, "     and %" PRId64 " more slots\n", count - SLOTS_MAXIMUM);
    }
    if (frame_is_module(frame)) {
        add_names(&frame->globals->object, out);
    }
}

bool report_frames(Buffer *out) {
    int64_t count = frame_count();
    add_heading(out);
    if (count == 0) {
        buffer_add_text(out, "no call is running; names of __main__ are keys of a dict, without numbers\n");
        add_names(module_dict(interpreter.main.held), out);
    }
    int64_t left_out = count - FRAMES_AT_START - FRAMES_AT_END;
    for (int64_t i = 0; i < count; i++) {
        if (left_out <= 1 || i < FRAMES_AT_START || i >= count - FRAMES_AT_END) {
            add_frame(frame_number(i), out);
        } else if (i == FRAMES_AT_START) {
            buffer_add_format(out, "and %" PRId64 " more calls\n", left_out);
        }
    }
    return report_finish(out);
}
