// SPDX-License-Identifier: GPL-3.0-or-later
// itertools.product, permutations, combinations and combinations_with_replacement: all selections out of pools of
// items, in the order of their places.
//
//     combinations('ABC', 2)    indices 0 1      0 2      1 2
//                               gives   AB       AC       BC
//
// All four keep the indices of the selection given last, and `advance` them like the wheels of a counter: the last one
// that can still go up does, and those behind it begin anew. They differ in what "can" and "anew" mean.
//
// The tuple is filled again if nobody kept the last one, and then only where an index has changed.
//
// What always holds: `result` is the tuple given last, which the indices describe, and empty before the first one.
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/held_slots.h"
#include "objects/int.h"
#include "objects/sequence.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "library/itertools_types.h"

#include <string.h>

typedef struct Selection { // 88 bytes with the collector's header, and the indices
    Object object;
    Slot pool;   // Tuple of items; of product: a Tuple of such Tuples
    Slot result; // the last tuple given, or empty
    int64_t *indices;
    int64_t index_count; // of permutations: of the whole pool, and then `size` wheels
    int64_t size;        // of the tuples
    bool has_ended;
} Selection;
_Static_assert(sizeof(Selection) + sizeof(GcHeader) == 88, "selection: 88 bytes");

static Selection *as_selection(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

static bool add_indices(Selection *self, int64_t count) {
    if (count > 0) {
        self->indices = count > SEQUENCE_MAXIMUM ? NULL : heap_allocate(HEAP_BUFFER, (size_t)count * sizeof(int64_t));
        if (self->indices == NULL) {
            error_raise_no_memory();
            return false;
        }
        memset(self->indices, 0, (size_t)count * sizeof(int64_t));
    }
    self->index_count = count;
    return true;
}

// Consumes pool. All indices are 0.
static Owned selection_new(Type *type, Owned pool, int64_t size, int64_t index_count) {
    Owned object = pool == NULL ? NULL : type_allocate(type, 0);
    if (object == NULL) {
        release_if_any(pool);
        return NULL;
    }
    Selection *self = as_selection(object);
    self->pool.held = pool;
    self->size = size;
    if (!add_indices(self, index_count)) {
        release(object);
        return NULL;
    }
    collector_track(object);
    return object;
}

// A number of items that is not negative.
static bool check_size(int64_t size) {
    if (size < 0) {
        error_raise(&ValueErrorType, "r must be non-negative");
    }
    return size >= 0;
}

// Indices 0, 1, 2 …
static void number_indices(Selection *self, int64_t count) {
    for (int64_t i = 0; i < count; i++) {
        self->indices[i] = i;
    }
}

// The iterable and the number of items of both kinds of combinations; NULL: failed.
static Owned read_combination(const char *name, struct Signature **signature, const Arguments *arguments,
                              int64_t *size) {
    Borrowed values[2];
    if (!arguments_read_plain(name, "(iterable, r)", signature, arguments, values) ||
        !size_argument_read(values[1], 0, size)) {
        return NULL;
    }
    Owned pool = tuple_from_iterable(values[0]);
    if (pool != NULL && !check_size(*size)) {
        release(give(pool));
    }
    return pool;
}

static Owned combinations_create(Type *type, const Arguments *arguments) {
    static struct Signature *signature;
    int64_t size;
    Owned pool = read_combination("combinations", &signature, arguments, &size);
    bool is_too_large = pool != NULL && size > tuple_size(pool);
    Owned object = pool == NULL ? NULL : selection_new(type, pool, size, is_too_large ? 0 : size);
    if (object != NULL) {
        as_selection(object)->has_ended = is_too_large;
        number_indices(as_selection(object), is_too_large ? 0 : size);
    }
    return object;
}

static Owned repeated_create(Type *type, const Arguments *arguments) {
    static struct Signature *signature;
    int64_t size;
    Owned pool = read_combination("combinations_with_replacement", &signature, arguments, &size);
    bool is_empty = pool != NULL && tuple_size(pool) == 0 && size > 0;
    Owned object = pool == NULL ? NULL : selection_new(type, pool, size, is_empty ? 0 : size);
    if (object != NULL) {
        as_selection(object)->has_ended = is_empty;
    }
    return object;
}

static bool read_permutation_size(Borrowed argument, int64_t pool_size, int64_t *size) {
    if (argument != NULL && argument != NONE && !is_int(argument)) {
        error_raise(&TypeErrorType, "Expected int as r");
        return false;
    }
    return size_argument_read(argument == NONE ? NULL : argument, pool_size, size) && check_size(*size);
}

static Owned permutations_create(Type *type, const Arguments *arguments) {
    static struct Signature *signature;
    Borrowed values[2];
    if (!arguments_read_plain("permutations", "(iterable, r=None)", &signature, arguments, values)) {
        return NULL;
    }
    Owned pool = tuple_from_iterable(values[0]);
    int64_t size;
    if (pool == NULL || !read_permutation_size(values[1], tuple_size(pool), &size)) {
        release_if_any(pool);
        return NULL;
    }
    int64_t pool_size = tuple_size(pool);
    bool is_too_large = size > pool_size;
    Owned object = selection_new(type, pool, size, is_too_large ? 0 : pool_size + size);
    if (object != NULL) {
        Selection *self = as_selection(object);
        self->has_ended = is_too_large;
        number_indices(self, is_too_large ? 0 : pool_size);
        for (int64_t i = 0; !is_too_large && i < size; i++) {
            self->indices[pool_size + i] = pool_size - i;
        }
    }
    return object;
}

static bool read_repeat(const Arguments *arguments, int64_t *times) {
    int64_t count = arguments_keyword_count(arguments);
    *times = 1;
    if (count > 1) {
        error_raise(&TypeErrorType, "product() takes at most 1 keyword argument (%lld given)", (long long)count);
        return false;
    }
    if (count == 1 && !str_equals_text(tuple_get(arguments->names, 0), "repeat")) {
        error_raise(&TypeErrorType, "'%S' is an invalid keyword argument for product()",
                    tuple_get(arguments->names, 0));
        return false;
    }
    if (count == 1 && !size_argument_read(arguments_get(arguments, arguments->count), 1, times)) {
        return false;
    }
    if (*times < 0) {
        error_raise(&ValueErrorType, "repeat argument cannot be negative");
    }
    return *times >= 0;
}

// A tuple of the tuples of all arguments, `times` times one after the other.
static Owned read_pools(const Arguments *arguments, int64_t times) {
    int64_t count = times == 0 ? 0 : arguments->count, size;
    if (__builtin_mul_overflow(count, times, &size)) {
        return error_raise_no_memory();
    }
    Owned pools = tuple_new(size);
    for (int64_t i = 0; pools != NULL && i < size; i++) {
        Owned pool = i < count ? tuple_from_iterable(arguments_get(arguments, i)) : retain(tuple_get(pools, i - count));
        as_tuple(pools)->items[i].held = pool;
        if (pool == NULL) {
            release(give(pools));
        }
    }
    return pools;
}

static Owned product_create(Type *type, const Arguments *arguments) {
    int64_t times;
    Owned pools = read_repeat(arguments, &times) ? read_pools(arguments, times) : NULL;
    if (pools == NULL) {
        return NULL;
    }
    int64_t size = tuple_size(pools);
    Owned object = selection_new(type, pools, size, size);
    for (int64_t i = 0; object != NULL && i < size; i++) {
        as_selection(object)->has_ended |= tuple_size(tuple_get(pools, i)) == 0;
    }
    return object;
}

// ---- traverse, footprint, destroy --------------------------------------------------------------------------------

static const HeldSlot selection_held[] = {
    {offsetof(Selection, pool), "pool"}, {offsetof(Selection, result), "tuple"}, {0}};

static void selection_traverse(Borrowed self, Visit visit, void *context) {
    held_traverse(self, selection_held, visit, context);
}

static void selection_footprint(Borrowed object, VisitBlock visit, void *context) {
    const Selection *self = as_selection(object);
    int64_t own = object_block_size(object);
    visit(object_header(object), own, own, itertools_name(object->type), context);
    if (self->index_count > 0) {
        int64_t size = self->index_count * (int64_t)sizeof(int64_t);
        visit(self->indices, size, size, "indices", context);
    }
}

static Owned selection_take_reference(Object *self) { return held_take_reference(self, selection_held); }

static void selection_destroy(Object *self) {
    if (as_selection(self)->index_count > 0) {
        heap_release(HEAP_BUFFER, as_selection(self)->indices,
                     (size_t)as_selection(self)->index_count * sizeof(int64_t));
    }
}

// ---- iterate -----------------------------------------------------------------------------------------------------

// Moves the indices on and puts what they mean now into the tuple. False: that was the last selection.
typedef bool (*Advance)(Selection *self, Borrowed tuple);

static Borrowed pool_item(const Selection *self, int64_t index, bool is_product) {
    return is_product ? tuple_get(tuple_get(self->pool.held, index), self->indices[index])
                      : tuple_get(self->pool.held, self->indices[index]);
}

static Owned first_tuple(Selection *self, bool is_product) {
    Owned tuple = tuple_new(self->size);
    for (int64_t i = 0; tuple != NULL && i < self->size; i++) {
        as_tuple(tuple)->items[i].held = retain(pool_item(self, i, is_product));
    }
    self->result.held = retain_if_any(tuple);
    return tuple;
}

static inline Owned selection_next(Borrowed object, Advance advance, bool is_product) {
    Selection *self = as_selection(object);
    if (self->has_ended || self->pool.held == NULL) {
        return NULL;
    }
    if (self->result.held == NULL) {
        return first_tuple(self, is_product);
    }
    Owned tuple = itertools_tuple_to_change(&self->result, self->size);
    if (tuple != NULL && !advance(self, tuple)) {
        self->has_ended = true;
        release(give(tuple));
    }
    if (tuple != NULL && tuple != self->result.held) {
        slot_set(&self->result, retain(tuple));
    }
    return tuple;
}

static bool product_advance(Selection *self, Borrowed tuple) {
    for (int64_t i = self->size - 1; i >= 0; i--) {
        Borrowed pool = tuple_get(self->pool.held, i);
        bool goes_up = self->indices[i] + 1 < tuple_size(pool);
        self->indices[i] = goes_up ? self->indices[i] + 1 : 0;
        itertools_tuple_set(tuple, i, tuple_get(pool, self->indices[i]));
        if (goes_up) {
            return true;
        }
    }
    return false;
}

// Each index is above the one before it.
static bool combinations_advance(Selection *self, Borrowed tuple) {
    int64_t *indices = self->indices;
    int64_t highest = tuple_size(self->pool.held) - self->size;
    int64_t i = self->size - 1;
    while (i >= 0 && indices[i] == highest + i) {
        i -= 1;
    }
    if (i < 0) {
        return false;
    }
    for (int64_t index = indices[i] + 1; i < self->size; i++, index++) {
        indices[i] = index;
        itertools_tuple_set(tuple, i, tuple_get(self->pool.held, index));
    }
    return true;
}

// No index is below the one before it.
static bool repeated_advance(Selection *self, Borrowed tuple) {
    int64_t highest = tuple_size(self->pool.held) - 1;
    int64_t i = self->size - 1;
    while (i >= 0 && self->indices[i] == highest) {
        i -= 1;
    }
    if (i < 0) {
        return false;
    }
    for (int64_t index = self->indices[i] + 1; i < self->size; i++) {
        self->indices[i] = index;
        itertools_tuple_set(tuple, i, tuple_get(self->pool.held, index));
    }
    return true;
}

// The indices are a permutation of the whole pool, of which the first `size` are given. Wheel i says how many items
// place i has still to see: when it is through, its item goes to the end, and all is as it was before.
static bool permutations_advance(Selection *self, Borrowed tuple) {
    if (self->size == 0) {
        return false; // there may be no indices
    }
    int64_t pool_size = tuple_size(self->pool.held);
    int64_t *indices = self->indices;
    int64_t *wheels = indices + pool_size;
    for (int64_t i = self->size - 1; i >= 0; i--) {
        wheels[i] -= 1;
        if (wheels[i] == 0) {
            int64_t index = indices[i];
            memmove(indices + i, indices + i + 1, (size_t)(pool_size - i - 1) * sizeof(int64_t));
            indices[pool_size - 1] = index;
            wheels[i] = pool_size - i;
            continue;
        }
        int64_t other = pool_size - wheels[i];
        int64_t index = indices[i];
        indices[i] = indices[other];
        indices[other] = index;
        for (int64_t k = i; k < self->size; k++) {
            itertools_tuple_set(tuple, k, tuple_get(self->pool.held, indices[k]));
        }
        return true;
    }
    return false;
}

static Owned product_next(Borrowed self) { return selection_next(self, product_advance, true); }
static Owned combinations_next(Borrowed self) { return selection_next(self, combinations_advance, false); }
static Owned repeated_next(Borrowed self) { return selection_next(self, repeated_advance, false); }
static Owned permutations_next(Borrowed self) { return selection_next(self, permutations_advance, false); }

// ---- the types ---------------------------------------------------------------------------------------------------

static const Member selection_members[] = {MEMBER(Selection, pool),
                                           MEMBER(Selection, result),
                                           MEMBER(Selection, indices),
                                           MEMBER(Selection, index_count),
                                           MEMBER(Selection, size),
                                           MEMBER(Selection, has_ended),
                                           {0}};

#define SELECTION_TYPE(type_name, help, kind)                                                                          \
    {                                                                                                                  \
        .name = (type_name), .module = "itertools", .doc = (help), .basic_size = sizeof(Selection),                    \
        .members = selection_members, .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_CLEARABLE,                            \
        .traverse = selection_traverse, .footprint = selection_footprint, .take_reference = selection_take_reference,  \
        .destroy = selection_destroy, .new = kind##_create, .iterate = itertools_self, .next = kind##_next             \
    }

Type ProductType = SELECTION_TYPE("itertools.product",
                                  "product(*iterables, repeat=1)\n\n"
                                  "Gives all tuples with an item of each iterable, as nested loops would.",
                                  product);
Type PermutationsType = SELECTION_TYPE("itertools.permutations",
                                       "permutations(iterable, r=None)\n\n"
                                       "Gives all tuples of r items, each item of the iterable at most once.",
                                       permutations);
Type CombinationsType = SELECTION_TYPE("itertools.combinations",
                                       "combinations(iterable, r)\n\n"
                                       "Gives all tuples of r items in the order in which they came.",
                                       combinations);
Type RepeatedCombinationsType =
    SELECTION_TYPE("itertools.combinations_with_replacement",
                   "combinations_with_replacement(iterable, r)\n\n"
                   "Gives all tuples of r items in the order in which they came, each as often as one likes.",
                   repeated);
