// SPDX-License-Identifier: GPL-3.0-or-later
// super() without arguments.
//
// The scope analysis gives a method that says `super` a free name __class__, whose cell is filled when its class has
// been made; and the first parameter is slot 0.
#include "eval/super_context.h"

#include "objects/class.h"
#include "objects/exception.h"
#include "objects/protocol.h"
#include "eval/frame.h"

#include <string.h>

static bool refuse(const char *text) {
    error_raise(&RuntimeErrorType, "super(): %s", text);
    return false;
}

static bool find_class(const Frame *frame, Borrowed *start) {
    const Scope *scope = frame->code->scope;
    for (int32_t i = 0; i < scope->free_count; i++) {
        if (strcmp(scope->free_names[i]->text, "__class__") != 0) {
            continue;
        }
        Borrowed value = as_cell(frame->slots[scope->free_start + i].held)->content.held;
        if (value == NULL) {
            return refuse("empty __class__ cell");
        }
        if (!is_type(value)) {
            error_raise(&RuntimeErrorType, "super(): __class__ is not a type (%T)", value);
            return false;
        }
        *start = value;
        return true;
    }
    return refuse("__class__ cell not found");
}

bool super_context_find(Borrowed *start, Borrowed *object) {
    const Frame *frame = frame_current;
    if (frame == NULL) {
        return refuse("no current frame");
    }
    if (frame->code->parameters == NULL || frame->code->positional_count == 0) {
        return refuse("no arguments");
    }
    Borrowed first = frame->slots[0].held;
    if (first != NULL && frame->code->scope->slots[0].is_cell) {
        first = as_cell(first)->content.held;
    }
    if (first == NULL) {
        return refuse("arg[0] deleted");
    }
    *object = first;
    return find_class(frame, start);
}

Borrowed super_context_globals(void) { return frame_current == NULL ? NULL : &frame_current->globals->object; }
