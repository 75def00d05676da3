// SPDX-License-Identifier: GPL-3.0-or-later
// Objects whose references are all in fields of their struct: a table of those fields serves traverse and
// take_reference.
//
//     static const HeldSlot partial_held[] = {{offsetof(Partial, function), "func"}, …, {0}};
//
// References go in the order of the table when the object dies.
#ifndef TALLY_OBJECTS_HELD_SLOTS_H
#define TALLY_OBJECTS_HELD_SLOTS_H

#include "memory/type.h"

typedef struct HeldSlot {
    size_t offset;    // of a Slot in the object; bytes
    const char *name; // the edge's; NULL: the end of the table
} HeldSlot;

static inline Slot *held_slot(Borrowed self, const HeldSlot *held) {
    return (Slot *)(void *)((char *)object_mutable(self) + held->offset);
}

static inline void held_traverse(Borrowed self, const HeldSlot *held, Visit visit, void *context) {
    for (; held->name != NULL; held++) {
        const Slot *slot = held_slot(self, held);
        if (slot->held != NULL) {
            visit(slot->held, edge_field(held->name), context);
        }
    }
}

static inline Owned held_take_reference(Object *self, const HeldSlot *held) {
    for (; held->name != NULL; held++) {
        Slot *slot = held_slot(self, held);
        if (slot->held != NULL) {
            return slot_take(slot);
        }
    }
    return NULL;
}

#endif
