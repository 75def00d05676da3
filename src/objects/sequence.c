// SPDX-License-Identifier: GPL-3.0-or-later
// Searching, comparing and showing arrays of slots, for lists and tuples alike.
//
//     [1, 2, 3] < [1, 5]       1 == 1: on; 2 == 5: no, so 2 < 5 decides
//
// What always holds: items are held while they are compared or shown; size and items are read anew afterwards, for user
// code may have emptied the list.
//
// Next: tuple.c, list.c.
#include "objects/sequence.h"

#include "objects/exception.h"
#include "objects/key.h"
#include "objects/repr_guard.h"

void slots_repeat(Slot *to, const Slot *from, int64_t count, int64_t times) {
    if (count == 1) {
        Object *item = from[0].held;
        item->refcount += times;
        for (int64_t i = 0; i < times; i++) {
            to[i].held = item;
        }
        return;
    }
    for (int64_t i = 0; i < times; i++) {
        slots_copy(to + i * count, from, count);
    }
}

bool sequence_repeated_size(int64_t size, int64_t times, int64_t *result) {
    if (times > 0 && size > SEQUENCE_MAXIMUM / times) {
        error_raise_no_memory();
        return false;
    }
    *result = times <= 0 ? 0 : size * times;
    return true;
}

bool sequence_read_index(Borrowed key, int64_t *index) { return object_to_int64(key, index, &IndexErrorType); }

bool sequence_read_bound(Borrowed value, int64_t size, int64_t otherwise, int64_t *bound) {
    *bound = otherwise;
    if (value == NULL) {
        return true;
    }
    if (value->type->to_index == NULL) {
        error_raise(&TypeErrorType, "slice indices must be integers or have an __index__ method");
        return false;
    }
    if (!object_to_int64(value, bound, NULL)) {
        return false;
    }
    if (*bound < 0) {
        *bound += size;
        *bound = *bound < 0 ? 0 : *bound;
    }
    return true;
}

Owned sequence_fast(Borrowed iterable, const char *message) {
    if (iterable->type == &ListType || iterable->type == &TupleType) {
        return retain(iterable);
    }
    Owned iterator = object_iterate(iterable);
    if (iterator == NULL) {
        if (error_clear_if(&TypeErrorType)) {
            error_raise(&TypeErrorType, "%s", message);
        }
        return NULL;
    }
    Owned list = list_from_iterable(iterator);
    release(iterator);
    return list;
}

// ---- searching ---------------------------------------------------------------------------------------------------

// Is item i of the sequence equal to the value?
static inline Answer item_equals(Borrowed self, int64_t i, Borrowed value) {
    Borrowed item = slot_get(&sequence_fast_items(self)[i]);
    if (item == value) {
        return YES;
    }
    if (item->type == value->type && key_is_simple(value)) {
        return key_equal_simple(item, value) ? YES : NO;
    }
    Owned held = retain(item);
    Answer equal = object_compare_bool(held, value, COMPARE_EQUAL);
    release(held);
    return equal;
}

int64_t sequence_find(Borrowed self, Borrowed value, int64_t start, int64_t stop) {
    for (int64_t i = start; i < stop && i < sequence_fast_size(self); i++) {
        Answer equal = item_equals(self, i, value);
        if (equal != NO) {
            return equal == YES ? i : SEQUENCE_FAILED;
        }
    }
    return SEQUENCE_MISSING;
}

int64_t sequence_count(Borrowed self, Borrowed value) {
    int64_t count = 0;
    for (int64_t i = 0; i < sequence_fast_size(self); i++) {
        Answer equal = item_equals(self, i, value);
        if (equal == FAILED) {
            return -1;
        }
        count += equal == YES;
    }
    return count;
}

Answer sequence_contains(Borrowed self, Borrowed value) {
    int64_t index = sequence_find(self, value, 0, INT64_MAX);
    return index >= 0 ? YES : index == SEQUENCE_MISSING ? NO : FAILED;
}

// ---- comparing ---------------------------------------------------------------------------------------------------

// The first index from i on where the items are not the same object, or where one sequence ends.
static int64_t skip_identical(Borrowed left, Borrowed right, int64_t i) {
    int64_t size = sequence_fast_size(left);
    size = size < sequence_fast_size(right) ? size : sequence_fast_size(right);
    const Slot *mine = sequence_fast_items(left);
    const Slot *theirs = sequence_fast_items(right);
    while (i < size && mine[i].held == theirs[i].held) {
        i += 1;
    }
    return i;
}

static Answer items_equal(Borrowed left, Borrowed right, int64_t i) {
    Borrowed mine = slot_get(&sequence_fast_items(left)[i]);
    Borrowed theirs = slot_get(&sequence_fast_items(right)[i]);
    if (mine == theirs) {
        return YES;
    }
    if (mine->type == theirs->type && key_is_simple(mine)) {
        return key_equal_simple(mine, theirs) ? YES : NO;
    }
    Owned held_mine = retain(mine);
    Owned held_theirs = retain(theirs);
    Answer equal = object_compare_bool(held_mine, held_theirs, COMPARE_EQUAL);
    release(held_mine);
    release(held_theirs);
    return equal;
}

static Owned compare_items(Borrowed left, Borrowed right, int64_t i, Comparison comparison) {
    Owned mine = retain(sequence_fast_items(left)[i].held);
    Owned theirs = retain(sequence_fast_items(right)[i].held);
    Owned result = object_compare(mine, theirs, comparison);
    release(mine);
    release(theirs);
    return result;
}

static bool compare_sizes(int64_t left, int64_t right, Comparison comparison) {
    switch (comparison) {
    case COMPARE_LESS: return left < right;
    case COMPARE_LESS_EQUAL: return left <= right;
    case COMPARE_EQUAL: return left == right;
    case COMPARE_NOT_EQUAL: return left != right;
    case COMPARE_GREATER: return left > right;
    case COMPARE_GREATER_EQUAL: return left >= right;
    case COMPARE_COUNT: break;
    }
    unreachable();
}

Owned sequence_compare(Borrowed left, Borrowed right, Comparison comparison, bool size_first) {
    bool equality = comparison == COMPARE_EQUAL || comparison == COMPARE_NOT_EQUAL;
    if (size_first && equality && sequence_fast_size(left) != sequence_fast_size(right)) {
        return bool_new(comparison == COMPARE_NOT_EQUAL);
    }
    int64_t i = skip_identical(left, right, 0);
    Answer equal = YES;
    while (i < sequence_fast_size(left) && i < sequence_fast_size(right) &&
           (equal = items_equal(left, right, i)) == YES) {
        i = skip_identical(left, right, i + 1);
    }
    if (equal == FAILED) {
        return NULL;
    }
    if (i >= sequence_fast_size(left) || i >= sequence_fast_size(right)) {
        return bool_new(compare_sizes(sequence_fast_size(left), sequence_fast_size(right), comparison));
    }
    return equality ? bool_new(comparison == COMPARE_NOT_EQUAL) : compare_items(left, right, i, comparison);
}

// ---- repr --------------------------------------------------------------------------------------------------------

bool sequence_add_repr(Borrowed self, Buffer *out) {
    for (int64_t i = 0; i < sequence_fast_size(self); i++) {
        buffer_add_text(out, i > 0 ? ", " : "");
        if (!repr_add(out, sequence_fast_items(self)[i].held)) {
            return false;
        }
    }
    return true;
}
