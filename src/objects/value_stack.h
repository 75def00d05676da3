// SPDX-License-Identifier: GPL-3.0-or-later
// The value stack: one range of slots, reserved once, that never moves. It holds the arguments of every running call,
// and the evaluator's frames.
//
//     │ frame of main │ args │ frame of f │ args of len │        free        │
//     base                                              top                limit
//
// Who pushes slots owns what is in them, and pops them again; slots are empty (held == NULL) when they are pushed.
#ifndef TALLY_OBJECTS_VALUE_STACK_H
#define TALLY_OBJECTS_VALUE_STACK_H

#include "memory/object.h"

extern struct ValueStack {
    Slot *base;
    Slot *top; // first free slot
    Slot *limit;
} value_stack;

bool value_stack_init(void);
void value_stack_deinit(void);
Slot *value_stack_overflow(void); // raises RecursionError, returns NULL

// `count` empty slots; NULL: RecursionError is pending.
static inline Slot *value_stack_push(int64_t count) {
    Slot *slots = value_stack.top;
    if (UNLIKELY(value_stack.limit - slots < count)) {
        return value_stack_overflow();
    }
    for (int64_t i = 0; i < count; i++) {
        slots[i].held = NULL;
    }
    value_stack.top = slots + count;
    return slots;
}

// Releases what the slots from `from` up hold, first to last, and gives them back.
static inline void value_stack_pop(Slot *from) {
    for (Slot *slot = from; slot < value_stack.top; slot++) {
        if (slot->held != NULL) {
            slot_clear(slot);
        }
    }
    value_stack.top = from;
}

#endif
