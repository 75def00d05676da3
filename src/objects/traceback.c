// SPDX-License-Identifier: GPL-3.0-or-later
// Tracebacks: the frames that an exception passed, from the outermost that is known to the one that raised.
//
//     __traceback__ ─▶ entry of main, line 9 ─ tb_next ─▶ entry of f, line 2
//
// Each entry holds its frame's object, and that the names of the call.
#include "memory/heap.h"
#include "memory/life.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/int.h"
#include "objects/protocol.h"

static Traceback *as_traceback(Borrowed object) { return object_mutable(object); }

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static void traceback_traverse(Borrowed object, Visit visit, void *context) {
    const Traceback *self = as_traceback(object);
    if (self->next.held != NULL) {
        visit(self->next.held, edge_field("tb_next"), context);
    }
    if (self->frame.held != NULL) {
        visit(self->frame.held, edge_field("tb_frame"), context);
    }
}

static Owned traceback_take_reference(Object *object) {
    static const uint16_t order[] = {offsetof(Traceback, next), offsetof(Traceback, frame)};
    return slots_take_last(object, order, COUNT_OF(order));
}

static void traceback_die(Object *self) { container_die(self, traceback_take_reference); }

// ---- attributes --------------------------------------------------------------------------------------------------

static Owned get_next(Borrowed self) {
    Borrowed next = as_traceback(self)->next.held;
    return retain(next != NULL ? next : NONE);
}

static bool set_next(Borrowed self, Borrowed value) {
    if (value == NULL) {
        error_raise(&TypeErrorType, "can't delete tb_next attribute");
        return false;
    }
    if (value != NONE && value->type != &TracebackType) {
        error_raise(&TypeErrorType, "expected traceback object, got '%T'", value);
        return false;
    }
    for (Borrowed entry = value; entry != NULL && entry != NONE; entry = as_traceback(entry)->next.held) {
        if (entry == self) {
            error_raise(&ValueErrorType, "traceback loop detected");
            return false;
        }
    }
    slot_set(&as_traceback(self)->next, value == NONE ? NULL : retain(value));
    return true;
}

static Owned get_frame(Borrowed self) { return retain(as_traceback(self)->frame.held); }

static Owned get_line(Borrowed self) { return int_from_int64(as_traceback(self)->line); }

static const AttributeRow traceback_attributes[] = {
    {"tb_next", get_next, set_next, "The next entry, towards the place that raised."},
    {.name = "tb_frame", .get = get_frame, .help = "The frame.", .set = attribute_refuse},
    {.name = "tb_lineno", .get = get_line, .help = "The line that was running."},
    {0},
};

static const Member traceback_members[] = {MEMBER(Traceback, next),       MEMBER(Traceback, frame),
                                           MEMBER(Traceback, line),       MEMBER(Traceback, span_start),
                                           MEMBER(Traceback, span_end),   MEMBER(Traceback, anchor_start),
                                           MEMBER(Traceback, anchor_end), {0}};

Type TracebackType = {
    .name = "traceback",
    .basic_size = sizeof(Traceback),
    .members = traceback_members,
    .flags = TYPE_CONTAINER | TYPE_CLEARABLE,
    .traverse = traceback_traverse,
    .take_reference = traceback_take_reference,
    .die = traceback_die,
    .attributes = traceback_attributes,
};
