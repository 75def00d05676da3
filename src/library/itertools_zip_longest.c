// SPDX-License-Identifier: GPL-3.0-or-later
// itertools.zip_longest: as zip, until the longest iterator ends; what the others lack is filled in.
//
//     zip_longest('abc', [1], fillvalue=0)     ('a', 1), ('b', 0), ('c', 0)
//
// An iterator that has come to its end leaves its place in the tuple of iterators empty.
//
// Next: itertools_selection.c.
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/held_slots.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "library/itertools_types.h"

typedef struct ZipLongest { // 72 bytes with the collector's header
    Object object;
    Slot iterators; // Tuple
    Slot fill;
    Slot result;    // the last tuple given
    int64_t active; // iterators that have not ended
} ZipLongest;
_Static_assert(sizeof(ZipLongest) + sizeof(GcHeader) == 72, "zip_longest: 72 bytes");

static ZipLongest *as_zip(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

// The value of fillvalue; NULL: another keyword.
static Borrowed read_fill(const Arguments *arguments) {
    int64_t count = arguments_keyword_count(arguments);
    if (count > 1 || (count == 1 && !str_equals_text(tuple_get(arguments->names, 0), "fillvalue"))) {
        return error_raise(&TypeErrorType, "zip_longest() got an unexpected keyword argument");
    }
    return count == 0 ? NONE : arguments_get(arguments, arguments->count);
}

static Owned iterators_of(const Arguments *arguments) {
    Owned iterators = tuple_new(arguments->count);
    for (int64_t i = 0; iterators != NULL && i < arguments->count; i++) {
        Owned iterator = object_iterate(arguments_get(arguments, i));
        as_tuple(iterators)->items[i].held = iterator;
        if (iterator == NULL) {
            release(give(iterators));
        }
    }
    return iterators;
}

static Owned zip_longest_create(Type *type, const Arguments *arguments) {
    Borrowed fill = read_fill(arguments);
    Owned iterators = fill == NULL ? NULL : iterators_of(arguments);
    Owned result = iterators == NULL ? NULL : tuple_of_none(arguments->count);
    Owned object = result == NULL ? NULL : type_allocate(type, 0);
    if (object == NULL) {
        release_if_any(result);
        release_if_any(iterators);
        return NULL;
    }
    ZipLongest *self = as_zip(object);
    self->iterators.held = iterators;
    self->result.held = result;
    self->fill.held = retain(fill);
    self->active = arguments->count;
    collector_track(object);
    return object;
}

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static const HeldSlot zip_longest_held[] = {{offsetof(ZipLongest, iterators), "iterators"},
                                            {offsetof(ZipLongest, result), "tuple"},
                                            {offsetof(ZipLongest, fill), "fillvalue"},
                                            {0}};

static void zip_longest_traverse(Borrowed self, Visit visit, void *context) {
    held_traverse(self, zip_longest_held, visit, context);
}

static Owned zip_longest_take_reference(Object *self) { return held_take_reference(self, zip_longest_held); }

// ---- iterate -----------------------------------------------------------------------------------------------------

// Item number i of the next tuple. NULL: the last iterator has ended, or an exception is pending.
static Owned next_or_fill(ZipLongest *self, Slot *iterator) {
    if (iterator->held != NULL) {
        Owned item = itertools_next(iterator);
        if (item != NULL) {
            return item;
        }
        self->active = error_is_pending() ? 0 : self->active - (iterator->held != NULL);
        if (self->active <= 0) {
            return NULL;
        }
        slot_clear(iterator);
    }
    return retain(self->fill.held == NULL ? NONE : self->fill.held);
}

static Owned zip_longest_next(Borrowed object) {
    ZipLongest *self = as_zip(object);
    if (self->active <= 0 || self->iterators.held == NULL) {
        return NULL;
    }
    Owned iterators = retain(self->iterators.held);
    int64_t count = tuple_size(iterators);
    Owned result = itertools_tuple_to_change(&self->result, count);
    for (int64_t i = 0; result != NULL && i < count; i++) {
        Owned item = next_or_fill(self, &as_tuple(iterators)->items[i]);
        if (item == NULL) {
            release(give(result));
        } else {
            slot_set(&as_tuple(result)->items[i], item);
        }
    }
    release(iterators);
    return result;
}

// ---- the type ----------------------------------------------------------------------------------------------------

static const Member zip_longest_members[] = {MEMBER(ZipLongest, iterators),
                                             MEMBER(ZipLongest, fill),
                                             MEMBER(ZipLongest, result),
                                             MEMBER(ZipLongest, active),
                                             {0}};

Type ZipLongestType = {
    .name = "itertools.zip_longest",
    .module = "itertools",
    .doc = "zip_longest(*iterables, fillvalue=None)\n\n"
           "Gives tuples of the first items, the second ones and so on, until the longest iterable ends.",
    .basic_size = sizeof(ZipLongest),
    .members = zip_longest_members,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_CLEARABLE,
    .traverse = zip_longest_traverse,
    .take_reference = zip_longest_take_reference,
    .new = zip_longest_create,
    .iterate = itertools_self,
    .next = zip_longest_next,
};
