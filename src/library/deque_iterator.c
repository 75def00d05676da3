// SPDX-License-Identifier: GPL-3.0-or-later
// Iterators over a deque, from the left end and from the right.
//
// What always holds: once the deque has changed, each step says so.
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/held_slots.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "library/deque.h"

typedef struct DequeIterator { // 64 bytes with the collector's header
    Object object;
    Slot deque;
    int64_t left;    // items still to come
    int64_t changes; // the deque's when the iteration began
} DequeIterator;
_Static_assert(sizeof(DequeIterator) + sizeof(GcHeader) == 64, "deque iterator: 64 bytes");

static DequeIterator *as_iterator(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

Owned deque_iterator_new(Type *type, Borrowed deque) {
    Owned object = object_new(type);
    if (object != NULL) {
        DequeIterator *self = as_iterator(object);
        self->deque.held = retain(deque);
        self->left = as_deque(deque)->size;
        self->changes = as_deque(deque)->changes;
        collector_track(object);
    }
    return object;
}

// type(iter(d))(deque, index): an iterator that has gone over so many items.
static Owned iterator_create(Type *type, const Arguments *arguments) {
    int64_t index;
    if (!arguments_refuse_keywords(type->name, arguments)) {
        return NULL;
    }
    if (arguments->count < 1 || arguments->count > 2) {
        return error_raise(&TypeErrorType, "function takes at %s argument%s (%lld given)",
                           arguments->count < 1 ? "least 1" : "most 2", arguments->count < 1 ? "" : "s",
                           (long long)arguments->count);
    }
    Borrowed deque = arguments_get(arguments, 0);
    if (!object_is(deque, &DequeType)) {
        return error_raise(&TypeErrorType, "argument 1 must be collections.deque, not %K", deque);
    }
    if (!size_argument_read(arguments->count == 1 ? NULL : arguments_get(arguments, 1), 0, &index)) {
        return NULL;
    }
    Owned object = deque_iterator_new(type, deque);
    if (object != NULL && index > 0) {
        int64_t left = as_iterator(object)->left;
        as_iterator(object)->left = index < left ? left - index : 0;
    }
    return object;
}

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static const HeldSlot iterator_held[] = {{offsetof(DequeIterator, deque), "deque"}, {0}};

static void deque_iterator_traverse(Borrowed self, Visit visit, void *context) {
    held_traverse(self, iterator_held, visit, context);
}

static Owned deque_iterator_take_reference(Object *self) { return held_take_reference(self, iterator_held); }

// ---- iterate -----------------------------------------------------------------------------------------------------

static Owned deque_iterator_iterate(Borrowed self) { return retain(self); }

static inline Owned next_item(Borrowed object, bool reverse) {
    DequeIterator *self = as_iterator(object);
    if (self->deque.held == NULL) {
        return NULL;
    }
    const Deque *deque = as_deque(self->deque.held);
    if (deque->changes != self->changes) {
        self->left = 0;
        return error_raise(&RuntimeErrorType, "deque mutated during iteration");
    }
    if (self->left == 0) {
        return NULL;
    }
    self->left -= 1;
    return retain(deque_slot(deque, reverse ? self->left : deque->size - 1 - self->left)->held);
}

static Owned forward_next(Borrowed self) { return next_item(self, false); }
static Owned reverse_next(Borrowed self) { return next_item(self, true); }

// ---- methods -----------------------------------------------------------------------------------------------------

static Owned length_hint(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return int_from_int64(as_iterator(self)->left);
}

static NativeRow iterator_methods[] = {
    {"__length_hint__", length_hint, .signature = "(self, /)", .help = "Return how many items are still to come."},
    {0},
};

// ---- the types ---------------------------------------------------------------------------------------------------

static const Member deque_iterator_members[] = {
    MEMBER(DequeIterator, deque), MEMBER(DequeIterator, left), MEMBER(DequeIterator, changes), {0}};

#define DEQUE_ITERATOR_TYPE(type_name, next_function)                                                                  \
    {                                                                                                                  \
        .name = "_collections." type_name, .module = "_collections", .basic_size = sizeof(DequeIterator),              \
        .members = deque_iterator_members, .flags = TYPE_CONTAINER | TYPE_CLEARABLE,                                   \
        .traverse = deque_iterator_traverse, .take_reference = deque_iterator_take_reference, .new = iterator_create,  \
        .iterate = deque_iterator_iterate, .next = (next_function), .methods = iterator_methods                        \
    }

Type DequeIteratorType = DEQUE_ITERATOR_TYPE("_deque_iterator", forward_next);
Type DequeReverseIteratorType = DEQUE_ITERATOR_TYPE("_deque_reverse_iterator", reverse_next);
