// SPDX-License-Identifier: GPL-3.0-or-later
// The enumerate type: numbers what another iterator gives.
//
//     enumerate('ab', 5)     index 5, iterator over 'ab'  ─▶  (5, 'a'), (6, 'b')
//
// The pair is filled again if nobody kept the last one, as nearly every loop does.
//
// Next: zip.c.
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/class_getitem.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/iterators.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"

typedef struct Enumerate { // 72 bytes
    Object object;
    int64_t index; // of the next item, while it fits
    Slot iterator;
    Slot pair;       // the last one given
    Slot long_index; // empty, or the index that no longer fits
} Enumerate;
_Static_assert(sizeof(Enumerate) + sizeof(GcHeader) == 72, "enumerate: 72 bytes");

static Enumerate *as_enumerate(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

static bool set_start(Enumerate *self, Borrowed start) {
    if (start == NULL) {
        return true;
    }
    Owned index = object_index(start);
    if (index == NULL) {
        return false;
    }
    if (int_to_int64(as_int(index), &self->index)) {
        release(index);
    } else {
        self->index = INT64_MAX;
        self->long_index.held = index;
    }
    return true;
}

// iterable and start, each by place or by name.
static bool read_arguments(const Arguments *arguments, Borrowed values[2]) {
    int64_t keyword_count = arguments_keyword_count(arguments);
    if (arguments->count + keyword_count > 2) {
        error_raise(&TypeErrorType, "enumerate() takes at most 2 arguments (%lld given)",
                    (long long)(arguments->count + keyword_count));
        return false;
    }
    for (int64_t i = 0; i < arguments->count; i++) {
        values[i] = arguments_get(arguments, i);
    }
    for (int64_t i = 0; i < keyword_count; i++) {
        Borrowed name = tuple_get(arguments->names, i);
        int at = str_equals_text(name, "iterable") ? 0 : str_equals_text(name, "start") ? 1 : -1;
        if (at < 0 || values[at] != NULL) {
            error_raise(&TypeErrorType, "'%S' is an invalid keyword argument for enumerate()", name);
            return false;
        }
        values[at] = arguments_get(arguments, arguments->count + i);
    }
    if (values[0] == NULL) {
        error_raise(&TypeErrorType, "enumerate() missing required argument 'iterable'");
        return false;
    }
    return true;
}

static Owned enumerate_create(Type *type, const Arguments *arguments) {
    Borrowed values[2] = {NULL, NULL};
    if (!read_arguments(arguments, values)) {
        return NULL;
    }
    Owned object = type_allocate(type, 0);
    if (object == NULL) {
        return NULL;
    }
    collector_track(object); // before its parts, as in CPython
    Enumerate *self = as_enumerate(object);
    if (!set_start(self, values[1]) || (self->iterator.held = object_iterate(values[0])) == NULL ||
        (self->pair.held = tuple_of_none(2)) == NULL) {
        release(object);
        return NULL;
    }
    return object;
}

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static void enumerate_traverse(Borrowed object, Visit visit, void *context) {
    const Enumerate *self = as_enumerate(object);
    if (self->iterator.held != NULL) {
        visit(self->iterator.held, edge_field("iterator"), context);
    }
    if (self->pair.held != NULL) {
        visit(self->pair.held, edge_field("pair"), context);
    }
    if (self->long_index.held != NULL) {
        visit(self->long_index.held, edge_field("index"), context);
    }
}

static Owned enumerate_take_reference(Object *object) {
    Enumerate *self = as_enumerate(object);
    return self->iterator.held != NULL ? slot_take(&self->iterator)
           : self->pair.held != NULL   ? slot_take(&self->pair)
                                       : slot_take(&self->long_index);
}

// ---- iterate -----------------------------------------------------------------------------------------------------

static Owned enumerate_iterate(Borrowed self) { return retain(self); }

// The index of this item; the next one's is kept.
static Owned next_index(Enumerate *self) {
    if (LIKELY(self->index < INT64_MAX)) {
        return int_from_int64(self->index++);
    }
    Owned index = self->long_index.held != NULL ? slot_take(&self->long_index) : int_from_int64(INT64_MAX);
    Owned one = index == NULL ? NULL : int_from_int64(1);
    Owned next = one == NULL ? NULL : int_add(as_int(index), as_int(one));
    release_if_any(one);
    self->long_index.held = next;
    if (next == NULL && index != NULL) {
        release(give(index));
    }
    return index;
}

static Owned give_pair(Enumerate *self, Owned index, Owned item) {
    Owned pair = self->pair.held;
    if (pair->refcount == 1) {
        Slot *items = as_tuple(pair)->items;
        Owned result = retain(pair);
        Owned old_index = items[0].held;
        Owned old_item = items[1].held;
        items[0].held = index;
        items[1].held = item;
        collector_track(result); // it may have been found to hold atoms only
        release(old_index);
        release(old_item);
        return result;
    }
    return tuple_two(index, item);
}

static Owned enumerate_next(Borrowed object) {
    Enumerate *self = as_enumerate(object);
    if (UNLIKELY(self->iterator.held == NULL)) {
        return NULL;
    }
    Owned item = object_next(self->iterator.held);
    if (item == NULL) {
        return NULL;
    }
    Owned index = next_index(self);
    if (index == NULL) {
        release(item);
        return NULL;
    }
    return give_pair(self, index, item);
}

// ---- method table -------------------------------------------------------------------------------------------------

static NativeRow enumerate_methods[] = {CLASS_GETITEM_ROW, {0}};

// ---- the type ----------------------------------------------------------------------------------------------------

static const Member enumerate_members[] = {
    MEMBER(Enumerate, index), MEMBER(Enumerate, iterator), MEMBER(Enumerate, pair), MEMBER(Enumerate, long_index), {0}};

Type EnumerateType = {
    .name = "enumerate",
    .doc = "enumerate(iterable, start=0)\n\nGives pairs of a number, counted from start, and an item of the iterable.",
    .basic_size = sizeof(Enumerate),
    .members = enumerate_members,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_CLEARABLE,
    .traverse = enumerate_traverse,
    .take_reference = enumerate_take_reference,
    .new = enumerate_create,
    .iterate = enumerate_iterate,
    .next = enumerate_next,
    .methods = enumerate_methods,
};
