// SPDX-License-Identifier: GPL-3.0-or-later
// The ring that a deque keeps its items in.
//
//     capacity 8, first 6, size 4      │ c │ d │   │   │   │   │ a │ b │
//                                       0   1               6 = first
//
// Both ends can grow into the free room between them: appending and popping is O(1) at either end, and so is looking an
// item up by its index. A full ring is copied into one of twice the size, a nearly empty one into one of half the size.
// In the middle the items of the shorter side move.
//
// What always holds: exactly the `size` slots from `first` on are filled, and everything is in place before anything is
// released.
//
// Next: deque.c.
#include "objects/error.h"
#include "objects/sequence.h"
#include "library/deque.h"

#define FIRST_CAPACITY 8
#define LEAST_SHRUNK 64 // rings of at most this capacity stay

// ---- room --------------------------------------------------------------------------------------------------------

static void copy_to(const Deque *self, Slot *items) {
    for (int64_t i = 0; i < self->size; i++) {
        items[i] = *deque_slot(self, i);
    }
}

void deque_release_ring(Deque *self) {
    if (self->capacity > 0) {
        heap_release(HEAP_BUFFER, self->items, (size_t)self->capacity * sizeof(Slot));
    }
    self->items = NULL;
    self->capacity = 0;
    self->first = 0;
}

// The same items in another ring. False: no memory (nothing is pending).
static bool set_capacity(Deque *self, int64_t capacity) {
    Slot *items = capacity > SEQUENCE_MAXIMUM ? NULL : heap_allocate(HEAP_BUFFER, (size_t)capacity * sizeof(Slot));
    if (items == NULL) {
        return false;
    }
    copy_to(self, items);
    deque_release_ring(self);
    self->items = items;
    self->capacity = capacity;
    return true;
}

static bool make_room(Deque *self) {
    if (LIKELY(self->size < self->capacity)) {
        return true;
    }
    if (!set_capacity(self, self->capacity == 0 ? FIRST_CAPACITY : self->capacity * 2)) {
        error_raise_no_memory();
        return false;
    }
    return true;
}

// A ring that is three quarters empty shrinks; if there is no memory for that, it stays.
static void give_room_back(Deque *self) {
    if (UNLIKELY(self->capacity > LEAST_SHRUNK && self->size < self->capacity / 4)) {
        (void)set_capacity(self, self->capacity / 2);
    }
}

// ---- the ends ----------------------------------------------------------------------------------------------------

static Owned take_first(Deque *self) {
    Owned item = deque_slot(self, 0)->held;
    self->first = (self->first + 1) & (self->capacity - 1);
    self->size -= 1;
    self->changes += 1;
    return item;
}

static Owned take_last(Deque *self) {
    self->size -= 1;
    self->changes += 1;
    return deque_slot(self, self->size)->held;
}

Owned deque_pop_left(Deque *self) {
    Owned item = take_first(self);
    give_room_back(self);
    return item;
}

Owned deque_pop(Deque *self) {
    Owned item = take_last(self);
    give_room_back(self);
    return item;
}

bool deque_append(Deque *self, Owned item) {
    Owned dropped = NULL;
    self->changes += 1;
    if (UNLIKELY(self->size == self->maximum)) {
        if (self->size == 0) {
            release(item);
            return true;
        }
        dropped = take_first(self);
    } else if (!make_room(self)) {
        release(item);
        return false;
    }
    deque_slot(self, self->size)->held = item;
    self->size += 1;
    release_if_any(dropped);
    return true;
}

bool deque_append_left(Deque *self, Owned item) {
    Owned dropped = NULL;
    self->changes += 1;
    if (UNLIKELY(self->size == self->maximum)) {
        if (self->size == 0) {
            release(item);
            return true;
        }
        dropped = take_last(self);
    } else if (!make_room(self)) {
        release(item);
        return false;
    }
    self->first = (self->first - 1) & (self->capacity - 1);
    self->items[self->first].held = item;
    self->size += 1;
    release_if_any(dropped);
    return true;
}

// ---- the middle --------------------------------------------------------------------------------------------------

Owned deque_remove_at(Deque *self, int64_t index) {
    Owned item = deque_slot(self, index)->held;
    if (index < self->size / 2) {
        for (int64_t i = index; i > 0; i--) {
            *deque_slot(self, i) = *deque_slot(self, i - 1);
        }
        (void)take_first(self);
    } else {
        for (int64_t i = index; i < self->size - 1; i++) {
            *deque_slot(self, i) = *deque_slot(self, i + 1);
        }
        (void)take_last(self);
    }
    give_room_back(self);
    return item;
}

bool deque_insert_at(Deque *self, int64_t index, Owned item) {
    if (index < self->size / 2) {
        if (!deque_append_left(self, item)) {
            return false;
        }
        for (int64_t i = 0; i < index; i++) {
            *deque_slot(self, i) = *deque_slot(self, i + 1);
        }
    } else {
        if (!deque_append(self, item)) {
            return false;
        }
        for (int64_t i = self->size - 1; i > index; i--) {
            *deque_slot(self, i) = *deque_slot(self, i - 1);
        }
    }
    deque_slot(self, index)->held = item;
    return true;
}

// ---- all items ---------------------------------------------------------------------------------------------------

void deque_rotate(Deque *self, int64_t count) {
    if (self->size <= 1) {
        return;
    }
    self->changes += 1;
    count %= self->size;
    count += count < 0 ? self->size : 0;
    if (count > self->size / 2) {
        count -= self->size;
    }
    for (; count > 0; count--) {
        Slot last = *deque_slot(self, self->size - 1);
        self->first = (self->first - 1) & (self->capacity - 1);
        self->items[self->first] = last;
    }
    for (; count < 0; count++) {
        Slot item = self->items[self->first];
        self->first = (self->first + 1) & (self->capacity - 1);
        *deque_slot(self, self->size - 1) = item;
    }
}

void deque_reverse(Deque *self) {
    for (int64_t i = 0, j = self->size - 1; i < j; i++, j--) {
        Slot kept = *deque_slot(self, i);
        *deque_slot(self, i) = *deque_slot(self, j);
        *deque_slot(self, j) = kept;
    }
}

// The deque is empty before the first item is released, for its finalizer may look.
void deque_clear(Deque *self) {
    Deque old = *self;
    if (self->size > 0) {
        self->changes += 1;
    }
    self->items = NULL;
    self->size = self->capacity = self->first = 0;
    for (int64_t i = 0; i < old.size; i++) {
        release(deque_slot(&old, i)->held);
    }
    deque_release_ring(&old);
}
