// SPDX-License-Identifier: GPL-3.0-or-later
// The storage of lists: growing, shrinking, and all that inserts, removes and replaces items.
//
//     capacity as items are appended: 0 4 8 16 25 35 46 58 72 88 …        (size + size / 8 + 3 or 6, as in CPython 3.7)
//
// list[1:3] = 'xyz' goes in three steps:
//
//     a │ b c │ d         b and c are kept aside
//     a │ . . . │ d       the tail moves, the list is resized
//     a │ x y z │ d       the new items go in; then b and c are released
//
// What always holds: what is taken out is released last, when the list is whole again.
//
// Next: list_methods.c.
#include "objects/list_storage.h"

#include "objects/exception.h"
#include "objects/interrupt.h"
#include "objects/protocol.h"
#include "objects/range.h"
#include "objects/sequence.h"

#include <string.h>

// ---- the buffer --------------------------------------------------------------------------------------------------

// Gives the buffer exactly this capacity.
static bool set_capacity(List *self, int64_t capacity) {
    if (capacity > SEQUENCE_MAXIMUM) {
        error_raise_no_memory();
        return false;
    }
    size_t old_size = self->capacity > 0 ? (size_t)self->capacity * sizeof(Slot) : 0;
    if (capacity == 0) {
        if (old_size > 0) {
            heap_release(HEAP_BUFFER, self->items, old_size);
        }
        self->items = NULL;
    } else {
        Slot *items = old_size == 0 ? heap_allocate(HEAP_BUFFER, (size_t)capacity * sizeof(Slot))
                                    : heap_resize(HEAP_BUFFER, self->items, old_size, (size_t)capacity * sizeof(Slot));
        if (UNLIKELY(items == NULL)) {
            heap_raise_no_memory();
            return false;
        }
        self->items = items;
    }
    self->capacity = capacity;
    return true;
}

bool list_reserve(List *self, int64_t capacity) { return self->capacity >= capacity || set_capacity(self, capacity); }

bool list_resize(List *self, int64_t size) {
    if (self->capacity < size || size < self->capacity >> 1) {
        int64_t capacity = size == 0 ? 0 : size + (size >> 3) + (size < 9 ? 3 : 6);
        bool shrinks = size <= self->capacity;
        if (!set_capacity(self, capacity)) {
            if (!shrinks) {
                return false;
            }
            error_clear(); // the larger buffer does as well
        }
    }
    self->size = size;
    return true;
}

void list_clear(List *self) {
    Slot *items = self->items;
    int64_t size = self->size;
    int64_t capacity = self->capacity;
    if (capacity <= 0) {
        return;
    }
    self->items = NULL;
    self->size = 0;
    self->capacity = 0;
    for (int64_t i = size - 1; i >= 0; i--) {
        release(items[i].held);
    }
    heap_release(HEAP_BUFFER, items, (size_t)capacity * sizeof(Slot));
}

// ---- adding ------------------------------------------------------------------------------------------------------

bool list_append_slow(List *self, Owned item) {
    int64_t size = self->size;
    if (UNLIKELY(!list_resize(self, size + 1))) {
        release(item);
        return false;
    }
    self->items[size].held = item;
    return true;
}

bool list_insert(Borrowed list, int64_t index, Owned item) {
    List *self = as_list(list);
    int64_t size = self->size;
    if (!list_resize(self, size + 1)) {
        release(item);
        return false;
    }
    index += index < 0 ? size : 0;
    index = index < 0 ? 0 : index > size ? size : index;
    memmove(self->items + index + 1, self->items + index, (size_t)(size - index) * sizeof(Slot));
    self->items[index].held = item;
    return true;
}

// The items of a list or tuple, which may be this list itself.
static bool extend_from_items(List *self, Borrowed other) {
    int64_t size = self->size;
    int64_t added = sequence_fast_size(other);
    if (added == 0) {
        return true;
    }
    if (self->capacity == 0 ? !list_reserve(self, added) : !list_resize(self, size + added)) {
        return false;
    }
    slots_copy(self->items + size, sequence_fast_items(other), added);
    self->size = size + added;
    return true;
}

