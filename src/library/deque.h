// SPDX-License-Identifier: GPL-3.0-or-later
// collections.deque: a sequence that grows and shrinks at both ends. For the files deque*.c.
#ifndef TALLY_LIBRARY_DEQUE_H
#define TALLY_LIBRARY_DEQUE_H

#include "memory/type.h"

#define DEQUE_NO_MAXIMUM (-1)

typedef struct Deque { // 96 bytes with the collector's header, and the ring
    Object object;
    int64_t size;
    Slot *items;      // a ring: item i is at (first + i) mod capacity
    int64_t capacity; // 0, or a power of two
    int64_t first;
    int64_t maximum; // maxlen, or DEQUE_NO_MAXIMUM
    int64_t changes; // how often items came, went or moved; iterators look at it
    void *weakrefs;
} Deque;

extern Type DequeType, DequeIteratorType, DequeReverseIteratorType;

static inline Deque *as_deque(Borrowed object) { return object_mutable(object); }
static inline Slot *deque_slot(const Deque *self, int64_t index) {
    return &self->items[(self->first + index) & (self->capacity - 1)];
}

// ---- deque_storage.c ---------------------------------------------------------------------------------------------

// Put an item at one end, and take one off at the other if there would be too many. Consume it. False: MemoryError.
bool deque_append(Deque *self, Owned item);
bool deque_append_left(Deque *self, Owned item);
// Take an item off; the deque is not empty.
MUST_USE Owned deque_pop(Deque *self);
MUST_USE Owned deque_pop_left(Deque *self);
MUST_USE Owned deque_remove_at(Deque *self, int64_t index);
// Puts an item in front of the one at this index (0 … size). Consumes it. The deque is not at its maximum.
bool deque_insert_at(Deque *self, int64_t index, Owned item);
// Moves the last `count` items to the front, or the first −count to the end.
void deque_rotate(Deque *self, int64_t count);
void deque_reverse(Deque *self);
void deque_clear(Deque *self);
// Gives the ring of an empty deque back.
void deque_release_ring(Deque *self);

// ---- deque.c -----------------------------------------------------------------------------------------------------
bool deque_extend(Borrowed deque, Borrowed iterable);
bool deque_extend_left(Borrowed deque, Borrowed iterable);
MUST_USE Owned deque_copy(Borrowed deque);

extern NativeRow deque_method_rows[]; // deque_methods.c

// ---- deque_iterator.c --------------------------------------------------------------------------------------------
MUST_USE Owned deque_iterator_new(Type *type, Borrowed deque);

#endif
