// SPDX-License-Identifier: GPL-3.0-or-later
// itertools.chain: several iterables, one after the other.
//
//     chain('ab', [1])     source: iterator over ('ab', [1]), active: iterator over 'ab'  ─▶  'a', 'b', 1
//
// What always holds: without a source the chain is at its end.
//
// Next: itertools_filter.c.
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/class_getitem.h"
#include "objects/held_slots.h"
#include "objects/tuple.h"
#include "library/itertools_types.h"

typedef struct Chain { // 56 bytes with the collector's header
    Object object;
    Slot source; // iterator over the iterables
    Slot active; // iterator over one of them, or empty
} Chain;
_Static_assert(sizeof(Chain) + sizeof(GcHeader) == 56, "chain: 56 bytes");

static Chain *as_chain(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

static Owned chain_of(Type *type, Borrowed iterables) {
    Owned source = object_iterate(iterables);
    Owned object = source == NULL ? NULL : type_allocate(type, 0);
    if (object == NULL) {
        release_if_any(source);
        return NULL;
    }
    as_chain(object)->source.held = source;
    collector_track(object);
    return object;
}

static Owned chain_create(Type *type, const Arguments *arguments) {
    if (!itertools_refuse_keywords(type, &ChainType, arguments)) {
        return NULL;
    }
    Owned iterables = tuple_from_list(arguments->count, (const Borrowed *)arguments->items);
    Owned object = iterables == NULL ? NULL : chain_of(type, iterables);
    release_if_any(iterables);
    return object;
}

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static const HeldSlot chain_held[] = {{offsetof(Chain, active), "active"}, {offsetof(Chain, source), "source"}, {0}};

static void chain_traverse(Borrowed self, Visit visit, void *context) {
    held_traverse(self, chain_held, visit, context);
}

static Owned chain_take_reference(Object *self) { return held_take_reference(self, chain_held); }

// ---- iterate -----------------------------------------------------------------------------------------------------

// Goes on to the next iterable. False: there is none, or an exception is pending; then the end has come.
static bool begin_next(Chain *self) {
    Owned iterable = itertools_next(&self->source);
    Owned active = iterable == NULL ? NULL : object_iterate(iterable);
    release_if_any(iterable);
    if (active == NULL) {
        slot_clear(&self->source);
        return false;
    }
    slot_set(&self->active, active);
    return true;
}

static Owned chain_next(Borrowed object) {
    Chain *self = as_chain(object);
    while (self->source.held != NULL) {
        if (self->active.held == NULL && !begin_next(self)) {
            return NULL;
        }
        Owned item = itertools_next(&self->active);
        if (item != NULL || error_is_pending()) {
            return item;
        }
        slot_clear(&self->active);
    }
    return NULL;
}

// ---- methods -----------------------------------------------------------------------------------------------------

static Owned chain_from_iterable(Borrowed type, const Borrowed *arguments) {
    return chain_of(as_type(type), arguments[0]);
}

static NativeRow chain_methods[] = {
    {"from_iterable", chain_from_iterable, .signature = "(type, iterable, /)",
     .help = "Return a chain of the iterables that one iterable gives, each asked for when its turn comes.",
     .flags = NATIVE_CLASS},
    CLASS_GETITEM_ROW,
    {0},
};

// ---- the type ----------------------------------------------------------------------------------------------------

static const Member chain_members[] = {MEMBER(Chain, source), MEMBER(Chain, active), {0}};

Type ChainType = {
    .name = "itertools.chain",
    .module = "itertools",
    .doc = "chain(*iterables)\n\nGives the items of the first iterable, then those of the second, and so on.",
    .basic_size = sizeof(Chain),
    .members = chain_members,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_CLEARABLE,
    .traverse = chain_traverse,
    .take_reference = chain_take_reference,
    .new = chain_create,
    .iterate = itertools_self,
    .next = chain_next,
    .methods = chain_methods,
};
