// SPDX-License-Identifier: GPL-3.0-or-later
// The map type: calls a function with what one or more iterators give, one call for each item asked of it.
//
//     map(pow, [2, 3], [5, 2])     pow(2, 5), pow(3, 2)
//
// Next: filter.c.
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/iterators.h"
#include "objects/protocol.h"
#include "objects/tuple.h"
#include "objects/value_stack.h"

typedef struct Map { // 56 bytes
    Object object;
    Slot iterators; // Tuple
    Slot function;
} Map;

static Map *as_map(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

static Owned iterators_of(const Arguments *arguments) {
    Owned iterators = tuple_new(arguments->count - 1);
    for (int64_t i = 1; iterators != NULL && i < arguments->count; i++) {
        Owned iterator = object_iterate(arguments_get(arguments, i));
        if (iterator == NULL) {
            release(iterators);
            return NULL;
        }
        as_tuple(iterators)->items[i - 1].held = iterator;
    }
    return iterators;
}

static Owned map_create(Type *type, const Arguments *arguments) {
    bool refuse = type == &MapType || type->init == MapType.init;
    if (refuse && !arguments_refuse_keywords("map", arguments)) {
        return NULL;
    }
    if (arguments->count < 2) {
        return error_raise(&TypeErrorType, "map() must have at least two arguments.");
    }
    Owned iterators = iterators_of(arguments);
    Owned object = iterators == NULL ? NULL : type_allocate(type, 0);
    if (object == NULL) {
        release_if_any(iterators);
        return NULL;
    }
    as_map(object)->iterators.held = iterators;
    as_map(object)->function.held = retain(arguments_get(arguments, 0));
    collector_track(object);
    return object;
}

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static void map_traverse(Borrowed object, Visit visit, void *context) {
    const Map *self = as_map(object);
    if (self->iterators.held != NULL) {
        visit(self->iterators.held, edge_field("iterators"), context);
    }
    if (self->function.held != NULL) {
        visit(self->function.held, edge_field("function"), context);
    }
}

static Owned map_take_reference(Object *object) {
    Map *self = as_map(object);
    return self->iterators.held != NULL ? slot_take(&self->iterators) : slot_take(&self->function);
}

// ---- iterate -----------------------------------------------------------------------------------------------------

static Owned map_iterate(Borrowed self) { return retain(self); }

// The items go straight into the slots of the call's arguments.
static Owned map_next(Borrowed object) {
    const Map *self = as_map(object);
    if (self->iterators.held == NULL) {
        return NULL;
    }
    Owned iterators = retain(self->iterators.held);
    Owned function = retain(self->function.held);
    int64_t count = tuple_size(iterators);
    Owned result = NULL;
    Slot *slots = value_stack_push(count, STACK_ARGUMENTS, function);
    if (slots != NULL) {
        bool complete = true;
        for (int64_t i = 0; complete && i < count; i++) {
            slots[i].held = object_next(tuple_get(iterators, i));
            complete = slots[i].held != NULL;
        }
        if (complete) {
            result = object_call(function, &(Arguments){.items = slots, .count = count});
        }
        value_stack_pop(slots);
    }
    release(function);
    release(iterators);
    return result;
}

// ---- the type ----------------------------------------------------------------------------------------------------

static const Member map_members[] = {MEMBER(Map, iterators), MEMBER(Map, function), {0}};

Type MapType = {
    .name = "map",
    .doc = "map(function, *iterables)\n\nGives what function returns for the first items, the second ones and so on.",
    .basic_size = sizeof(Map),
    .members = map_members,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_CLEARABLE,
    .traverse = map_traverse,
    .take_reference = map_take_reference,
    .new = map_create,
    .iterate = map_iterate,
    .next = map_next,
};
