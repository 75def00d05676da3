// SPDX-License-Identifier: GPL-3.0-or-later
// Built-in functions that walk through something: all, any, iter, len, next, sorted.
//
//     any(x > 3 for x in …)     stops at the first true item
//     next(iterator, default)   one step; at the end the default, or StopIteration
//
// Lists and tuples are read where they are, without an iterator. A truth test may run code that changes them, so each
// item is retained first and the size looked at anew in each round.
//
// Next: builtins_reduce.c.
#include "objects/arguments.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/iterators.h"
#include "objects/list.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "library/builtins.h"

static Owned builtin_len(Borrowed self, const Borrowed *arguments) {
    (void)self;
    int64_t length = object_length(arguments[0]);
    return length < 0 ? NULL : int_from_int64(length);
}

// ---- all, any ----------------------------------------------------------------------------------------------------

static Answer item_truth(Borrowed item) {
    if (item == OBJECT_TRUE) {
        return YES;
    }
    if (item == OBJECT_FALSE || item == NONE) {
        return NO;
    }
    if (item->type == &IntType) {
        return as_int(item)->size != 0 ? YES : NO;
    }
    Owned held = retain(item);
    Answer truth = object_truth(held);
    release(held);
    return truth;
}

// Is there an item whose truth is `wanted`?
static Answer sequence_search(Borrowed sequence, Answer wanted) {
    for (int64_t i = 0; i < sequence_fast_size(sequence); i++) {
        Answer truth = item_truth(sequence_fast_items(sequence)[i].held);
        if (truth == FAILED) {
            return FAILED;
        }
        if (truth == wanted) {
            return YES;
        }
    }
    return NO;
}

static Answer iterable_search(Borrowed iterable, Answer wanted) {
    if (iterable->type == &ListType || iterable->type == &TupleType) {
        return sequence_search(iterable, wanted);
    }
    Owned iterator = object_iterate(iterable);
    if (iterator == NULL) {
        return FAILED;
    }
    Answer found = NO;
    Owned item;
    while (found == NO && (item = object_next(iterator)) != NULL) {
        Answer truth = object_truth(item);
        release(item);
        found = truth == FAILED ? FAILED : truth == wanted ? YES : NO;
    }
    if (found == NO && error_is_pending()) {
        found = FAILED;
    }
    release(iterator);
    return found;
}

static Owned builtin_all(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Answer found = iterable_search(arguments[0], NO);
    return found == FAILED ? NULL : bool_new(found == NO);
}

static Owned builtin_any(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Answer found = iterable_search(arguments[0], YES);
    return found == FAILED ? NULL : bool_new(found == YES);
}

// ---- iterators ---------------------------------------------------------------------------------------------------

static Owned builtin_iter(Borrowed self, const Borrowed *arguments) {
    (void)self;
    if (arguments[1] == NULL) {
        return object_iterate(arguments[0]);
    }
    if (!object_is_callable(arguments[0])) {
        return error_raise(&TypeErrorType, "iter(v, w): v must be callable");
    }
    return callable_iterator_new(arguments[0], arguments[1]);
}

static Owned builtin_next(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Borrowed iterator = arguments[0], otherwise = arguments[1];
    if (iterator->type->next == NULL) {
        return error_raise(&TypeErrorType, "'%T' object is not an iterator", iterator);
    }
    Owned item = iterator->type->next(iterator);
    if (item != NULL) {
        return item;
    }
    if (otherwise != NULL) {
        return error_is_pending() && !error_clear_if(&StopIterationType) ? NULL : retain(otherwise);
    }
    return error_is_pending() ? NULL : error_raise_object(exception_new(&StopIterationType, retain(tuple_empty())));
}

// ---- sorted ------------------------------------------------------------------------------------------------------

// The keywords are list.sort's, and it is the one that complains of them.
static bool sort_options_read(const Arguments *arguments, Borrowed *options) {
    static const char *const known[] = {"key", "reverse"};
    int64_t count = arguments_keyword_count(arguments);
    if (count > COUNT_OF(known)) {
        error_raise(&TypeErrorType, "sort() takes at most 2 keyword arguments (%lld given)", (long long)count);
        return false;
    }
    return keywords_read("sort", arguments, known, COUNT_OF(known), options);
}

static Owned builtin_sorted(Borrowed self, const Arguments *arguments) {
    (void)self;
    if (!arguments_check_count("sorted", arguments, 1, 1)) {
        return NULL;
    }
    Owned list = list_from_iterable(arguments_get(arguments, 0));
    Borrowed options[2];
    int64_t reverse;
    if (list != NULL && (!sort_options_read(arguments, options) || !c_int_argument_read(options[1], 0, &reverse) ||
                         !list_sort(list, options[0], reverse != 0))) {
        release(give(list));
    }
    return list;
}

NativeRow builtins_iteration_rows[] = {
    {"all", builtin_all, .signature = "(iterable, /)", .help = "Are all items true? (Yes if there are none.)"},
    {"any", builtin_any, .signature = "(iterable, /)", .help = "Is any item true? (No if there are none.)"},
    {"iter", builtin_iter, .signature = "(object, sentinel=..., /)",
     .help = "An iterator over the object; with a sentinel, one that calls the object until the sentinel comes back."},
    {"len", builtin_len, .signature = "(obj, /)", .help = "The number of items in a container."},
    {"next", builtin_next, .signature = "(iterator, default=..., /)",
     .help = "The iterator's next item; at its end the default, or StopIteration if there is none."},
    {"sorted", .raw = builtin_sorted, .signature = "(iterable, /, *, key=None, reverse=False)",
     .help = "A new list of the items in ascending order; key is a function that gives what to compare."},
    {0},
};
