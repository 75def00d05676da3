// SPDX-License-Identifier: GPL-3.0-or-later
// itertools.accumulate, pairwise and starmap: iterators that make new items of those they get.
//
//     accumulate([1, 2, 3])             1, 3, 6
//     pairwise('abc')                   ('a', 'b'), ('b', 'c')
//     starmap(pow, [(2, 5), (3, 2)])    32, 9
//
// Next: itertools_slice.c.
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/held_slots.h"
#include "objects/tuple.h"
#include "library/itertools_types.h"

// ---- accumulate --------------------------------------------------------------------------------------------------

typedef struct Accumulate { // 72 bytes with the collector's header
    Object object;
    Slot iterator;
    Slot function; // or empty: addition
    Slot total;    // empty before the first item
    Slot initial;  // empty, or not yet given
} Accumulate;
_Static_assert(sizeof(Accumulate) + sizeof(GcHeader) == 72, "accumulate: 72 bytes");

static Accumulate *as_accumulate(Borrowed object) { return object_mutable(object); }

static Owned retain_unless_none(Borrowed value) { return value == NULL || value == NONE ? NULL : retain(value); }

static Owned accumulate_create(Type *type, const Arguments *arguments) {
    static struct Signature *signature;
    Borrowed values[3];
    if (!arguments_read_plain("accumulate", "(iterable, func=None, *, initial=None)", &signature, arguments, values)) {
        return NULL;
    }
    Owned iterator = object_iterate(values[0]);
    Owned object = iterator == NULL ? NULL : type_allocate(type, 0);
    if (object == NULL) {
        release_if_any(iterator);
        return NULL;
    }
    Accumulate *self = as_accumulate(object);
    self->iterator.held = iterator;
    self->function.held = retain_unless_none(values[1]);
    self->initial.held = retain_unless_none(values[2]);
    collector_track(object);
    return object;
}

static const HeldSlot accumulate_held[] = {{offsetof(Accumulate, function), "func"},
                                           {offsetof(Accumulate, total), "total"},
                                           {offsetof(Accumulate, iterator), "iterator"},
                                           {offsetof(Accumulate, initial), "initial"},
                                           {0}};

static void accumulate_traverse(Borrowed self, Visit visit, void *context) {
    held_traverse(self, accumulate_held, visit, context);
}

static Owned accumulate_take_reference(Object *self) { return held_take_reference(self, accumulate_held); }

// total and item put together. Consumes neither.
static Owned combine(const Accumulate *self, Borrowed total, Borrowed item) {
    if (self->function.held == NULL) {
        return object_binary(BINARY_ADD, total, item);
    }
    Owned function = retain(self->function.held);
    Owned result = object_call_two(function, total, item);
    release(function);
    return result;
}

static Owned accumulate_next(Borrowed object) {
    Accumulate *self = as_accumulate(object);
    if (UNLIKELY(self->initial.held != NULL)) {
        slot_set(&self->total, slot_take(&self->initial));
        return retain(self->total.held);
    }
    Owned total = self->iterator.held == NULL ? NULL : itertools_next(&self->iterator);
    if (total == NULL) {
        return NULL;
    }
    if (self->total.held != NULL) {
        Owned item = total;
        Owned before = retain(self->total.held);
        total = combine(self, before, item);
        release(before);
        release(item);
        if (total == NULL) {
            return NULL;
        }
    }
    slot_set(&self->total, retain(total));
    return total;
}

static const Member accumulate_members[] = {MEMBER(Accumulate, iterator),
                                            MEMBER(Accumulate, function),
                                            MEMBER(Accumulate, total),
                                            MEMBER(Accumulate, initial),
                                            {0}};

Type AccumulateType = {
    .name = "itertools.accumulate",
    .module = "itertools",
    .doc = "accumulate(iterable, func=None, *, initial=None)\n\n"
           "Gives the sum of the items so far, or what func makes of the last result and the next item.",
    .basic_size = sizeof(Accumulate),
    .members = accumulate_members,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_CLEARABLE,
    .traverse = accumulate_traverse,
    .take_reference = accumulate_take_reference,
    .new = accumulate_create,
    .iterate = itertools_self,
    .next = accumulate_next,
};

// ---- pairwise ----------------------------------------------------------------------------------------------------

typedef struct Pairwise { // 56 bytes with the collector's header
    Object object;
    Slot iterator;
    Slot old; // the last item; empty before the first one
} Pairwise;
_Static_assert(sizeof(Pairwise) + sizeof(GcHeader) == 56, "pairwise: 56 bytes");

static Pairwise *as_pairwise(Borrowed object) { return object_mutable(object); }

