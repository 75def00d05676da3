// SPDX-License-Identifier: GPL-3.0-or-later
// Looking for something in a range: an int is found by arithmetic, anything else by comparing it with every item.
//
//     range(0, 100, 7).index(21)     21 lies between 0 and 100, and 21 − 0 is 3 × 7: index 3
//
// Next: range_iterator.c.
#include "objects/arguments.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/range_parts.h"
#include "objects/tuple.h"

static bool is_plain_int(Borrowed object) { return object->type == &IntType || object->type == &BoolType; }

static bool lies_within(const Range *self, Borrowed number) {
    bool upward = int_sign(as_int(self->step.held)) > 0;
    Borrowed low = upward ? self->start.held : number;
    Borrowed high = upward ? number : self->start.held;
    int at_stop = int_compare(as_int(number), as_int(self->stop.held));
    return int_compare(as_int(low), as_int(high)) <= 0 && (upward ? at_stop < 0 : at_stop > 0);
}

Answer range_find_int(const Range *self, Borrowed number, Owned *index) {
    if (!lies_within(self, number)) {
        return NO;
    }
    Owned distance = int_subtract(as_int(number), as_int(self->start.held));
    Owned quotient = NULL;
    Owned remainder = NULL;
    bool good = distance != NULL && int_divide_modulo(as_int(distance), as_int(self->step.held), &quotient, &remainder);
    Answer found = !good ? FAILED : int_sign(as_int(remainder)) == 0 ? YES : NO;
    if (found == YES && index != NULL) {
        *index = give(quotient);
    }
    release_if_any(remainder);
    release_if_any(quotient);
    release_if_any(distance);
    return found;
}

// Compares every item with the value; *count of them are equal, the first one at *index (−1: none). Stops at the first
// one if count is NULL. False: failed.
static bool search(Borrowed self, Borrowed value, int64_t *index, int64_t *count) {
    Owned iterator = object_iterate(self);
    if (iterator == NULL) {
        return false;
    }
    *index = -1;
    Owned item;
    Answer equal = NO;
    for (int64_t i = 0; (item = object_next(iterator)) != NULL; i++) {
        equal = object_equal(item, value);
        release(item);
        if (equal == YES) {
            *index = *index < 0 ? i : *index;
        }
        if (equal == FAILED || (equal == YES && count == NULL)) {
            break;
        }
        if (count != NULL) {
            *count += equal == YES;
        }
    }
    release(iterator);
    return !error_is_pending();
}

Answer range_contains(Borrowed self, Borrowed item) {
    if (is_plain_int(item)) {
        return range_find_int(as_range(self), item, NULL);
    }
    int64_t index;
    return !search(self, item, &index, NULL) ? FAILED : index >= 0 ? YES : NO;
}

static Owned range_method_index(Borrowed self, const Borrowed *arguments) {
    Borrowed value = arguments[0];
    if (is_plain_int(value)) {
        Owned index = NULL;
        Answer found = range_find_int(as_range(self), value, &index);
        return found == NO ? error_raise(&ValueErrorType, "%R is not in range", value) : index;
    }
    int64_t index;
    if (!search(self, value, &index, NULL)) {
        return NULL;
    }
    return index < 0 ? error_raise(&ValueErrorType, "sequence.index(x): x not in sequence") : int_from_int64(index);
}

static Owned range_method_count(Borrowed self, const Borrowed *arguments) {
    if (is_plain_int(arguments[0])) {
        Answer found = range_find_int(as_range(self), arguments[0], NULL);
        return found == FAILED ? NULL : int_from_int64(found == YES);
    }
    int64_t index;
    int64_t count = 0;
    return search(self, arguments[0], &index, &count) ? int_from_int64(count) : NULL;
}

static Owned range_method_reversed(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return range_iterate_reversed(self);
}

static Owned range_method_reduce(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    const Range *range = as_range(self);
    const Borrowed parts[] = {range->start.held, range->stop.held, range->step.held};
    return tuple_two(retain(&RangeType.object), tuple_from_list(COUNT_OF(parts), parts));
}

NativeRow range_method_rows[] = {
    {"__reduce__", range_method_reduce, .signature = "(self, /)", .help = "What the range can be made of again."},
    {"__reversed__", range_method_reversed, .signature = "(self, /)",
     .help = "Return an iterator over the items, last one first."},
    {"count", range_method_count, .signature = "(self, object, /)", .help = "Return how often value is in the range."},
    {"index", range_method_index, .signature = "(self, object, /)",
     .help = "Return the index of value; a ValueError if it is not there."},
    {0}};
