// SPDX-License-Identifier: GPL-3.0-or-later
// What iter(callable, sentinel) gives: calls until the result equals the sentinel.
//
//     iter(file.readline, '')     line after line, until readline() gives ''
//
// Next: protocol_container.c, which makes iterators of anything.
#include "memory/collector.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/iterators.h"
#include "objects/protocol.h"

typedef struct CallableIterator { // 56 bytes
    Object object;
    Slot callable; // empty: exhausted
    Slot sentinel;
} CallableIterator;

static CallableIterator *as_iterator(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

Owned callable_iterator_new(Borrowed callable, Borrowed sentinel) {
    Owned object = object_new(&CallableIteratorType);
    if (object != NULL) {
        as_iterator(object)->callable.held = retain(callable);
        as_iterator(object)->sentinel.held = retain(sentinel);
        collector_track(object);
    }
    return object;
}

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static void callable_iterator_traverse(Borrowed object, Visit visit, void *context) {
    const CallableIterator *self = as_iterator(object);
    if (self->callable.held != NULL) {
        visit(self->callable.held, edge_field("callable"), context);
    }
    if (self->sentinel.held != NULL) {
        visit(self->sentinel.held, edge_field("sentinel"), context);
    }
}

static Owned callable_iterator_take_reference(Object *object) {
    CallableIterator *self = as_iterator(object);
    return self->callable.held != NULL ? slot_take(&self->callable) : slot_take(&self->sentinel);
}

// ---- iterate -----------------------------------------------------------------------------------------------------

static Owned callable_iterator_iterate(Borrowed self) { return retain(self); }

static Owned exhaust(CallableIterator *self) {
    slot_clear(&self->callable);
    slot_clear(&self->sentinel);
    return NULL;
}

static Owned callable_iterator_next(Borrowed object) {
    CallableIterator *self = as_iterator(object);
    if (self->callable.held == NULL) {
        return NULL;
    }
    Owned callable = retain(self->callable.held);
    Owned result = object_call_none(callable);
    release(callable);
    if (result == NULL) {
        return error_clear_if(&StopIterationType) ? exhaust(self) : NULL;
    }
    if (self->sentinel.held == NULL) { // the call has exhausted it
        release(result);
        return NULL;
    }
    Owned sentinel = retain(self->sentinel.held);
    Answer ends = object_equal(sentinel, result);
    release(sentinel);
    if (ends == NO) {
        return result;
    }
    release(result);
    return ends == YES ? exhaust(self) : NULL;
}

// ---- the type ----------------------------------------------------------------------------------------------------

static const Member callable_iterator_members[] = {
    MEMBER(CallableIterator, callable), MEMBER(CallableIterator, sentinel), {0}};

Type CallableIteratorType = {
    .name = "callable_iterator",
    .basic_size = sizeof(CallableIterator),
    .members = callable_iterator_members,
    .flags = TYPE_CONTAINER | TYPE_CLEARABLE,
    .traverse = callable_iterator_traverse,
    .take_reference = callable_iterator_take_reference,
    .iterate = callable_iterator_iterate,
    .next = callable_iterator_next,
};
