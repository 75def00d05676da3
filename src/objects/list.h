// SPDX-License-Identifier: GPL-3.0-or-later
// Lists: 64 bytes, and 8 for each object in it.
#ifndef TALLY_OBJECTS_LIST_H
#define TALLY_OBJECTS_LIST_H

#include "memory/heap.h"

typedef struct List {
    Object object;
    int64_t size;
    Slot *items;
    int64_t capacity;
} List;
_Static_assert(sizeof(List) + sizeof(GcHeader) == 64, "list: 64 bytes");

extern Type ListType;

static inline List *as_list(Borrowed object) { return object_mutable(object); }
static inline int64_t list_size(Borrowed list) { return as_list(list)->size; }
static inline Borrowed list_get(Borrowed list, int64_t index) { return as_list(list)->items[index].held; }
MUST_USE Owned list_new(int64_t capacity);                  // size 0
MUST_USE Owned list_from_slots(Slot *slots, int64_t count); // takes them out
MUST_USE Owned list_from_iterable(Borrowed iterable);
bool list_append_slow(List *self, Owned item);
static inline bool list_append(Borrowed list, Owned item) { // consumes, also on failure
    List *self = as_list(list);
    if (LIKELY(self->size < self->capacity)) {
        self->items[self->size++].held = item;
        return true;
    }
    return list_append_slow(self, item);
}
bool list_insert(Borrowed list, int64_t index, Owned item);
bool list_extend(Borrowed list, Borrowed iterable);
// list[start:stop] = the items of a sequence; NULL: deletes them.
bool list_assign_slice(Borrowed list, int64_t start, int64_t stop, Borrowed iterable);
MUST_USE Owned list_slice(Borrowed list, int64_t start, int64_t stop);
bool list_sort(Borrowed list, Borrowed key, bool reverse); // key may be NULL or None
bool list_reverse(Borrowed list);
bool lists_init(void);

// A list or tuple with the items of an iterable: itself if it is one already (then retained), else a new list.
// TypeError with `message` if it is not iterable.
MUST_USE Owned sequence_fast(Borrowed iterable, const char *message);
static inline int64_t sequence_fast_size(Borrowed sequence) {
    return ((const SizedObject *)(const void *)sequence)->size;
}
static inline Slot *sequence_fast_items(Borrowed sequence) {
    return type_has(sequence->type, TYPE_IS_LIST)
               ? as_list(sequence)->items
               : (Slot *)object_mutable(&((const SizedObject *)(const void *)sequence)[1].object);
}

#endif
