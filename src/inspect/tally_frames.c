// SPDX-License-Identifier: GPL-3.0-or-later
// import tally: the running calls and their slots.
//
//     tally.frames(show=False)   [{'function': 'f', 'line': 3, 'slots': [(0, 'a', 'argument', 'int', 0x66a8e0)], …}]
//
// Outermost first. 'slots': (number, name or '', kind, type or '', id or 0); 'names': (name, type, id), of a module.
#include "objects/dict.h"
#include "objects/list.h"
#include "objects/str.h"
#include "inspect/data.h"
#include "inspect/frame_rows.h"
#include "inspect/report.h"
#include "inspect/tally_functions.h"

static const char *type_name(const FrameRow *row) { return row->object == NULL ? "" : row->object->type->name; }

static int64_t id_of(const FrameRow *row) { return (int64_t)(uintptr_t)row->object; }

static bool append_slot(Borrowed list, const FrameRow *row) {
    Buffer name;
    buffer_init(&name);
    if (row->name != NULL) {
        str_add_to_buffer(row->name, &name);
    }
    bool good = data_append(list, data_row("isssi", row->slot, name.bytes, row->kind, type_name(row), id_of(row)));
    buffer_deinit(&name);
    return good;
}

static bool append_name(Borrowed list, const FrameRow *row) {
    Buffer name;
    buffer_init(&name);
    str_add_to_buffer(row->name, &name);
    bool good = data_append(list, data_row("ssi", name.bytes, type_name(row), id_of(row)));
    buffer_deinit(&name);
    return good;
}

static Owned slots_list(const Frame *frame) {
    Owned list = list_new(0);
    bool good = list != NULL;
    for (int64_t i = 0; good && i < frame_slot_count(frame); i++) {
        FrameRow row = frame_row(frame, i);
        good = append_slot(list, &row);
    }
    if (!good && list != NULL) {
        release(give(list));
    }
    return list;
}

static Owned names_list(const Frame *frame) {
    Owned list = list_new(0);
    bool good = list != NULL;
    FrameRow row;
    for (int64_t position = 0;
         good && frame_is_module(frame) && module_row_next(&frame->globals->object, &position, &row);) {
        good = append_name(list, &row);
    }
    if (!good && list != NULL) {
        release(give(list));
    }
    return list;
}

static bool append_frame(Borrowed list, const Frame *frame) {
    Owned dict = dict_new();
    bool good = dict != NULL && data_set(dict, "function", retain(frame->code->qualified_name.held)) &&
                data_set_int(dict, "line", frame_line(frame)) && data_set(dict, "slots", slots_list(frame)) &&
                data_set(dict, "names", names_list(frame)) && list_append(list, retain(dict));
    release_if_any(dict);
    return good;
}

static Owned frames_list(void) {
    int64_t count = frame_count();
    Owned list = list_new(count);
    for (int64_t i = 0; list != NULL && i < count; i++) {
        if (!append_frame(list, frame_number(i))) {
            release(give(list));
        }
    }
    return list;
}

Owned tally_frames(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Answer shown = view_is_shown(arguments[0]);
    if (shown != YES) {
        return shown == NO ? frames_list() : NULL;
    }
    Buffer text;
    buffer_init(&text);
    return view_print(&text, report_frames(&text));
}
