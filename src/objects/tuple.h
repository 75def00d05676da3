// SPDX-License-Identifier: GPL-3.0-or-later
// Tuples: 48 + 8n bytes. The empty one exists once.
#ifndef TALLY_OBJECTS_TUPLE_H
#define TALLY_OBJECTS_TUPLE_H

#include "memory/heap.h"

typedef struct Tuple {
    Object object;
    int64_t size;
    Slot items[];
} Tuple;
_Static_assert(sizeof(Tuple) == 24, "tuple: sized object");

extern Type TupleType;

static inline Tuple *as_tuple(Borrowed object) { return object_mutable(object); }
static inline Borrowed tuple_get(Borrowed tuple, int64_t index) { return as_tuple(tuple)->items[index].held; }
static inline int64_t tuple_size(Borrowed tuple) { return as_tuple(tuple)->size; }
// A tuple of `size` empty slots, to be filled by its creator, already tracked by the collector (traverse skips empty
// ones).
MUST_USE Owned tuple_new(int64_t size);
MUST_USE Owned tuple_from_list(int64_t count, const Borrowed *items); // retains each
MUST_USE Owned tuple_from_slots(Slot *slots, int64_t count);          // takes them out
MUST_USE Owned tuple_of_none(int64_t size);                           // to be filled again and again
MUST_USE Owned tuple_one(Owned item);                                 // consumes
MUST_USE Owned tuple_two(Owned first, Owned second);                  // consumes both, also on failure
MUST_USE Owned tuple_from_iterable(Borrowed iterable);
MUST_USE Owned tuple_slice(Borrowed tuple, int64_t start, int64_t stop);
Borrowed tuple_empty(void);
// May the collector have to know whoever holds this object? Not for atoms (built-in types among them), nor for a tuple
// that it found to hold only such. An instance without a header holds its class, though.
static inline bool object_may_be_in_cycle(Borrowed object) {
    if (!type_has(object->type, TYPE_CONTAINER | TYPE_CLASS) || type_has(object->type, TYPE_HIDDEN)) {
        return false;
    }
    if (type_has(object->type, TYPE_IS_TYPE)) {
        return type_has((const Type *)(const void *)object, TYPE_CLASS);
    }
    return object->type != &TupleType || object_header(object)->next != NULL;
}
bool tuples_init(void);

#endif
