// SPDX-License-Identifier: GPL-3.0-or-later
// The methods of set and frozenset. Those that combine take any iterable, and most of them any number.
//
// Next: set_operators.c, where the work is done.
#include "objects/arguments.h"
#include "objects/class_getitem.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/key.h"
#include "objects/list.h"
#include "objects/protocol.h"
#include "objects/reduce.h"
#include "objects/set_table.h"
#include "objects/tuple.h"

// ---- adding and removing -----------------------------------------------------------------------------------------

static Owned set_method_add(Borrowed self, const Borrowed *arguments) {
    return set_add(self, arguments[0]) ? none_new() : NULL;
}

// A set is found as the frozenset that is equal to it.
static Answer discard_item(Borrowed self, Borrowed item) {
    Answer answer = set_discard(self, item);
    if (answer == FAILED && is_any_set(item) && error_clear_if(&TypeErrorType)) {
        answer = set_discard_hashed(as_set(self), item, set_items_hash(as_set(item)));
    }
    return answer;
}

static Owned set_method_discard(Borrowed self, const Borrowed *arguments) {
    return discard_item(self, arguments[0]) == FAILED ? NULL : none_new();
}

static Owned set_method_remove(Borrowed self, const Borrowed *arguments) {
    switch (discard_item(self, arguments[0])) {
    case YES: return none_new();
    case NO: return error_raise_value(&KeyErrorType, arguments[0]);
    case FAILED: return NULL;
    }
    unreachable();
}

// The finger goes round the table, so that popping all items looks at each entry once.
static Owned set_method_pop(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    Set *self = as_set(object);
    if (self->used == 0) {
        return error_raise(&KeyErrorType, "pop from an empty set");
    }
    int64_t index = self->finger & self->mask;
    while (!set_entry_is_used(&self->table[index])) {
        index = (index + 1) & self->mask;
    }
    self->finger = index + 1;
    return set_take_entry(self, index);
}

static Owned set_method_clear(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    set_clear(as_set(self));
    return none_new();
}

static Owned set_method_copy(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return self->type == &FrozensetType ? retain(self) : set_copy(self);
}

// ---- combining with any number of iterables ----------------------------------------------------------------------

static Owned set_method_update(Borrowed self, const Borrowed *arguments) {
    for (int64_t i = 0; i < tuple_size(arguments[0]); i++) {
        if (!set_update(self, tuple_get(arguments[0], i))) {
            return NULL;
        }
    }
    return none_new();
}

static Owned set_method_union(Borrowed self, const Borrowed *arguments) {
    Owned result = set_copy(self);
    for (int64_t i = 0; result != NULL && i < tuple_size(arguments[0]); i++) {
        Borrowed other = tuple_get(arguments[0], i);
        if (other != self && !set_update(result, other)) {
            release(result);
            return NULL;
        }
    }
    return result;
}

static Owned set_method_intersection(Borrowed self, const Borrowed *arguments) {
    if (tuple_size(arguments[0]) == 0) {
        return set_copy(self);
    }
    Owned result = retain(self);
    for (int64_t i = 0; result != NULL && i < tuple_size(arguments[0]); i++) {
        Owned next = set_intersection(result, tuple_get(arguments[0], i));
        release(result);
        result = next;
    }
    return result;
}

static Owned set_method_intersection_update(Borrowed self, const Borrowed *arguments) {
    Owned common = set_method_intersection(self, arguments);
    if (common == NULL) {
        return NULL;
    }
    set_swap(as_set(self), as_set(common));
    release(common);
    return none_new();
}

static Owned set_method_difference(Borrowed self, const Borrowed *arguments) {
    if (tuple_size(arguments[0]) == 0) {
        return set_copy(self);
    }
    Owned result = set_difference(self, tuple_get(arguments[0], 0));
    for (int64_t i = 1; result != NULL && i < tuple_size(arguments[0]); i++) {
        if (!set_difference_update(result, tuple_get(arguments[0], i))) {
            release(result);
            return NULL;
        }
    }
    return result;
}

static Owned set_method_difference_update(Borrowed self, const Borrowed *arguments) {
    for (int64_t i = 0; i < tuple_size(arguments[0]); i++) {
        if (!set_difference_update(self, tuple_get(arguments[0], i))) {
            return NULL;
        }
    }
    return none_new();
}

static Owned set_method_symmetric_difference(Borrowed self, const Borrowed *arguments) {
    return set_symmetric_difference(self, arguments[0]);
}

static Owned set_method_symmetric_difference_update(Borrowed self, const Borrowed *arguments) {
    return set_symmetric_difference_update(self, arguments[0]) ? none_new() : NULL;
}

// ---- comparing ---------------------------------------------------------------------------------------------------

static Owned answer_object(Answer answer) { return answer == FAILED ? NULL : bool_new(answer == YES); }

