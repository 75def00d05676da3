// SPDX-License-Identifier: GPL-3.0-or-later
// Built-in functions that make one value of many: max, min, sum.
//
//     sum([1, 2, 2.5])     1 + 2 in a C integer, then + 2.5 in a double, then objects for whatever else comes
//                          └── int phase ──┘     └ float phase ┘
//
// A phase ends at the first item that does not fit it, and hands its total to the next as an object. So the result is
// that of adding one by one, which is the contract.
//
// Next: builtins_objects.c.
#include "objects/arguments.h"
#include "objects/bytes_like.h"
#include "objects/exception.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/protocol.h"
#include "objects/range.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "library/builtins.h"

// ---- the items, wherever they come from --------------------------------------------------------------------------

// Items one after the other: out of a list or tuple in place, out of anything else through its iterator.
typedef struct ItemSource {
    Borrowed sequence; // NULL: `iterator` is used
    int64_t index;
    Owned iterator;
} ItemSource;

static bool source_init(ItemSource *source, Borrowed iterable) {
    *source = (ItemSource){0};
    if (iterable->type == &ListType || iterable->type == &TupleType) {
        source->sequence = iterable;
        return true;
    }
    source->iterator = object_iterate(iterable);
    return source->iterator != NULL;
}

static inline Owned source_next(ItemSource *source) {
    if (source->sequence == NULL) {
        return object_next(source->iterator);
    }
    if (source->index >= sequence_fast_size(source->sequence)) {
        return NULL;
    }
    return retain(sequence_fast_items(source->sequence)[source->index++].held);
}

// What source_next would give, without taking it, out of a list or tuple: good while no other code runs. NULL: the end,
// or another iterable.
static inline Borrowed source_peek(const ItemSource *source) {
    if (source->sequence == NULL || source->index >= sequence_fast_size(source->sequence)) {
        return NULL;
    }
    return sequence_fast_items(source->sequence)[source->index].held;
}

static void source_deinit(ItemSource *source) { release_if_any(source->iterator); }

// ---- sum ---------------------------------------------------------------------------------------------------------

// The number of a compact exact int (or a bool).
static inline bool plain_int(Borrowed object, int64_t *value) {
    if ((object->type == &IntType || object->type == &BoolType) && int_is_compact(as_int(object))) {
        *value = int_compact_value(as_int(object));
        return true;
    }
    return false;
}

// Adds the int; false: it is none, or the sum does not fit.
static inline bool add_int(int64_t *sum, Borrowed item) {
    int64_t value, larger;
    if (!plain_int(item, &value) || UNLIKELY(__builtin_add_overflow(*sum, value, &larger))) {
        return false;
    }
    *sum = larger;
    return true;
}

// Adds ints while they fit. *item is the first that was not added (owned), or NULL at the end. The new total.
static Owned sum_ints(ItemSource *source, Owned total, Owned *item) {
    int64_t sum;
    *item = NULL;
    if (total->type != &IntType || !plain_int(total, &sum)) {
        *item = source_next(source);
        return total;
    }
    release(total);
    for (Borrowed next; (next = source_peek(source)) != NULL && add_int(&sum, next);) {
        source->index += 1;
    }
    while ((*item = source_next(source)) != NULL && add_int(&sum, *item)) {
        release(*item);
    }
    return int_from_int64(sum);
}

// Adds the float, or the int; false: it is neither.
static inline bool add_float(double *sum, Borrowed item) {
    int64_t value;
    if (item->type == &FloatType) {
        *sum += float_value(item);
        return true;
    }
    if (!plain_int(item, &value)) {
        return false;
    }
    *sum += (double)value;
    return true;
}

// Adds floats, and ints among them. `item` is the next one, owned; what comes out is as above.
static Owned sum_floats(ItemSource *source, Owned total, Owned *item) {
    if (total->type != &FloatType) {
        return total;
    }
    double sum = float_value(total);
    release(total);
    while (*item != NULL && add_float(&sum, *item)) {
        for (Borrowed next; (next = source_peek(source)) != NULL && add_float(&sum, next);) {
            source->index += 1;
        }
        release(*item);
        *item = source_next(source);
    }
    return float_new(sum);
}

