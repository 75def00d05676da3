// SPDX-License-Identifier: GPL-3.0-or-later
// The module `_bisect`: where an item belongs in a sorted sequence, found by halving. bisect.py gives it its other
// names.
//
//     bisect_right([1, 3, 3, 7], 3)     low 0, high 4   [2] is 3, not above 3   ─▶ low 3
//                                       low 3, high 4   [3] is 7, above 3       ─▶ high 3: that is the place
//
// The left variant goes before what is equal, the right one behind it; only `<` is asked, and the item that is looked
// for stands on its left or on its right. A comparison may change the sequence: each item is got anew.
#include "objects/arguments.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "library/modules.h"

// ---- the sequence ------------------------------------------------------------------------------------------------

static void *raise_no_sequence(Borrowed object) { return error_raise(&TypeErrorType, "%T is not a sequence", object); }

static Owned item_at(Borrowed sequence, int64_t index) {
    if (sequence->type == &ListType && index < list_size(sequence)) {
        return retain(list_get(sequence, index));
    }
    if (sequence->type->get_item == NULL) {
        return error_raise(&TypeErrorType, "'%T' object does not support indexing", sequence);
    }
    if (sequence->type == &DictType) {
        return raise_no_sequence(sequence);
    }
    Owned number = int_from_int64(index);
    Owned item = number == NULL ? NULL : object_get_item(sequence, number);
    release_if_any(number);
    return item;
}

// The end of what is searched: hi, or the length if that is None or was left out.
static bool read_high(Borrowed sequence, Borrowed argument, int64_t *high) {
    if (argument != NULL && argument != NONE && argument->type->to_index == NULL) {
        error_raise(&TypeErrorType, "argument should be integer or None, not '%T'", argument);
        return false;
    }
    *high = -1;
    if (argument != NULL && argument != NONE && !object_to_int64(argument, high, &OverflowErrorType)) {
        return false;
    }
    if (*high == -1) {
        if (sequence->type == &DictType) {
            return raise_no_sequence(sequence) != NULL;
        }
        *high = object_length(sequence);
    }
    return *high != -1;
}

// ---- the search --------------------------------------------------------------------------------------------------

typedef enum Side { SIDE_LEFT, SIDE_RIGHT } Side;

// Does `value` belong before the item at this index?
static Answer is_before(Borrowed sequence, int64_t index, Borrowed value, Borrowed key, Side side) {
    Owned item = item_at(sequence, index);
    if (item != NULL && key != NULL) {
        Owned part = object_call_one(key, item);
        release(item);
        item = part;
    }
    if (item == NULL) {
        return FAILED;
    }
    Answer answer = side == SIDE_RIGHT ? object_less(value, item) : object_less(item, value);
    release(item);
    return side == SIDE_RIGHT || answer == FAILED ? answer : answer == YES ? NO : YES;
}

// The place; -1: failed. The arguments are those of all functions here: a, x, lo, hi, key.
static int64_t search(const Borrowed *arguments, Borrowed value, Side side) {
    Borrowed sequence = arguments[0], key = arguments[4] == NONE ? NULL : arguments[4];
    int64_t low, high;
    if (!size_argument_read(arguments[2], 0, &low)) {
        return -1;
    }
    if (low < 0) {
        error_raise(&ValueErrorType, "lo must be non-negative");
        return -1;
    }
    if (!read_high(sequence, arguments[3], &high)) {
        return -1;
    }
    while (low < high) {
        int64_t middle = low + (high - low) / 2;
        switch (is_before(sequence, middle, value, key, side)) {
        case YES: high = middle; break;
        case NO: low = middle + 1; break;
        case FAILED: return -1;
        }
    }
    return low;
}

static Owned place(const Borrowed *arguments, Side side) {
    int64_t index = search(arguments, arguments[1], side);
    return index < 0 ? NULL : int_from_int64(index);
}

static Owned bisect_left(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return place(arguments, SIDE_LEFT);
}

static Owned bisect_right(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return place(arguments, SIDE_RIGHT);
}

// ---- inserting ---------------------------------------------------------------------------------------------------

static Owned insert_at(Borrowed sequence, int64_t index, Borrowed item) {
    if (sequence->type == &ListType) {
        return list_insert(sequence, index, retain(item)) ? none_new() : NULL;
    }
    Owned name = str_intern_text("insert");
    Owned number = name == NULL ? NULL : int_from_int64(index);
    Owned result = NULL;
    if (number != NULL) {
        const Borrowed pair[] = {number, item};
        result = object_call_method(sequence, name, 2, pair);
    }
    release_if_any(number);
    release_if_any(name);
    if (result == NULL) {
        return NULL;
    }
    release(result);
    return none_new();
}

static Owned insert_sorted(const Borrowed *arguments, Side side) {
    Borrowed key = arguments[4] == NONE ? NULL : arguments[4];
    Owned value = key == NULL ? retain(arguments[1]) : object_call_one(key, arguments[1]);
    int64_t index = value == NULL ? -1 : search(arguments, value, side);
    release_if_any(value);
    return index < 0 ? NULL : insert_at(arguments[0], index, arguments[1]);
}

static Owned insort_left(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return insert_sorted(arguments, SIDE_LEFT);
}

static Owned insort_right(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return insert_sorted(arguments, SIDE_RIGHT);
}

// ---- the module --------------------------------------------------------------------------------------------------

#define BISECT_SIGNATURE "(a, x, lo=0, hi=None, *, key=None)"

static NativeRow bisect_rows[] = {
    {"bisect_left", bisect_left, .signature = BISECT_SIGNATURE,
     .help = "Return the index at which x belongs in the sorted sequence a, before what is equal to it."},
    {"bisect_right", bisect_right, .signature = BISECT_SIGNATURE,
     .help = "Return the index at which x belongs in the sorted sequence a, behind what is equal to it."},
    {"insort_left", insort_left, .signature = BISECT_SIGNATURE,
     .help = "Insert x into the sorted sequence a, before what is equal to it."},
    {"insort_right", insort_right, .signature = BISECT_SIGNATURE,
     .help = "Insert x into the sorted sequence a, behind what is equal to it."},
    {0},
};

Owned bisect_module_new(void) { return module_new_native("_bisect", "The search of the module bisect.", bisect_rows); }