// As object_next, but for its call.
static inline Owned next_of(Borrowed iterator, Owned (*next)(Borrowed)) {
    return UNLIKELY(interrupt_poll != NULL) ? object_next(iterator) : next(iterator);
}

static bool extend_from_iterator(Borrowed list, Borrowed iterator) {
    Owned (*next)(Borrowed) = iterator->type->next;
    Owned item;
    while ((item = next_of(iterator, next)) != NULL) {
        if (!list_append(list, item)) {
            return false;
        }
    }
    return !error_is_pending() || error_clear_if(&StopIterationType);
}

bool list_extend(Borrowed list, Borrowed iterable) {
    List *self = as_list(list);
    if (iterable->type == &ListType || iterable->type == &TupleType) {
        return extend_from_items(self, iterable);
    }
    Owned iterator = object_iterate(iterable);
    if (iterator == NULL) {
        return false;
    }
    int64_t hint = object_length_hint(iterable, 8);
    bool good = hint >= 0 &&
                (hint == 0 || self->size > SEQUENCE_MAXIMUM - hint || list_reserve(self, self->size + hint)) &&
                extend_from_iterator(list, iterator);
    release(iterator);
    return good && list_resize(self, self->size); // gives a too large buffer back
}

// ---- removing and replacing --------------------------------------------------------------------------------------

// Opens or closes a gap: the `old_count` items from `start` on, which the caller has kept aside, make room for
// `new_count` empty slots. False: MemoryError, and nothing has changed.
static bool change_gap(List *self, int64_t start, int64_t old_count, int64_t new_count) {
    int64_t size = self->size;
    int64_t tail = start + old_count;
    int64_t change = new_count - old_count;
    if (change > 0 && !list_resize(self, size + change)) {
        return false;
    }
    memmove(self->items + tail + change, self->items + tail, (size_t)(size - tail) * sizeof(Slot));
    return change >= 0 || list_resize(self, size + change);
}

#define ASIDE_COUNT 16

// Puts new references to `new_count` items in the place of others, and releases those, last to first.
static bool replace_range(List *self, int64_t start, int64_t old_count, const Slot *items, int64_t new_count) {
    Slot few[ASIDE_COUNT];
    Slot *aside = few;
    size_t aside_size = (size_t)old_count * sizeof(Slot);
    if (old_count > ASIDE_COUNT) {
        aside = heap_allocate(HEAP_BUFFER, aside_size);
        if (aside == NULL) {
            heap_raise_no_memory();
            return false;
        }
    }
    if (old_count > 0) {
        memcpy(aside, self->items + start, aside_size);
    }
    bool good = change_gap(self, start, old_count, new_count);
    if (good) {
        slots_copy(self->items + start, items, new_count);
        for (int64_t i = old_count - 1; i >= 0; i--) {
            release(aside[i].held);
        }
    }
    if (aside != few) {
        heap_release(HEAP_BUFFER, aside, aside_size);
    }
    return good;
}

bool list_remove_range(List *self, int64_t start, int64_t count) {
    if (count == 1) {
        Owned item = self->items[start].held;
        change_gap(self, start, 1, 0);
        release(item);
        return true;
    }
    if (count == self->size) {
        list_clear(self);
        return true;
    }
    return count == 0 || replace_range(self, start, count, NULL, 0);
}

bool list_assign_slice(Borrowed list, int64_t start, int64_t stop, Borrowed iterable) {
    List *self = as_list(list);
    Owned items = NULL;
    if (iterable == list) {
        items = list_slice(list, 0, self->size);
    } else if (iterable != NULL) {
        items = sequence_fast(iterable, "can only assign an iterable");
    }
    if (iterable != NULL && items == NULL) {
        return false;
    }
    start = start < 0 ? 0 : start > self->size ? self->size : start;
    stop = stop < start ? start : stop > self->size ? self->size : stop;
    int64_t count = items == NULL ? 0 : sequence_fast_size(items);
    bool good = count == 0 ? list_remove_range(self, start, stop - start)
                           : replace_range(self, start, stop - start, sequence_fast_items(items), count);
    release_if_any(items);
    return good;
}

// ---- slices ------------------------------------------------------------------------------------------------------