static Owned sum_objects(ItemSource *source, Owned total, Owned item) {
    while (total != NULL && item != NULL) {
        Owned next = object_binary(BINARY_ADD, total, item);
        release(total);
        release(item);
        total = next;
        item = NULL;
        if (total != NULL && total->type == &FloatType) {
            item = source_next(source);
            total = sum_floats(source, total, &item);
        } else if (total != NULL) {
            item = source_next(source);
        }
    }
    release_if_any(item);
    if (total != NULL && error_is_pending()) {
        release(give(total));
    }
    return total;
}

// The sum of a range of C numbers, without walking through it; false: it does not fit, or it is no such range.
static bool sum_of_range(Borrowed iterable, Borrowed start, Owned *total) {
    int64_t first, stop, step, begin;
    if (iterable->type != &RangeType || start->type != &IntType || !plain_int(start, &begin) ||
        !range_get_numbers(iterable, &first, &stop, &step)) {
        return false;
    }
    int64_t count, steps, firsts, sum;
    if (!int_to_int64(as_int(((const Range *)(const void *)iterable)->length.held), &count) || count > INT32_MAX ||
        __builtin_mul_overflow(count * (count - 1) / 2, step, &steps) ||
        __builtin_mul_overflow(count, first, &firsts) || __builtin_add_overflow(steps, firsts, &sum) ||
        __builtin_add_overflow(sum, begin, &sum)) {
        return false;
    }
    *total = int_from_int64(sum);
    return true;
}

static bool start_is_allowed(Borrowed start) {
    if (is_str(start)) {
        error_raise(&TypeErrorType, "sum() can't sum strings [use ''.join(seq) instead]");
        return false;
    }
    if (is_bytes_like(start)) {
        error_raise(&TypeErrorType, "sum() can't sum %s [use b''.join(seq) instead]",
                    is_bytes(start) ? "bytes" : "bytearray");
        return false;
    }
    return true;
}

static Owned sum_from(Borrowed iterable, Borrowed start) {
    ItemSource source;
    if (!source_init(&source, iterable)) {
        return NULL;
    }
    Owned item = NULL;
    Owned total = sum_ints(&source, retain(start), &item);
    if (total != NULL) {
        total = sum_floats(&source, total, &item);
    }
    if (total != NULL) {
        total = sum_objects(&source, total, give(item));
    }
    release_if_any(item);
    source_deinit(&source);
    return total;
}

static Owned builtin_sum(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Borrowed start = arguments[1] == NULL ? &int_small_objects[-INT_SMALL_MINIMUM].object : arguments[1];
    if (!start_is_allowed(start)) {
        return NULL;
    }
    Owned total;
    return sum_of_range(arguments[0], start, &total) ? total : sum_from(arguments[0], start);
}

// ---- min, max ----------------------------------------------------------------------------------------------------

static inline bool are_alike_numbers(Borrowed left, Borrowed right) {
    int64_t a, b;
    return (left->type == &FloatType && right->type == &FloatType) || (plain_int(left, &a) && plain_int(right, &b));
}

// Is left < right (COMPARE_LESS), or left > right (COMPARE_GREATER)?
static inline Answer is_better(Borrowed left, Borrowed right, Comparison wanted) {
    int64_t a, b;
    if (plain_int(left, &a) && plain_int(right, &b)) {
        return (wanted == COMPARE_LESS ? a < b : a > b) ? YES : NO;
    }
    if (left->type == &FloatType && right->type == &FloatType) {
        double x = float_value(left), y = float_value(right);
        return (wanted == COMPARE_LESS ? x < y : x > y) ? YES : NO;
    }
    return object_compare_bool(left, right, wanted);
}

typedef struct Best { // the best item so far, and what is compared of it; both owned, or NULL
    Owned item;
    Owned value;
} Best;

