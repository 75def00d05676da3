// SPDX-License-Identifier: GPL-3.0-or-later
// itertools.takewhile, dropwhile, filterfalse and compress: iterators that leave items out.
//
//     takewhile(odd, [1, 3, 4, 5])      1, 3          filterfalse(odd, [1, 3, 4, 5])      4
//     dropwhile(odd, [1, 3, 4, 5])      4, 5          compress('abcd', [1, 0, 1])         'a', 'c'
//
// The first three are laid out alike: a predicate, an iterator, and whether the predicate has said no yet. compress has
// an iterator over what its predicate would say.
//
// Next: itertools_map.c.
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/held_slots.h"
#include "objects/int.h"
#include "library/itertools_types.h"

typedef struct Sieve { // 64 bytes with the collector's header
    Object object;
    Slot predicate; // of compress: an iterator over the selectors
    Slot iterator;
    bool has_failed; // the predicate said no
} Sieve;
_Static_assert(sizeof(Sieve) + sizeof(GcHeader) == 64, "takewhile: 64 bytes");

static Sieve *as_sieve(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

// Consumes both; either may be NULL, with an exception pending.
static Owned sieve_new(Type *type, Owned predicate, Owned iterator) {
    Owned object = predicate == NULL || iterator == NULL ? NULL : type_allocate(type, 0);
    if (object == NULL) {
        release_if_any(predicate);
        release_if_any(iterator);
        return NULL;
    }
    as_sieve(object)->predicate.held = predicate;
    as_sieve(object)->iterator.held = iterator;
    collector_track(object);
    return object;
}

static Owned sieve_create(Type *type, const Type *own, const Arguments *arguments) {
    if (!itertools_check_arguments(type, own, arguments, 2)) {
        return NULL;
    }
    Owned iterator = object_iterate(arguments_get(arguments, 1));
    return sieve_new(type, retain(arguments_get(arguments, 0)), iterator);
}

static Owned takewhile_create(Type *type, const Arguments *arguments) {
    return sieve_create(type, &TakeWhileType, arguments);
}
static Owned dropwhile_create(Type *type, const Arguments *arguments) {
    return sieve_create(type, &DropWhileType, arguments);
}
static Owned filterfalse_create(Type *type, const Arguments *arguments) {
    return sieve_create(type, &FilterFalseType, arguments);
}

static Owned compress_create(Type *type, const Arguments *arguments) {
    static struct Signature *signature;
    Borrowed values[2];
    if (!arguments_read_plain("compress", "(data, selectors)", &signature, arguments, values)) {
        return NULL;
    }
    Owned data = object_iterate(values[0]);
    return sieve_new(type, data == NULL ? NULL : object_iterate(values[1]), data);
}

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static const HeldSlot sieve_held[] = {
    {offsetof(Sieve, predicate), "predicate"}, {offsetof(Sieve, iterator), "iterator"}, {0}};
static const HeldSlot compress_held[] = {
    {offsetof(Sieve, iterator), "data"}, {offsetof(Sieve, predicate), "selectors"}, {0}};

static void sieve_traverse(Borrowed self, Visit visit, void *context) {
    held_traverse(self, sieve_held, visit, context);
}
static void compress_traverse(Borrowed self, Visit visit, void *context) {
    held_traverse(self, compress_held, visit, context);
}

static Owned sieve_take_reference(Object *self) { return held_take_reference(self, sieve_held); }
static Owned compress_take_reference(Object *self) { return held_take_reference(self, compress_held); }

// ---- iterate -----------------------------------------------------------------------------------------------------

static Answer ask(const Sieve *self, Borrowed item) {
    Owned predicate = retain(self->predicate.held);
    Owned result = object_call_one(predicate, item);
    release(predicate);
    Answer answer = result == NULL ? FAILED : object_truth(result);
    release_if_any(result);
    return answer;
}

static bool is_open(const Sieve *self) { return self->iterator.held != NULL && self->predicate.held != NULL; }

static Owned takewhile_next(Borrowed object) {
    Sieve *self = as_sieve(object);
    Owned item = self->has_failed || !is_open(self) ? NULL : itertools_next(&self->iterator);
    if (item == NULL) {
        return NULL;
    }
    Answer good = is_open(self) ? ask(self, item) : NO;
    if (good == YES) {
        return item;
    }
    release(item);
    self->has_failed = self->has_failed || good == NO;
    return NULL;
}

static Owned dropwhile_next(Borrowed object) {
    Sieve *self = as_sieve(object);
    while (is_open(self)) {
        Owned item = itertools_next(&self->iterator);
        if (item == NULL || self->has_failed) {
            return item;
        }
        Answer drop = is_open(self) ? ask(self, item) : NO;
        if (drop == NO) {
            self->has_failed = true;
            return item;
        }
        release(item);
        if (drop == FAILED) {
            return NULL;
        }
    }
    return NULL;
}

static Owned filterfalse_next(Borrowed object) {
    const Sieve *self = as_sieve(object);
    while (is_open(self)) {
        Owned item = itertools_next(&self->iterator);
        if (item == NULL) {
            return NULL;
        }
        Borrowed predicate = self->predicate.held;
        bool asks_item = predicate == NULL || predicate == NONE || predicate == &BoolType.object;
        Answer good = asks_item ? object_truth(item) : ask(self, item);
        if (good == NO) {
            return item;
        }
        release(item);
        if (good == FAILED) {
            return NULL;
        }
    }
    return NULL;
}

static Owned compress_next(Borrowed object) {
    const Sieve *self = as_sieve(object);
    while (is_open(self)) {
        Owned item = itertools_next(&self->iterator);
        Owned selector = item == NULL || !is_open(self) ? NULL : itertools_next(&self->predicate);
        Answer good = selector == NULL ? FAILED : object_truth(selector);
        release_if_any(selector);
        if (good == YES || item == NULL) {
            return item;
        }
        release(item);
        if (good == FAILED) { // or the selectors have come to their end
            return NULL;
        }
    }
    return NULL;
}

// ---- the types ---------------------------------------------------------------------------------------------------

static const Member sieve_members[] = {
    MEMBER(Sieve, predicate), MEMBER(Sieve, iterator), MEMBER(Sieve, has_failed), {0}};

#define SIEVE_TYPE(type_name, help, kind, create_function, next_function)                                              \
    {                                                                                                                  \
        .name = (type_name), .module = "itertools", .doc = (help), .basic_size = sizeof(Sieve),                        \
        .members = sieve_members, .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_CLEARABLE, .traverse = kind##_traverse,   \
        .take_reference = kind##_take_reference, .new = (create_function), .iterate = itertools_self,                  \
        .next = (next_function)                                                                                        \
    }

Type TakeWhileType = SIEVE_TYPE("itertools.takewhile",
                                "takewhile(predicate, iterable, /)\n\nGives items until predicate is false for one.",
                                sieve, takewhile_create, takewhile_next);
Type DropWhileType =
    SIEVE_TYPE("itertools.dropwhile",
               "dropwhile(predicate, iterable, /)\n\nGives all items from the first on for which predicate is false.",
               sieve, dropwhile_create, dropwhile_next);
Type FilterFalseType =
    SIEVE_TYPE("itertools.filterfalse",
               "filterfalse(function, iterable, /)\n\n"
               "Gives the items for which function is false; with None, those that are false themselves.",
               sieve, filterfalse_create, filterfalse_next);
Type CompressType =
    SIEVE_TYPE("itertools.compress",
               "compress(data, selectors)\n\nGives the items of data whose selector, at the same place, is true.",
               compress, compress_create, compress_next);
