// SPDX-License-Identifier: GPL-3.0-or-later
// The zip type: goes through several iterators side by side, until the shortest one ends.
//
//     zip('abc', [1, 2])     ('a', 1), ('b', 2)          with strict=True: then a ValueError, for 'abc' is longer
//
// The tuple is filled again if nobody kept the last one.
//
// Next: map.c.
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/iterators.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"

typedef struct Zip { // 64 bytes
    Object object;
    int32_t count;
    bool strict;
    Slot iterators; // Tuple
    Slot result;    // the last tuple given
} Zip;
_Static_assert(sizeof(Zip) + sizeof(GcHeader) == 64, "zip: 64 bytes");

static Zip *as_zip(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

static bool read_strict(const Arguments *arguments, bool *strict) {
    *strict = false;
    if (arguments_keyword_count(arguments) > 1) {
        error_raise(&TypeErrorType, "zip() takes at most 1 keyword argument (%lld given)",
                    (long long)arguments_keyword_count(arguments));
        return false;
    }
    for (int64_t i = 0; i < arguments_keyword_count(arguments); i++) {
        Borrowed name = tuple_get(arguments->names, i);
        if (!str_equals_text(name, "strict")) {
            error_raise(&TypeErrorType, "'%S' is an invalid keyword argument for zip()", name);
            return false;
        }
        Answer truth = object_truth(arguments_get(arguments, arguments->count + i));
        if (truth == FAILED) {
            return false;
        }
        *strict = truth == YES;
    }
    return true;
}

static Owned iterators_of(const Arguments *arguments) {
    Owned iterators = tuple_new(arguments->count);
    for (int64_t i = 0; iterators != NULL && i < arguments->count; i++) {
        Owned iterator = object_iterate(arguments_get(arguments, i));
        if (iterator == NULL) {
            release(iterators);
            return NULL;
        }
        as_tuple(iterators)->items[i].held = iterator;
    }
    return iterators;
}

static Owned zip_create(Type *type, const Arguments *arguments) {
    bool strict;
    if (!read_strict(arguments, &strict)) {
        return NULL;
    }
    Owned iterators = iterators_of(arguments);
    Owned result = iterators == NULL ? NULL : tuple_of_none(arguments->count);
    Owned object = result == NULL ? NULL : type_allocate(type, 0);
    if (object == NULL) {
        release_if_any(result);
        release_if_any(iterators);
        return NULL;
    }
    Zip *self = as_zip(object);
    self->count = (int32_t)arguments->count;
    self->strict = strict;
    self->iterators.held = iterators;
    self->result.held = result;
    collector_track(object);
    return object;
}

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static void zip_traverse(Borrowed object, Visit visit, void *context) {
    const Zip *self = as_zip(object);
    if (self->iterators.held != NULL) {
        visit(self->iterators.held, edge_field("iterators"), context);
    }
    if (self->result.held != NULL) {
        visit(self->result.held, edge_field("tuple"), context);
    }
}

static Owned zip_take_reference(Object *object) {
    Zip *self = as_zip(object);
    return self->iterators.held != NULL ? slot_take(&self->iterators) : slot_take(&self->result);
}

// ---- iterate -----------------------------------------------------------------------------------------------------

static Owned zip_iterate(Borrowed self) { return retain(self); }

static Owned next_of(const Zip *self, int32_t i) { return object_next(tuple_get(self->iterators.held, i)); }

// Iterator `ended` came to its end. With strict=True the others must have, too.
static Owned check_all_ended(const Zip *self, int32_t ended) {
    if (error_is_pending() || !self->strict) {
        return NULL;
    }
    if (ended > 0) {
        return error_raise(&ValueErrorType, "zip() argument %d is shorter than argument%s%d", ended + 1,
                           ended == 1 ? " " : "s 1-", ended);
    }
    for (int32_t i = 1; i < self->count; i++) {
        Owned item = next_of(self, i);
        if (item != NULL) {
            release(item);
            return error_raise(&ValueErrorType, "zip() argument %d is longer than argument%s%d", i + 1,
                               i == 1 ? " " : "s 1-", i);
        }
        if (error_is_pending()) {
            return NULL;
        }
    }
    return NULL;
}

// An owned tuple to fill: the last one given, if nobody else holds it.
static Owned tuple_to_fill(Zip *self) {
    if (self->result.held->refcount == 1) {
        Owned result = retain(self->result.held);
        collector_track(result); // it may have been found to hold atoms only
        return result;
    }
    return tuple_new(self->count);
}

static Owned zip_next(Borrowed object) {
    Zip *self = as_zip(object);
    if (self->count == 0 || self->iterators.held == NULL) {
        return NULL;
    }
    Owned result = tuple_to_fill(self);
    if (result == NULL) {
        return NULL;
    }
    for (int32_t i = 0; i < self->count; i++) {
        Owned item = next_of(self, i);
        if (item == NULL) {
            release(result);
            return check_all_ended(self, i);
        }
        slot_set(&as_tuple(result)->items[i], item);
    }
    return result;
}

// ---- the type ----------------------------------------------------------------------------------------------------

static const Member zip_members[] = {
    MEMBER(Zip, count), MEMBER(Zip, strict), MEMBER(Zip, iterators), MEMBER(Zip, result), {0}};

Type ZipType = {
    .name = "zip",
    .doc = "zip(*iterables, strict=False)\n\n"
           "Gives tuples of the first items, the second ones and so on, until the shortest iterable ends.\n"
           "With strict=True a ValueError if they are not equally long.",
    .basic_size = sizeof(Zip),
    .members = zip_members,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_CLEARABLE,
    .traverse = zip_traverse,
    .take_reference = zip_take_reference,
    .new = zip_create,
    .iterate = zip_iterate,
    .next = zip_next,
};
