// SPDX-License-Identifier: GPL-3.0-or-later
// Sets and frozensets: open addressing as in CPython 3.11, so that they print in its order.
//
// 224 bytes with eight entries inside; a table of 16-byte entries once it has grown (+ 16 × slots).
#ifndef TALLY_OBJECTS_SET_H
#define TALLY_OBJECTS_SET_H

#include "memory/heap.h"

#define SET_SMALL_SIZE 8

typedef struct SetEntry {
    Slot key; // empty: free; the dummy object: deleted
    int64_t hash;
} SetEntry;

typedef struct Set {
    Object object;
    int64_t fill; // used and deleted entries
    int64_t used;
    int64_t mask; // slots − 1
    SetEntry *table;
    int64_t hash;   // of a frozenset, −1: not yet known
    int64_t finger; // where pop() goes on searching
    SetEntry small_table[SET_SMALL_SIZE];
    void *weakrefs;
} Set;
_Static_assert(sizeof(Set) + sizeof(GcHeader) == 224, "set: 224 bytes");

extern Type SetType, FrozensetType;

static inline Set *as_set(Borrowed object) { return object_mutable(object); }
static inline bool is_any_set(Borrowed object) { return type_has(object->type, TYPE_IS_SET); }
MUST_USE Owned set_new(Type *type, Borrowed iterable); // iterable may be NULL
bool set_add(Borrowed set, Borrowed item);
Answer set_contains(Borrowed set, Borrowed item);
Answer set_discard(Borrowed set, Borrowed item);
bool set_update(Borrowed set, Borrowed iterable);
bool set_next(Borrowed set, int64_t *position, Borrowed *item); // in table order; *position starts at 0
bool sets_init(void);

extern const Member set_members[];

#endif
