// SPDX-License-Identifier: GPL-3.0-or-later
// Iterators over ranges: one for numbers of 64 bits, which nearly all are, and one for ints of any size.
//
//     iter(range(2, 10, 3))     next 2, step 3, left 3  ─▶  next 5, step 3, left 2  ─▶ …
//
// What always holds: `next` of the first kind can be stepped once beyond the last item without an overflow.
//
// Next: slice.c.
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/range_parts.h"

typedef struct LongRangeIterator {
    Object object;
    Slot next; // Ints
    Slot step;
    Slot left;
} LongRangeIterator;

static RangeIterator *as_small(Borrowed object) { return object_mutable(object); }
static LongRangeIterator *as_long(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

static Owned small_new(int64_t first, int64_t step, int64_t left) {
    Owned iterator = object_new(&RangeIteratorType);
    if (iterator != NULL) {
        RangeIterator *self = as_small(iterator);
        self->next = first;
        self->step = step;
        self->left = left;
    }
    return iterator;
}

// Consumes all three.
static Owned long_new(Owned first, Owned step, Owned left) {
    Owned iterator = first == NULL || step == NULL || left == NULL ? NULL : object_new(&LongRangeIteratorType);
    if (iterator == NULL) {
        release_if_any(first);
        release_if_any(step);
        release_if_any(left);
        return NULL;
    }
    LongRangeIterator *self = as_long(iterator);
    self->next.held = first;
    self->step.held = step;
    self->left.held = left;
    return iterator;
}

// Start, step and length, if neither the items nor the one after the last leave 64 bits.
static bool read_small(const Range *self, int64_t *start, int64_t *step, int64_t *length) {
    int64_t end;
    return int_to_int64(as_int(self->start.held), start) && int_to_int64(as_int(self->step.held), step) &&
           int_to_int64(as_int(self->length.held), length) && !__builtin_mul_overflow(*step, *length, &end) &&
           !__builtin_add_overflow(end, *start, &end);
}

Owned range_iterate(Borrowed range) {
    const Range *self = as_range(range);
    int64_t start, step, length;
    if (read_small(self, &start, &step, &length)) {
        return small_new(start, step, length);
    }
    return long_new(retain(self->start.held), retain(self->step.held), retain(self->length.held));
}

// From the last item back: start + (length − 1) × step, and so on.
Owned range_iterate_reversed(Borrowed range) {
    const Range *self = as_range(range);
    int64_t start, step, length, before;
    if (read_small(self, &start, &step, &length) && step != INT64_MIN &&
        !__builtin_sub_overflow(start, step, &before)) {
        return small_new(start + (length - 1) * step, -step, length);
    }
    Owned one = int_from_int64(1);
    Owned index = one == NULL ? NULL : int_subtract(as_int(self->length.held), as_int(one));
    Owned last = index == NULL ? NULL : range_item(self, index);
    release_if_any(index);
    release_if_any(one);
    return long_new(last, int_negate(as_int(self->step.held)), retain(self->length.held));
}

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static void long_traverse(Borrowed object, Visit visit, void *context) {
    const LongRangeIterator *self = as_long(object);
    const Slot *parts[] = {&self->next, &self->step, &self->left};
    static const char *const names_of_parts[] = {"next", "step", "left"};
    for (int i = 0; i < 3; i++) {
        if (parts[i]->held != NULL) {
            visit(parts[i]->held, edge_field(names_of_parts[i]), context);
        }
    }
}

static Owned long_take_reference(Object *object) {
    LongRangeIterator *self = as_long(object);
    return self->next.held != NULL   ? slot_take(&self->next)
           : self->step.held != NULL ? slot_take(&self->step)
                                     : slot_take(&self->left);
}

// ---- iterate -----------------------------------------------------------------------------------------------------

static Owned iterate(Borrowed self) { return retain(self); }

static Owned small_next(Borrowed object) {
    RangeIterator *self = as_small(object);
    if (self->left <= 0) {
        return NULL;
    }
    Owned item = int_from_int64(self->next);
    if (item != NULL) {
        self->next += self->step;
        self->left -= 1;
    }
    return item;
}

static Owned long_next(Borrowed object) {
    LongRangeIterator *self = as_long(object);
    if (int_sign(as_int(self->left.held)) <= 0) {
        return NULL;
    }
    Owned one = int_from_int64(1);
    Owned left = one == NULL ? NULL : int_subtract(as_int(self->left.held), as_int(one));
    Owned after = left == NULL ? NULL : int_add(as_int(self->next.held), as_int(self->step.held));
    release_if_any(one);
    if (after == NULL) {
        release_if_any(left);
        return NULL;
    }
    Owned item = slot_take(&self->next);
    self->next.held = after;
    slot_set(&self->left, left);
    return item;
}

// ---- methods -----------------------------------------------------------------------------------------------------

static Owned small_length_hint(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return int_from_int64(as_small(self)->left);
}

static Owned long_length_hint(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return retain(as_long(self)->left.held);
}

#define HINT_HELP "Return how many items are still to come."

static NativeRow small_methods[] = {{"__length_hint__", small_length_hint, .signature = "(self, /)", .help = HINT_HELP},
                                    {0}};
static NativeRow long_methods[] = {{"__length_hint__", long_length_hint, .signature = "(self, /)", .help = HINT_HELP},
                                   {0}};

// ---- the types ---------------------------------------------------------------------------------------------------

static const Member range_iterator_members[] = {
    MEMBER(RangeIterator, next), MEMBER(RangeIterator, step), MEMBER(RangeIterator, left), {0}};

Type RangeIteratorType = {
    .name = "range_iterator",
    .basic_size = sizeof(RangeIterator),
    .members = range_iterator_members,
    .iterate = iterate,
    .next = small_next,
    .methods = small_methods,
};

static const Member long_range_iterator_members[] = {
    MEMBER(LongRangeIterator, next), MEMBER(LongRangeIterator, step), MEMBER(LongRangeIterator, left), {0}};

Type LongRangeIteratorType = {
    .name = "longrange_iterator",
    .basic_size = sizeof(LongRangeIterator),
    .members = long_range_iterator_members,
    .traverse = long_traverse,
    .take_reference = long_take_reference,
    .iterate = iterate,
    .next = long_next,
    .methods = long_methods,
};

bool range_iterators_init(void) { return type_ready(&RangeIteratorType) && type_ready(&LongRangeIteratorType); }