static Owned set_method_issubset(Borrowed self, const Borrowed *arguments) {
    Owned other = is_any_set(arguments[0]) ? retain(arguments[0]) : set_new(&SetType, arguments[0]);
    if (other == NULL) {
        return NULL;
    }
    Answer answer = set_is_subset(self, other);
    release(other);
    return answer_object(answer);
}

// Does the set have an item of the iterable that `wanted` asks for? YES: stops at the first one.
static Answer find_any(Borrowed self, Borrowed iterable, Answer wanted) {
    Owned iterator = object_iterate(iterable);
    if (iterator == NULL) {
        return FAILED;
    }
    Answer found = NO;
    Owned item;
    while (found == NO && (item = object_next(iterator)) != NULL) {
        Answer in = set_contains(self, item);
        found = in == FAILED ? FAILED : in == wanted ? YES : NO;
        release(item);
    }
    release(iterator);
    return error_is_pending() ? FAILED : found;
}

static Owned set_method_issuperset(Borrowed self, const Borrowed *arguments) {
    if (is_any_set(arguments[0])) {
        return answer_object(set_is_subset(arguments[0], self));
    }
    Answer strange = find_any(self, arguments[0], NO);
    return strange == FAILED ? NULL : bool_new(strange == NO);
}

static Owned set_method_isdisjoint(Borrowed self, const Borrowed *arguments) {
    Borrowed other = arguments[0];
    if (self == other) {
        return bool_new(set_size(self) == 0);
    }
    if (is_any_set(other) && set_size(other) > set_size(self)) { // go through the smaller one
        Borrowed larger = other;
        other = self;
        self = larger;
    }
    Answer shared = find_any(self, other, YES);
    return shared == FAILED ? NULL : bool_new(shared == NO);
}

// ---- copying -----------------------------------------------------------------------------------------------------

static Owned set_method_reduce(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    Owned items = list_from_iterable(self);
    return reduce_with_state(self, items == NULL ? NULL : tuple_one(items));
}

// ---- method tables -----------------------------------------------------------------------------------------------

#define OTHERS "(self, /, *others)"

// The rows of both types: SHARED_ROWS in each table, since a row keeps its parsed signature.
#define SHARED_ROWS                                                                                                    \
    {"__reduce__", set_method_reduce, .signature = "(self, /)", .help = "What the set can be made of again."},         \
        {"copy", set_method_copy, .signature = "(self, /)", .help = "Return a shallow copy."},                         \
        {"difference", set_method_difference, .signature = OTHERS,                                                     \
         .help = "Return a new set of the items that are in none of the others."},                                     \
        {"intersection", set_method_intersection, .signature = OTHERS,                                                 \
         .help = "Return a new set of the items that are in all of the others, too."},                                 \
        {"isdisjoint", set_method_isdisjoint, .signature = "(self, other, /)",                                         \
         .help = "Tell whether no item is in both."},                                                                  \
        {"issubset", set_method_issubset, .signature = "(self, other, /)",                                             \
         .help = "Tell whether the other one has all items of this set."},                                             \
        {"issuperset", set_method_issuperset, .signature = "(self, other, /)",                                         \
         .help = "Tell whether this set has all items of the other one."},                                             \
        {"symmetric_difference", set_method_symmetric_difference, .signature = "(self, other, /)",                     \
         .help = "Return a new set of the items that are in one of the two only."},                                    \
    {                                                                                                                  \
        "union", set_method_union, .signature = OTHERS, .help = "Return a new set of the items of all."                \
    }

NativeRow set_method_rows[] = {
    {"add", set_method_add, .signature = "(self, object, /)", .help = "Add an item, if it is not there yet."},
    {"clear", set_method_clear, .signature = "(self, /)", .help = "Remove all items."},
    {"discard", set_method_discard, .signature = "(self, object, /)", .help = "Remove an item, if it is there."},
    {"difference_update", set_method_difference_update, .signature = OTHERS, .help = "Remove all items of the others."},
    {"intersection_update", set_method_intersection_update, .signature = OTHERS,
     .help = "Remove the items that are not in all of the others."},
    {"pop", set_method_pop, .signature = "(self, /)", .help = "Remove some item and return it."},
    {"remove", set_method_remove, .signature = "(self, object, /)",
     .help = "Remove an item; a KeyError if it is not there."},
    {"symmetric_difference_update", set_method_symmetric_difference_update, .signature = "(self, other, /)",
     .help = "Remove the items that are in the other one, and add its other items."},
    {"update", set_method_update, .signature = OTHERS, .help = "Add all items of the others."},
    SHARED_ROWS,
    CLASS_GETITEM_ROW,
    {0}};

NativeRow frozenset_method_rows[] = {SHARED_ROWS, CLASS_GETITEM_ROW, {0}};
