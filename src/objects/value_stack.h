// SPDX-License-Identifier: GPL-3.0-or-later
// The value stack: one range of words, reserved once, that never moves. It holds the arguments of every running call,
// and the evaluator's frames.
//
//     │ frame of main │ why │ print │ 'a' │ frame of f │ why │ len │ [] │        free        │
//     base                                                              top                limit
//
// Who pushes slots owns what is in them, and pops them again; slots are empty (held == NULL) when they are pushed.
//
// Below the slots that somebody pushes stands one word that says why: an address, and a mark in its three lowest bits,
// which are zero in every slot. So a walk from the base can tell whose each slot is.
#ifndef TALLY_OBJECTS_VALUE_STACK_H
#define TALLY_OBJECTS_VALUE_STACK_H

#include "memory/object.h"

typedef enum StackMark {
    STACK_SLOT,      // no mark: a slot
    STACK_FRAME,     // the number of slots of a frame, whose header this begins
    STACK_CALL,      // a call node: the callee, the object if it is a method of a class, the arguments
    STACK_METHOD,    // a call node: the object, the arguments of a native method
    STACK_CLASS,     // a call node: the class, the instance that is being made
    STACK_VALUES,    // a node: what it has evaluated so far
    STACK_ARGUMENTS, // an object, borrowed: the arguments with which C code calls it
    STACK_NOTE,      // a StackNote: what C code holds meanwhile
} StackMark;

#define STACK_MARK_BITS 3

typedef struct StackNote {
    _Alignas(8) const char *text; // "special method being called"
    bool names_type;              // "new object": of which type is told, too
} StackNote;

extern struct ValueStack {
    Slot *base;
    Slot *top; // first free word
    Slot *limit;
} value_stack;

bool value_stack_init(void);
void value_stack_deinit(void);
Slot *value_stack_overflow(void); // raises RecursionError, returns NULL

static inline Slot stack_word(StackMark mark, const void *what) {
    return (Slot){(Object *)((uintptr_t)what | (uintptr_t)mark)};
}
static inline StackMark stack_mark(const Slot *word) {
    return (StackMark)((uintptr_t)word->held & ((1 << STACK_MARK_BITS) - 1));
}
static inline const void *stack_what(const Slot *word) { return (const char *)word->held - stack_mark(word); }

// `count` empty slots, pushed because of `what`; NULL: RecursionError is pending.
static inline Slot *value_stack_push(int64_t count, StackMark mark, const void *what) {
    Slot *slots = value_stack.top + 1;
    if (UNLIKELY(value_stack.limit - slots < count)) {
        return value_stack_overflow();
    }
    slots[-1] = stack_word(mark, what);
    for (int64_t i = 0; i < count; i++) {
        slots[i].held = NULL;
    }
    value_stack.top = slots + count;
    return slots;
}

// Room for `count` slots that are pushed one after the other, as their values come: each by value_stack_add.
static inline Slot *value_stack_begin(int64_t count, StackMark mark, const void *what) {
    Slot *slots = value_stack.top + 1;
    if (UNLIKELY(value_stack.limit - slots < count)) {
        return value_stack_overflow();
    }
    slots[-1] = stack_word(mark, what);
    value_stack.top = slots;
    return slots;
}

static inline void value_stack_add(Owned value) {
    value_stack.top->held = value;
    value_stack.top += 1;
}

// Gives slots back that are empty.
static inline void value_stack_drop(Slot *from) { value_stack.top = from - 1; }

// Releases what the slots hold, first to last, and gives them back: they must be what was pushed last.
static inline void value_stack_pop(Slot *from) {
    for (Slot *slot = from; slot < value_stack.top; slot++) {
        assert_debug(stack_mark(slot) == STACK_SLOT);
        if (slot->held != NULL) {
            slot_clear(slot);
        }
    }
    value_stack.top = from - 1;
}

// The same for slots whose evaluation an exception has ended: the last goes first, as from CPython's stack.
static inline void value_stack_unwind(Slot *from) {
    for (Slot *slot = value_stack.top; slot > from; slot--) {
        slot_clear(&slot[-1]);
    }
    value_stack.top = from - 1;
}

// Holds an object (consumed, also on failure) for C code that calls the program meanwhile; value_stack_pop lets it go.
static inline Slot *value_stack_hold(Owned object, const StackNote *note) {
    Slot *slot = value_stack_push(1, STACK_NOTE, note);
    if (UNLIKELY(slot == NULL)) {
        release(object);
        return NULL;
    }
    slot->held = object;
    return slot;
}

#endif