Owned list_slice(Borrowed list, int64_t start, int64_t stop) {
    Owned result = list_new(0); // first, for it may start a collection, which may change the list
    if (result == NULL) {
        return NULL;
    }
    int64_t size = list_size(list);
    start = start < 0 ? 0 : start;
    stop = stop > size ? size : stop;
    if (start < stop) {
        if (!list_reserve_first(as_list(result), stop - start)) {
            release(result);
            return NULL;
        }
        slots_copy(as_list(result)->items, as_list(list)->items + start, stop - start);
        as_list(result)->size = stop - start;
    }
    return result;
}

Owned list_get_slice(Borrowed list, Borrowed slice) {
    int64_t start, stop, step;
    if (!slice_read(slice, &start, &stop, &step)) {
        return NULL;
    }
    Owned result = step == 1 ? NULL : list_new(0); // before the size is asked, for it may start a collection
    int64_t count = slice_fit(list_size(list), &start, &stop, step);
    if (step == 1) {
        return list_slice(list, start, start + count);
    }
    if (result == NULL || !list_reserve(as_list(result), count)) {
        release_if_any(result);
        return NULL;
    }
    for (int64_t i = 0; i < count; i++) {
        as_list(result)->items[i].held = retain(list_get(list, start + i * step));
    }
    as_list(result)->size = count;
    return result;
}

// Takes every step-th item out of the list into `aside` and closes the gaps.
static void take_steps(List *self, int64_t start, int64_t step, int64_t count, Slot *aside) {
    if (step < 0) { // the same places, from the front
        start += (count - 1) * step;
        step = -step;
    }
    int64_t to = start;
    int64_t taken = 0;
    for (int64_t from = start; from < self->size; from++) {
        if (taken < count && from == start + taken * step) {
            aside[taken++] = self->items[from];
        } else {
            self->items[to++] = self->items[from];
        }
    }
    list_resize(self, to);
}

// A buffer for items that are on their way out; NULL: MemoryError.
static Slot *aside_new(int64_t count) {
    Slot *aside = heap_allocate(HEAP_BUFFER, (size_t)count * sizeof(Slot));
    return aside != NULL ? aside : heap_raise_no_memory();
}

// Releases what is in it, first to last, and gives it back.
static void aside_release(Slot *aside, int64_t count) {
    for (int64_t i = 0; i < count; i++) {
        release(aside[i].held);
    }
    heap_release(HEAP_BUFFER, aside, (size_t)count * sizeof(Slot));
}

static bool delete_steps(List *self, int64_t start, int64_t step, int64_t count) {
    Slot *aside = count == 0 ? NULL : aside_new(count);
    if (aside != NULL) {
        take_steps(self, start, step, count, aside);
        aside_release(aside, count);
    }
    return count == 0 || aside != NULL;
}

static bool replace_steps(List *self, int64_t start, int64_t step, Borrowed items, int64_t count) {
    int64_t given = sequence_fast_size(items);
    if (given != count) {
        error_raise(&ValueErrorType, "attempt to assign sequence of size %lld to extended slice of size %lld",
                    (long long)given, (long long)count);
        return false;
    }
    Slot *aside = count == 0 ? NULL : aside_new(count);
    if (aside == NULL) {
        return count == 0;
    }
    for (int64_t i = 0; i < count; i++) {
        Slot *place = &self->items[start + i * step];
        aside[i] = *place;
        place->held = retain(sequence_fast_items(items)[i].held);
    }
    aside_release(aside, count);
    return true;
}

bool list_set_slice(Borrowed list, Borrowed slice, Borrowed value) {
    List *self = as_list(list);
    int64_t first, last, step;
    if (!slice_read(slice, &first, &last, &step)) {
        return false;
    }
    int64_t start = first;
    int64_t stop = last;
    int64_t count = slice_fit(self->size, &start, &stop, step);
    if (step == 1) {
        return list_assign_slice(list, start, start + count, value);
    }
    if (value == NULL) {
        return delete_steps(self, start, step, count);
    }
    Owned items = value == list ? list_slice(list, 0, self->size)
                                : sequence_fast(value, "must assign iterable to extended slice");
    count = slice_fit(self->size, &first, &last, step);
    bool good = items != NULL && replace_steps(self, first, step, items, count);
    release_if_any(items);
    return good;
}
