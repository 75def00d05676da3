// SPDX-License-Identifier: GPL-3.0-or-later
// The storage of lists, for the files list*.c.
#ifndef TALLY_OBJECTS_LIST_STORAGE_H
#define TALLY_OBJECTS_LIST_STORAGE_H

#include "objects/list.h"

// Capacity of a list that is being sorted: it has no storage, and whoever gives it some is found out.
#define LIST_BEING_SORTED (-1)

// Makes the size what is asked, with room to grow as CPython 3.7 leaves it; new slots are not filled yet. The items
// beyond a smaller size must have been taken out. False: MemoryError, and nothing has changed.
bool list_resize(List *self, int64_t size);
// Room for `capacity` items at least, exactly that if there is less now.
bool list_reserve(List *self, int64_t capacity);
// The same for a list that has no buffer yet: exactly this capacity, above 0.
static inline bool list_reserve_first(List *self, int64_t capacity) {
    if (UNLIKELY(capacity > HEAP_SMALL_MAXIMUM / (int64_t)sizeof(Slot))) {
        return list_reserve(self, capacity);
    }
    Slot *items = heap_allocate(HEAP_BUFFER, (size_t)capacity * sizeof(Slot));
    if (UNLIKELY(items == NULL)) {
        heap_raise_no_memory();
        return false;
    }
    self->items = items;
    self->capacity = capacity;
    return true;
}
void list_clear(List *self);
// Removes `count` items from `start` on.
bool list_remove_range(List *self, int64_t start, int64_t count);
// list[slice] = value; value NULL: del list[slice].
bool list_set_slice(Borrowed list, Borrowed slice, Borrowed value);
MUST_USE Owned list_get_slice(Borrowed list, Borrowed slice);

extern NativeRow list_method_rows[];
void list_sort_init(void);

#endif
