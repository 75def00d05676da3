// SPDX-License-Identifier: GPL-3.0-or-later
// locals(): the slots of a frame, copied into a dict.
//
//     def f(a):                slots  a: 1   b: 2   g: cell ─▶ 3
//         b = 2                dict   {'a': 1, 'b': 2, 'g': 3}
//         exec('c = 4')               … and 'c': 4, which no slot has: it lives in the dict alone
//
// The dict of a function is kept by the frame's object, so that what exec puts there can be found by the next eval. It
// is a copy: storing into it binds no name.
//
// A comprehension runs in the frame of its function, yet locals() in it tells only its own names, and those that it
// uses, as if it were a function: so it is in CPython 3.11. The node at work tells which comprehension that is.
//
// Next: frame.c.
#include "eval/locals.h"

#include "objects/dict.h"

// What is in a slot, or in the cell that is in it; NULL: nothing.
static Borrowed slot_content(const SlotInfo *info, const Slot *slot) {
    bool is_cell = info->is_cell || info->kind == SLOT_FREE;
    return slot->held != NULL && is_cell ? as_cell(slot->held)->content.held : slot->held;
}

// Binds the names of a scope in the dict, or unbinds those that have no value. `frame` is the scope of the frame that
// the slots are of; NULL slots have no values.
static bool locals_update(Borrowed dict, const Scope *scope, const Scope *frame, const Slot *slots) {
    for (int32_t i = 0; i < scope->named_count; i++) {
        int32_t slot = scope->named_slots[i];
        const SlotInfo *info = &frame->slots[slot];
        Borrowed value = slots == NULL ? NULL : slot_content(info, &slots[slot]);
        bool good =
            value != NULL ? dict_set(dict, info->name->object, value) : dict_delete(dict, info->name->object) != FAILED;
        if (!good) {
            return false;
        }
    }
    return true;
}

Owned frame_object_locals(FrameObject *object) {
    const Code *code = as_code(object->code.held);
    if (code->parameters == NULL) {
        return retain(object->namespace.held != NULL ? object->namespace.held : object->globals.held);
    }
    if (object->namespace.held == NULL && (object->namespace.held = dict_new()) == NULL) {
        return NULL;
    }
    Owned dict = retain(object->namespace.held);
    const Slot *slots = object->live != NULL ? object->live->slots : object->slots;
    if (!locals_update(dict, code->scope, code->scope, slots)) {
        release(give(dict));
    }
    return dict;
}

// ---- comprehensions ----------------------------------------------------------------------------------------------

static bool is_inside(Span inner, Span outer) { return inner.start >= outer.start && inner.end <= outer.end; }

// The innermost comprehension of this frame that the node is in; the first iterable is evaluated outside of its
// comprehension. NULL: none.
static const Scope *find_comprehension(const Scope *scope, Span at) {
    for (const Scope *inner = scope->first_child; inner != NULL; inner = inner->next_sibling) {
        if (inner->kind == SCOPE_COMPREHENSION && is_inside(at, inner->comprehension->expr.span) &&
            !is_inside(at, inner->comprehension->clauses[0].iterable->span)) {
            const Scope *innermost = find_comprehension(inner, at);
            return innermost != NULL ? innermost : inner;
        }
    }
    return NULL;
}

static Owned comprehension_locals(const Scope *scope, const Frame *frame) {
    Owned dict = dict_new();
    Borrowed iterator = frame->slots[scope->comprehension->clauses[0].iterator_slot].held;
    bool good = dict != NULL && (iterator == NULL || dict_set_text(dict, ".0", retain(iterator))) &&
                locals_update(dict, scope, frame->code->scope, frame->slots);
    if (dict != NULL && !good) {
        release(give(dict));
    }
    return dict;
}

// ---- any frame ---------------------------------------------------------------------------------------------------

Owned frame_locals(Frame *frame) {
    const Code *code = frame->code;
    const Scope *comprehension = frame->at == NULL ? NULL : find_comprehension(code->scope, frame->at->span);
    if (comprehension != NULL) {
        return comprehension_locals(comprehension, frame);
    }
    if (code->parameters == NULL) {
        return retain(frame->namespace.held != NULL ? frame->namespace.held : &frame->globals->object);
    }
    Borrowed object = frame_object(frame);
    return object == NULL ? NULL : frame_object_locals(object_mutable(object));
}
