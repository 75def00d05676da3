// SPDX-License-Identifier: GPL-3.0-or-later
// The filter type: gives those items of an iterator for which a function says yes, or, without a function, that are
// true.
//
//     filter(None, [0, 1, '', 'a'])     1, 'a'
//
// Next: reversed.c.
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/int.h"
#include "objects/iterators.h"
#include "objects/protocol.h"

typedef struct Filter { // 56 bytes
    Object object;
    Slot function; // None: the items' own truth
    Slot iterator;
} Filter;

static Filter *as_filter(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

static Owned filter_create(Type *type, const Arguments *arguments) {
    bool refuse = type == &FilterType || type->init == FilterType.init;
    if ((refuse && !arguments_refuse_keywords("filter", arguments)) ||
        !arguments_check_count("filter", arguments, 2, 2)) {
        return NULL;
    }
    Owned iterator = object_iterate(arguments_get(arguments, 1));
    Owned object = iterator == NULL ? NULL : type_allocate(type, 0);
    if (object == NULL) {
        release_if_any(iterator);
        return NULL;
    }
    as_filter(object)->function.held = retain(arguments_get(arguments, 0));
    as_filter(object)->iterator.held = iterator;
    collector_track(object);
    return object;
}

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static void filter_traverse(Borrowed object, Visit visit, void *context) {
    const Filter *self = as_filter(object);
    if (self->iterator.held != NULL) {
        visit(self->iterator.held, edge_field("iterator"), context);
    }
    if (self->function.held != NULL) {
        visit(self->function.held, edge_field("function"), context);
    }
}

static Owned filter_take_reference(Object *object) {
    Filter *self = as_filter(object);
    return self->function.held != NULL ? slot_take(&self->function) : slot_take(&self->iterator);
}

// ---- iterate -----------------------------------------------------------------------------------------------------

static Owned filter_iterate(Borrowed self) { return retain(self); }

static Answer passes(Borrowed function, Borrowed item) {
    if (function == NONE || function == &BoolType.object) {
        return object_truth(item);
    }
    Owned verdict = object_call_one(function, item);
    if (verdict == NULL) {
        return FAILED;
    }
    Answer answer = object_truth(verdict);
    release(verdict);
    return answer;
}

static Owned filter_next(Borrowed object) {
    const Filter *self = as_filter(object);
    if (self->iterator.held == NULL) {
        return NULL;
    }
    Owned iterator = retain(self->iterator.held);
    Owned function = retain(self->function.held);
    Owned item;
    while ((item = object_next(iterator)) != NULL) {
        Answer answer = passes(function, item);
        if (answer == YES) {
            break;
        }
        release(give(item));
        if (answer == FAILED) {
            break;
        }
    }
    release(function);
    release(iterator);
    return item;
}

// ---- the type ----------------------------------------------------------------------------------------------------

static const Member filter_members[] = {MEMBER(Filter, function), MEMBER(Filter, iterator), {0}};

Type FilterType = {
    .name = "filter",
    .doc = "filter(function or None, iterable)\n\nGives the items for which function(item) is true; for None, the true "
           "ones.",
    .basic_size = sizeof(Filter),
    .members = filter_members,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_CLEARABLE,
    .traverse = filter_traverse,
    .take_reference = filter_take_reference,
    .new = filter_create,
    .iterate = filter_iterate,
    .next = filter_next,
};
