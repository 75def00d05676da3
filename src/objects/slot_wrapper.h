// SPDX-License-Identifier: GPL-3.0-or-later
// Slot wrappers: int.__add__ and its kin, the methods that call the slots of built-in types.
#ifndef TALLY_OBJECTS_SLOT_WRAPPER_H
#define TALLY_OBJECTS_SLOT_WRAPPER_H

#include "objects/dunder.h"

typedef struct SlotWrapper { // int.__add__
    Object object;
    const DunderRow *row;
    Type *type; // whose slot it is; a built-in type, not counted
} SlotWrapper;

typedef struct MethodWrapper { // (1).__add__
    Object object;
    Slot wrapper;
    Slot self;
} MethodWrapper;

static inline Type *slot_wrapper_type(Borrowed wrapper) { return ((const SlotWrapper *)(const void *)wrapper)->type; }

// The interned name of the special method, '__add__'.
static inline Borrowed slot_wrapper_name(Borrowed wrapper) {
    return dunder_name(((const SlotWrapper *)(const void *)wrapper)->row);
}

// Puts a wrapper for each slot that a built-in type fills itself into its dict. False: MemoryError.
bool slot_wrappers_add(Type *type);
bool slot_wrappers_init(void);

#endif