static Owned pairwise_create(Type *type, const Arguments *arguments) {
    if (!itertools_check_arguments(type, &PairwiseType, arguments, 1)) {
        return NULL;
    }
    Owned iterator = object_iterate(arguments_get(arguments, 0));
    Owned object = iterator == NULL ? NULL : type_allocate(type, 0);
    if (object == NULL) {
        release_if_any(iterator);
        return NULL;
    }
    as_pairwise(object)->iterator.held = iterator;
    collector_track(object);
    return object;
}

static const HeldSlot pairwise_held[] = {
    {offsetof(Pairwise, iterator), "iterator"}, {offsetof(Pairwise, old), "old"}, {0}};

static void pairwise_traverse(Borrowed self, Visit visit, void *context) {
    held_traverse(self, pairwise_held, visit, context);
}

static Owned pairwise_take_reference(Object *self) { return held_take_reference(self, pairwise_held); }

static Owned pairwise_end(Pairwise *self) {
    slot_clear(&self->iterator);
    slot_clear(&self->old);
    return NULL;
}

static Owned pairwise_next(Borrowed object) {
    Pairwise *self = as_pairwise(object);
    if (self->iterator.held == NULL) {
        return NULL;
    }
    if (self->old.held == NULL) {
        Owned first = itertools_next(&self->iterator);
        if (first == NULL || self->iterator.held == NULL) {
            release_if_any(first);
            return pairwise_end(self);
        }
        slot_set(&self->old, first);
    }
    Owned old = retain(self->old.held);
    Owned item = itertools_next(&self->iterator);
    if (item == NULL) {
        release(old);
        return pairwise_end(self);
    }
    slot_set(&self->old, retain(item));
    return tuple_two(old, item);
}

static const Member pairwise_members[] = {MEMBER(Pairwise, iterator), MEMBER(Pairwise, old), {0}};

Type PairwiseType = {
    .name = "itertools.pairwise",
    .module = "itertools",
    .doc = "pairwise(iterable, /)\n\nGives each item together with the one that follows it.",
    .basic_size = sizeof(Pairwise),
    .members = pairwise_members,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_CLEARABLE,
    .traverse = pairwise_traverse,
    .take_reference = pairwise_take_reference,
    .new = pairwise_create,
    .iterate = itertools_self,
    .next = pairwise_next,
};

// ---- starmap -----------------------------------------------------------------------------------------------------

typedef struct Starmap { // 56 bytes with the collector's header
    Object object;
    Slot function;
    Slot iterator;
} Starmap;
_Static_assert(sizeof(Starmap) + sizeof(GcHeader) == 56, "starmap: 56 bytes");

static Starmap *as_starmap(Borrowed object) { return object_mutable(object); }

static Owned starmap_create(Type *type, const Arguments *arguments) {
    if (!itertools_check_arguments(type, &StarmapType, arguments, 2)) {
        return NULL;
    }
    Owned iterator = object_iterate(arguments_get(arguments, 1));
    Owned object = iterator == NULL ? NULL : type_allocate(type, 0);
    if (object == NULL) {
        release_if_any(iterator);
        return NULL;
    }
    as_starmap(object)->function.held = retain(arguments_get(arguments, 0));
    as_starmap(object)->iterator.held = iterator;
    collector_track(object);
    return object;
}

static const HeldSlot starmap_held[] = {
    {offsetof(Starmap, function), "func"}, {offsetof(Starmap, iterator), "iterator"}, {0}};

static void starmap_traverse(Borrowed self, Visit visit, void *context) {
    held_traverse(self, starmap_held, visit, context);
}

static Owned starmap_take_reference(Object *self) { return held_take_reference(self, starmap_held); }

static Owned starmap_next(Borrowed object) {
    const Starmap *self = as_starmap(object);
    if (self->iterator.held == NULL || self->function.held == NULL) {
        return NULL;
    }
    Owned function = retain(self->function.held);
    Owned given = itertools_next(&self->iterator);
    Owned arguments = given == NULL || given->type == &TupleType ? give(given) : tuple_from_iterable(given);
    Owned result = arguments == NULL ? NULL : object_call_tuple(function, arguments, NULL);
    release_if_any(arguments);
    release_if_any(given);
    release(function);
    return result;
}

static const Member starmap_members[] = {MEMBER(Starmap, function), MEMBER(Starmap, iterator), {0}};

Type StarmapType = {
    .name = "itertools.starmap",
    .module = "itertools",
    .doc = "starmap(function, iterable, /)\n\nGives function(*item) for each item.",
    .basic_size = sizeof(Starmap),
    .members = starmap_members,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_CLEARABLE,
    .traverse = starmap_traverse,
    .take_reference = starmap_take_reference,
    .new = starmap_create,
    .iterate = itertools_self,
    .next = starmap_next,
};
