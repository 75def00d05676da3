// SPDX-License-Identifier: GPL-3.0-or-later
// The reversed type: goes through a sequence from the back, by its length and its items.
//
//     reversed('abc')     asks for len('abc') once, then for items 2, 1, 0
//     reversed([1, 2])    list has a __reversed__ of its own: what that gives, takes the place of this
//
// Next: callable_iterator.c.
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/iterators.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/weakref.h"

static SequenceIterator *as_reversed(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

static Owned raise_not_reversible(Borrowed sequence) {
    return error_raise(&TypeErrorType, "'%T' object is not reversible", sequence);
}

static Owned call_own(Borrowed sequence, Owned method) {
    Owned result = method == NONE ? raise_not_reversible(sequence) : object_call_none(method);
    release(method);
    return result;
}

static Owned reversed_create(Type *type, const Arguments *arguments) {
    bool refuse = type == &ReversedType || type->init == ReversedType.init;
    if ((refuse && !arguments_refuse_keywords("reversed", arguments)) ||
        !arguments_check_count("reversed", arguments, 1, 1)) {
        return NULL;
    }
    Borrowed sequence = arguments_get(arguments, 0);
    Owned method = NULL;
    Answer found = object_find_special(sequence, names.__reversed__, &method);
    if (found != NO) {
        return found == YES ? call_own(sequence, method) : NULL;
    }
    if (sequence->type->get_item == NULL || is_dict(sequence) || is_proxy(sequence)) { // whose items have keys
        return raise_not_reversible(sequence);
    }
    int64_t length = object_length(sequence);
    Owned object = length < 0 ? NULL : type_allocate(type, 0);
    if (object != NULL) {
        as_reversed(object)->index = length - 1;
        as_reversed(object)->sequence.held = retain(sequence);
        collector_track(object);
    }
    return object;
}

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static void reversed_traverse(Borrowed object, Visit visit, void *context) {
    if (as_reversed(object)->sequence.held != NULL) {
        visit(as_reversed(object)->sequence.held, edge_field("sequence"), context);
    }
}

static Owned reversed_take_reference(Object *object) { return slot_take(&as_reversed(object)->sequence); }

// ---- iterate -----------------------------------------------------------------------------------------------------

static Owned reversed_iterate(Borrowed self) { return retain(self); }

static Owned reversed_next(Borrowed object) {
    SequenceIterator *self = as_reversed(object);
    if (self->sequence.held == NULL) {
        return NULL;
    }
    Owned item = NULL;
    if (self->index >= 0) {
        Owned sequence = retain(self->sequence.held);
        Owned index = int_from_int64(self->index);
        item = index == NULL ? NULL : object_get_item(sequence, index);
        release_if_any(index);
        release(sequence);
    }
    if (item != NULL) {
        self->index -= 1;
    } else if (!error_is_pending() || error_clear_if(&IndexErrorType) || error_clear_if(&StopIterationType)) {
        self->index = -1;
        slot_clear(&self->sequence);
    }
    return item;
}

// ---- methods -----------------------------------------------------------------------------------------------------

static Owned reversed_length_hint(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    const SequenceIterator *self = as_reversed(object);
    if (self->sequence.held == NULL) {
        return int_from_int64(0);
    }
    int64_t length = object_length(self->sequence.held);
    if (length < 0) {
        return NULL;
    }
    return int_from_int64(self->index < length ? self->index + 1 : 0);
}

static NativeRow reversed_methods[] = {{"__length_hint__", reversed_length_hint, .signature = "(self, /)",
                                        .help = "Return how many items are still to come."},
                                       {0}};

// ---- the type ----------------------------------------------------------------------------------------------------

Type ReversedType = {
    .name = "reversed",
    .doc = "reversed(sequence, /)\n\nGives the items of a sequence, last one first.",
    .basic_size = sizeof(SequenceIterator),
    .members = sequence_iterator_members,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_CLEARABLE,
    .traverse = reversed_traverse,
    .take_reference = reversed_take_reference,
    .new = reversed_create,
    .iterate = reversed_iterate,
    .next = reversed_next,
    .methods = reversed_methods,
};
