// SPDX-License-Identifier: GPL-3.0-or-later
// Iterators over sets, in the order of the table.
//
//     iter({8, 1})     SetIterator: set ──▶ {8, 1}, used 2, position 0, left 2
//
// What always holds: an exhausted iterator holds no set; one that saw the size change says so each time.
//
// Next: set_methods.c.
#include "memory/collector.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/iterators.h"
#include "objects/protocol.h"
#include "objects/set_table.h"

typedef struct SetIterator {
    Object object;
    Slot set;         // empty: exhausted
    int64_t used;     // the set's size when the iteration began
    int64_t position; // of the next entry to look at
    int64_t left;
} SetIterator;

static SetIterator *as_iterator(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

Owned set_iterate(Borrowed set) {
    Owned held = retain(set);
    Owned iterator = object_new(&SetIteratorType);
    if (iterator == NULL) {
        release(held);
        return NULL;
    }
    SetIterator *self = as_iterator(iterator);
    self->set.held = held;
    self->used = set_size(set);
    self->left = self->used;
    collector_track(iterator);
    return iterator;
}

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static void set_iterator_traverse(Borrowed object, Visit visit, void *context) {
    const SetIterator *self = as_iterator(object);
    if (self->set.held != NULL) {
        visit(self->set.held, edge_field("set"), context);
    }
}

static Owned set_iterator_take_reference(Object *object) { return slot_take(&as_iterator(object)->set); }

// ---- iterate -----------------------------------------------------------------------------------------------------

static Owned set_iterator_iterate(Borrowed self) { return retain(self); }

static Owned set_iterator_next(Borrowed object) {
    SetIterator *self = as_iterator(object);
    Borrowed set = slot_get(&self->set);
    if (set == NULL) {
        return NULL;
    }
    if (self->used != set_size(set)) {
        self->used = -1;
        return error_raise(&RuntimeErrorType, "Set changed size during iteration");
    }
    const SetEntry *entry = set_next_entry(as_set(set), &self->position);
    if (entry == NULL) {
        slot_clear(&self->set);
        return NULL;
    }
    self->left -= 1;
    return retain(entry->key.held);
}

// ---- methods -----------------------------------------------------------------------------------------------------

static Owned set_iterator_length_hint(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    const SetIterator *self = as_iterator(object);
    bool valid = self->set.held != NULL && self->used == set_size(self->set.held);
    return int_from_int64(valid ? self->left : 0);
}

static NativeRow set_iterator_methods[] = {{"__length_hint__", set_iterator_length_hint, .signature = "(self, /)",
                                            .help = "Return how many items are still to come."},
                                           {0}};

// ---- the type ----------------------------------------------------------------------------------------------------

static const Member set_iterator_members[] = {
    MEMBER(SetIterator, set), MEMBER(SetIterator, used), MEMBER(SetIterator, position), MEMBER(SetIterator, left), {0}};

Type SetIteratorType = {
    .name = "set_iterator",
    .basic_size = sizeof(SetIterator),
    .members = set_iterator_members,
    .flags = TYPE_CONTAINER,
    .traverse = set_iterator_traverse,
    .take_reference = set_iterator_take_reference,
    .iterate = set_iterator_iterate,
    .next = set_iterator_next,
    .methods = set_iterator_methods,
};
