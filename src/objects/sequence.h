// SPDX-License-Identifier: GPL-3.0-or-later
// What lists and tuples have in common: both are an array of slots with a size. For the files list*.c and tuple*.c.
//
// Both are reached through sequence_fast_items and sequence_fast_size (list.h), anew after each call that may run user
// code, since that may change a list.
#ifndef TALLY_OBJECTS_SEQUENCE_H
#define TALLY_OBJECTS_SEQUENCE_H

#include "base/buffer.h"
#include "objects/list.h"
#include "objects/tuple.h"

// The most slots that any array may have; more are MemoryError without asking.
#define SEQUENCE_MAXIMUM (INT64_MAX / (int64_t)sizeof(Slot) - 16)

// Fills empty slots with new references to what others hold.
static inline void slots_copy(Slot *to, const Slot *from, int64_t count) {
    for (int64_t i = 0; i < count; i++) {
        to[i].held = retain(from[i].held);
    }
}
// The same, `times` times one after the other.
void slots_repeat(Slot *to, const Slot *from, int64_t count, int64_t times);

// size × times if that is a possible number of slots; false: MemoryError.
bool sequence_repeated_size(int64_t size, int64_t times, int64_t *result);
// An index from anything with __index__: IndexError if it is far out of range.
bool sequence_read_index(Borrowed key, int64_t *index);
// An optional start or stop of index(): `otherwise` if NULL; clamped; negative ones count from the end.
bool sequence_read_bound(Borrowed value, int64_t size, int64_t otherwise, int64_t *bound);

#define SEQUENCE_MISSING (-1)
#define SEQUENCE_FAILED (-2)
// Index of the first item that is equal, within the bounds and the size as it is by then.
int64_t sequence_find(Borrowed self, Borrowed value, int64_t start, int64_t stop);
int64_t sequence_count(Borrowed self, Borrowed value); // −1: failed
Answer sequence_contains(Borrowed self, Borrowed value);
// Two lists or two tuples, item by item. `size_first`: those of different sizes are unequal without a look.
MUST_USE Owned sequence_compare(Borrowed left, Borrowed right, Comparison comparison, bool size_first);
// "[1, 2]" between brackets; false: failed.
bool sequence_add_repr(Borrowed self, Buffer *out);

#endif
