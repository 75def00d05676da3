// SPDX-License-Identifier: GPL-3.0-or-later
// itertools.islice: a slice of an iterator, which is not gone back in.
//
//     islice('abcdefg', 1, 6, 2)     skip 1, give, skip 1, give, skip 1, give     'b', 'd', 'f'
//
// What always holds: `taken` items have come out of the iterator, and the one to give next has the number `next`,
// unless that is the end of the slice. The iterator is never asked for an item past the end.
//
// Next: itertools_groupby.c.
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/held_slots.h"
#include "objects/int.h"
#include "library/itertools_types.h"

#define NO_STOP (-1)

typedef struct Islice { // 80 bytes with the collector's header
    Object object;
    Slot iterator; // empty: at the end
    int64_t next;
    int64_t stop; // or NO_STOP
    int64_t step;
    int64_t taken;
} Islice;
_Static_assert(sizeof(Islice) + sizeof(GcHeader) == 80, "islice: 80 bytes");

static Islice *as_islice(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

// A number of items; None stays as it is. False: it is no number of the right size, and `message` says so.
static bool read_bound(Borrowed value, int64_t minimum, int64_t *bound, const char *message) {
    if (value == NONE) {
        return true;
    }
    if (!object_to_int64(value, bound, &OverflowErrorType) || *bound < minimum) {
        error_clear();
        error_raise(&ValueErrorType, "%s", message);
        return false;
    }
    return true;
}

static bool read_bounds(Islice *self, const Arguments *arguments) {
    static const char wrong_stop[] = "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
    static const char wrong_index[] = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
    self->stop = NO_STOP;
    self->step = 1;
    if (arguments->count == 2) {
        return read_bound(arguments_get(arguments, 1), 0, &self->stop, wrong_stop);
    }
    return read_bound(arguments_get(arguments, 2), 0, &self->stop, wrong_stop) &&
           read_bound(arguments_get(arguments, 1), 0, &self->next, wrong_index) &&
           (arguments->count < 4 || read_bound(arguments_get(arguments, 3), 1, &self->step,
                                               "Step for islice() must be a positive integer or None."));
}

static Owned islice_create(Type *type, const Arguments *arguments) {
    if (!itertools_refuse_keywords(type, &IsliceType, arguments) || !arguments_check_count("islice", arguments, 2, 4)) {
        return NULL;
    }
    Islice bounds = {0};
    if (!read_bounds(&bounds, arguments)) {
        return NULL;
    }
    Owned iterator = object_iterate(arguments_get(arguments, 0));
    Owned object = iterator == NULL ? NULL : type_allocate(type, 0);
    if (object == NULL) {
        release_if_any(iterator);
        return NULL;
    }
    Islice *self = as_islice(object);
    self->iterator.held = iterator;
    self->next = bounds.next;
    self->stop = bounds.stop;
    self->step = bounds.step;
    collector_track(object);
    return object;
}

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static const HeldSlot islice_held[] = {{offsetof(Islice, iterator), "iterator"}, {0}};

static void islice_traverse(Borrowed self, Visit visit, void *context) {
    held_traverse(self, islice_held, visit, context);
}

static Owned islice_take_reference(Object *self) { return held_take_reference(self, islice_held); }

// ---- iterate -----------------------------------------------------------------------------------------------------

static Owned islice_next(Borrowed object) {
    Islice *self = as_islice(object);
    Owned item = NULL;
    while (self->iterator.held != NULL && self->taken < self->next) {
        item = itertools_next(&self->iterator);
        if (item == NULL) {
            break;
        }
        self->taken += 1;
        release(give(item));
    }
    if (!error_is_pending() && self->iterator.held != NULL && self->taken >= self->next &&
        (self->stop == NO_STOP || self->taken < self->stop)) {
        item = itertools_next(&self->iterator);
    }
    if (item == NULL) {
        slot_clear(&self->iterator);
        return NULL;
    }
    self->taken += 1;
    int64_t next;
    bool ends = __builtin_add_overflow(self->next, self->step, &next) || (self->stop != NO_STOP && next > self->stop);
    self->next = !ends ? next : self->stop != NO_STOP ? self->stop : INT64_MAX;
    return item;
}

// ---- the type ----------------------------------------------------------------------------------------------------

static const Member islice_members[] = {MEMBER(Islice, iterator), MEMBER(Islice, next),  MEMBER(Islice, stop),
                                        MEMBER(Islice, step),     MEMBER(Islice, taken), {0}};

Type IsliceType = {
    .name = "itertools.islice",
    .module = "itertools",
    .doc = "islice(iterable, stop)\nislice(iterable, start, stop[, step])\n\n"
           "Gives the items that a slice of a sequence would have.",
    .basic_size = sizeof(Islice),
    .members = islice_members,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_CLEARABLE,
    .traverse = islice_traverse,
    .take_reference = islice_take_reference,
    .new = islice_create,
    .iterate = itertools_self,
    .next = islice_next,
};