static void best_replace(Best *best, Owned item, Owned value) {
    Best old = *best;
    *best = (Best){item, value};
    release_if_any(old.item);
    release_if_any(old.value);
}

// Takes the item in if it is better. Consumes it.
static bool best_consider(Best *best, Owned item, Borrowed key, Comparison wanted) {
    Owned value = key == NULL ? retain(item) : object_call_one(key, item);
    if (value == NULL) {
        release(item);
        return false;
    }
    Answer better = best->item == NULL ? YES : is_better(value, best->value, wanted);
    if (better == YES) {
        best_replace(best, item, value);
        return true;
    }
    release(item);
    release(value);
    return better == NO;
}

// Goes on through a list or tuple while its items are numbers like the best one so far; nothing else can run.
static void best_of_numbers(ItemSource *source, Best *best, Comparison wanted) {
    Borrowed leader = best->item;
    for (Borrowed next; (next = source_peek(source)) != NULL && are_alike_numbers(next, leader);) {
        leader = is_better(next, leader, wanted) == YES ? next : leader;
        source->index += 1;
    }
    if (leader != best->item) {
        best_replace(best, retain(leader), retain(leader));
    }
}

static Owned best_of(ItemSource *source, Borrowed key, Comparison wanted) {
    Best best = {0};
    Owned item;
    while ((item = source_next(source)) != NULL) {
        if (!best_consider(&best, item, key, wanted)) {
            break;
        }
        if (key == NULL) {
            best_of_numbers(source, &best, wanted);
        }
    }
    release_if_any(best.value);
    if (error_is_pending()) {
        release_if_any(give(best.item));
    }
    return best.item;
}

// Several arguments are the items themselves.
static Owned best_of_arguments(const Arguments *arguments, Borrowed key, Comparison wanted) {
    Best best = {0};
    for (int64_t i = 0; i < arguments->count; i++) {
        if (!best_consider(&best, retain(arguments_get(arguments, i)), key, wanted)) {
            release_if_any(give(best.item));
            break;
        }
    }
    release_if_any(best.value);
    return best.item;
}

static Owned min_or_max(const char *name, const Arguments *arguments, Comparison wanted) {
    static const char *const known[] = {"key", "default"};
    Borrowed values[2];
    if (!arguments_check_count(name, arguments, 1, INT64_MAX) ||
        !keywords_read(name, arguments, known, COUNT_OF(known), values)) {
        return NULL;
    }
    Borrowed key = values[0] == NONE ? NULL : values[0], otherwise = values[1];
    if (arguments->count > 1) {
        return otherwise == NULL
                   ? best_of_arguments(arguments, key, wanted)
                   : error_raise(&TypeErrorType, "Cannot specify a default for %s() with multiple positional arguments",
                                 name);
    }
    ItemSource source;
    if (!source_init(&source, arguments_get(arguments, 0))) {
        return NULL;
    }
    Owned best = best_of(&source, key, wanted);
    source_deinit(&source);
    if (best != NULL || error_is_pending()) {
        return best;
    }
    return otherwise != NULL ? retain(otherwise) : error_raise(&ValueErrorType, "%s() arg is an empty sequence", name);
}

static Owned builtin_min(Borrowed self, const Arguments *arguments) {
    (void)self;
    return min_or_max("min", arguments, COMPARE_LESS);
}

static Owned builtin_max(Borrowed self, const Arguments *arguments) {
    (void)self;
    return min_or_max("max", arguments, COMPARE_GREATER);
}

NativeRow builtins_reduce_rows[] = {
    {"max", .raw = builtin_max, .signature = "(*values, key=None, default=...)",
     .help = "The largest of its arguments, or of the items of its one argument; default is for when there are none."},
    {"min", .raw = builtin_min, .signature = "(*values, key=None, default=...)",
     .help = "The smallest of its arguments, or of the items of its one argument; default is for when there are none."},
    {"sum", builtin_sum, .signature = "(iterable, /, start=0)",
     .help = "The start value and all items of the iterable, added up from left to right."},
    {0},
};
