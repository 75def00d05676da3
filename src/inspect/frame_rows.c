// SPDX-License-Identifier: GPL-3.0-or-later
// See frame_rows.h. The numbers and kinds are those of the scope analysis; the objects are in the frame's slots.
#include "inspect/frame_rows.h"

#include "objects/function.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "inspect/describe.h"

static const char *kind_of(const SlotInfo *info) {
    switch (info->kind) {
    case SLOT_PARAMETER: return info->is_cell ? "arg., cell" : "argument";
    case SLOT_LOCAL:
    case SLOT_COMPREHENSION: return info->is_cell ? "cell" : "local";
    case SLOT_FREE: return "free";
    case SLOT_TEMPORARY: break;
    }
    return info->use;
}

FrameRow frame_row(const Frame *frame, int64_t slot) {
    const SlotInfo *info = &frame->code->scope->slots[slot];
    Borrowed held = slot_get(&frame->slots[slot]);
    bool in_cell = (info->is_cell || info->kind == SLOT_FREE) && held != NULL && held->type == &CellType;
    return (FrameRow){.slot = slot,
                      .name = info->name == NULL ? NULL : info->name->object,
                      .kind = kind_of(info),
                      .object = in_cell ? slot_get(&as_cell(held)->content) : held};
}

bool module_row_next(Borrowed globals, int64_t *position, FrameRow *row) {
    *row = (FrameRow){.slot = -1, .kind = "global"};
    while (dict_next(globals, position, &row->name, &row->object)) {
        if (is_str(row->name) && !describe_is_special(row->name)) {
            return true;
        }
    }
    return false;
}

bool frame_is_module(const Frame *frame) { return frame->code->scope->kind == SCOPE_MODULE; }

int64_t frame_count(void) {
    int64_t count = 0;
    for (const Frame *frame = frame_current; frame != NULL; frame = frame->caller) {
        count += 1;
    }
    return count;
}

const Frame *frame_number(int64_t number) {
    const Frame *frame = frame_current;
    for (int64_t i = frame_count() - 1; i > number; i--) {
        frame = frame->caller;
    }
    return frame;
}
