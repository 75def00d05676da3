// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of sets, for the files set*.c: searching, adding, growing; and the operations between sets.
#ifndef TALLY_OBJECTS_SET_TABLE_H
#define TALLY_OBJECTS_SET_TABLE_H

#include "objects/set.h"

// What stands in the place of a deleted item. An address only: no object, never a reference.
extern Object set_deleted;

static inline bool set_entry_is_used(const SetEntry *entry) {
    return entry->key.held != NULL && entry->key.held != &set_deleted;
}
static inline int64_t set_size(Borrowed set) { return as_set(set)->used; }

// ---- the table (set_table.c) -------------------------------------------------------------------------------------
void set_table_init(Set *self); // the eight entries inside, all free
// User code may run in all that take a hash (__eq__); the caller holds set and item. −1: not there, −2: failed.
int64_t set_find(const Set *self, Borrowed item, int64_t hash);
bool set_add_hashed(Set *self, Borrowed item, int64_t hash); // retains the item if it is new
Answer set_contains_hashed(const Set *self, Borrowed item, int64_t hash);
Answer set_discard_hashed(Set *self, Borrowed item, int64_t hash);
bool set_resize(Set *self, int64_t minimum); // a table for more than `minimum` items; deleted ones go
bool set_shrink_if_sparse(Set *self);        // after many deletions
void set_clear(Set *self);
bool set_merge(Set *self, const Set *other);    // adds all items of another set
void set_swap(Set *self, Set *other);           // exchanges their contents
Owned set_take_entry(Set *self, int64_t index); // out of a table that stays valid
// The next used entry from *position on; NULL: at the end.
SetEntry *set_next_entry(const Set *self, int64_t *position);

// ---- operations (set_operators.c) --------------------------------------------------------------------------------
MUST_USE Owned set_copy(Borrowed self);                            // of the basic type
MUST_USE Owned set_intersection(Borrowed self, Borrowed iterable); // of the basic type of self
MUST_USE Owned set_difference(Borrowed self, Borrowed iterable);
MUST_USE Owned set_symmetric_difference(Borrowed self, Borrowed iterable);
bool set_difference_update(Borrowed self, Borrowed iterable);
bool set_symmetric_difference_update(Borrowed self, Borrowed iterable);
Answer set_is_subset(Borrowed self, Borrowed other); // both sets
Owned set_compare(Borrowed self, Borrowed other, Comparison comparison);
Owned set_or(Borrowed left, Borrowed right);
Owned set_and(Borrowed left, Borrowed right);
Owned set_subtract(Borrowed left, Borrowed right);
Owned set_xor(Borrowed left, Borrowed right);
Owned set_inplace_or(Borrowed self, Borrowed other);
Owned set_inplace_and(Borrowed self, Borrowed other);
Owned set_inplace_subtract(Borrowed self, Borrowed other);
Owned set_inplace_xor(Borrowed self, Borrowed other);

// ---- shared by set and frozenset (set.c) -------------------------------------------------------------------------
Type *set_basic_type(Borrowed set); // set or frozenset, whichever it derives from
void set_traverse(Borrowed object, Visit visit, void *context);
void set_footprint(Borrowed object, VisitBlock visit, void *context);
Owned set_take_reference(Object *object);
void set_destroy(Object *object);
void set_die(Object *object);
Owned set_repr(Borrowed self);
int64_t set_length(Borrowed self);
Answer set_contains_item(Borrowed self, Borrowed item); // also a set, as the frozenset equal to it
Owned set_iterate(Borrowed set);
int64_t set_items_hash(const Set *self); // what the hash of a frozenset with these items is

extern NativeRow set_method_rows[], frozenset_method_rows[];
bool frozenset_init(void);

#endif
