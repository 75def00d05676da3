// SPDX-License-Identifier: GPL-3.0-or-later
// The range type: a sequence of ints that is worked out instead of stored.
//
//     range(2, 10, 3)     start 2, stop 10, step 3, length 3:  2 5 8       item i is start + i × step
//
// All four are ints of any size. What nearly always happens, that they fit 64 bits, has its own short ways.
//
// Next: range_methods.c; range_iterator.c, with the short way for loops; slice.c.
#include "objects/range.h"

#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/int.h"
#include "objects/key.h"
#include "objects/range_parts.h"
#include "objects/tuple.h"

// ---- create ------------------------------------------------------------------------------------------------------

// How many items lie between low and high (both included as far as steps reach), with a positive step.
static Owned count_steps(Borrowed low, Borrowed high, Borrowed step) {
    if (int_compare(as_int(low), as_int(high)) >= 0) {
        return int_from_int64(0);
    }
    Owned one = int_from_int64(1);
    Owned distance = one == NULL ? NULL : int_subtract(as_int(high), as_int(low));
    Owned last = distance == NULL ? NULL : int_subtract(as_int(distance), as_int(one));
    Owned quotient = NULL;
    Owned result = NULL;
    if (last != NULL && int_divide_modulo(as_int(last), as_int(step), &quotient, NULL)) {
        result = int_add(as_int(quotient), as_int(one));
    }
    release_if_any(quotient);
    release_if_any(last);
    release_if_any(distance);
    release_if_any(one);
    return result;
}

static bool small_length(Borrowed start, Borrowed stop, Borrowed step, int64_t *length) {
    if (!int_is_compact(as_int(start)) || !int_is_compact(as_int(stop)) || !int_is_compact(as_int(step))) {
        return false;
    }
    int64_t distance = int_compact_value(as_int(stop)) - int_compact_value(as_int(start));
    int64_t by = int_compact_value(as_int(step));
    *length = by > 0 ? (distance > 0 ? (distance - 1) / by + 1 : 0) : distance < 0 ? (-distance - 1) / -by + 1 : 0;
    return true;
}

static Owned find_length(Borrowed start, Borrowed stop, Borrowed step) {
    int64_t length;
    if (small_length(start, stop, step, &length)) {
        return int_from_int64(length);
    }
    if (int_sign(as_int(step)) > 0) {
        return count_steps(start, stop, step);
    }
    Owned positive = int_negate(as_int(step));
    Owned result = positive == NULL ? NULL : count_steps(stop, start, positive);
    release_if_any(positive);
    return result;
}

Owned range_new(Borrowed start, Borrowed stop, Borrowed step) {
    if (int_sign(as_int(step)) == 0) {
        return error_raise(&ValueErrorType, "range() arg 3 must not be zero");
    }
    Owned length = find_length(start, stop, step);
    Owned range = length == NULL ? NULL : object_new(&RangeType);
    if (range == NULL) {
        release_if_any(length);
        return NULL;
    }
    Range *self = as_range(range);
    self->start.held = retain(start);
    self->stop.held = retain(stop);
    self->step.held = retain(step);
    self->length.held = length;
    return range;
}

static Owned range_from_indices(const Arguments *arguments) {
    Owned parts[3] = {NULL, NULL, NULL};
    bool single = arguments->count == 1;
    parts[0] = single ? int_from_int64(0) : object_index(arguments_get(arguments, 0));
    if (parts[0] != NULL) {
        parts[1] = object_index(arguments_get(arguments, single ? 0 : 1));
    }
    if (parts[1] != NULL) {
        parts[2] = arguments->count == 3 ? object_index(arguments_get(arguments, 2)) : int_from_int64(1);
    }
    Owned range = parts[2] == NULL ? NULL : range_new(parts[0], parts[1], parts[2]);
    for (int i = 0; i < 3; i++) {
        release_if_any(parts[i]);
    }
    return range;
}

static Owned range_create(Type *type, const Arguments *arguments) {
    (void)type;
    if (!arguments_refuse_keywords("range", arguments) || !arguments_check_count("range", arguments, 1, 3)) {
        return NULL;
    }
    return range_from_indices(arguments);
}

bool range_get_numbers(Borrowed range, int64_t *start, int64_t *stop, int64_t *step) {
    const Range *self = as_range(range);
    int64_t length;
    return int_to_int64(as_int(self->start.held), start) && int_to_int64(as_int(self->stop.held), stop) &&
           int_to_int64(as_int(self->step.held), step) && int_to_int64(as_int(self->length.held), &length);
}

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static void range_traverse(Borrowed object, Visit visit, void *context) {
    const Range *self = as_range(object);
    const Slot *parts[] = {&self->start, &self->stop, &self->step, &self->length};
    static const char *const names_of_parts[] = {"start", "stop", "step", "length"};
    for (int i = 0; i < 4; i++) {
        if (parts[i]->held != NULL) {
            visit(parts[i]->held, edge_field(names_of_parts[i]), context);
        }
    }
}

static Owned range_take_reference(Object *object) {
    Range *self = as_range(object);
    Slot *parts[] = {&self->start, &self->stop, &self->step, &self->length};
    for (int i = 0; i < 4; i++) {
        if (parts[i]->held != NULL) {
            return slot_take(parts[i]);
        }
    }
    return NULL;
}

// ---- repr --------------------------------------------------------------------------------------------------------

static bool is_one(Borrowed number) { return int_is_compact(as_int(number)) && int_compact_value(as_int(number)) == 1; }

static Owned range_repr(Borrowed object) {
    const Range *self = as_range(object);
    if (is_one(self->step.held)) {
        return str_format("range(%R, %R)", self->start.held, self->stop.held);
    }
    return str_format("range(%R, %R, %R)", self->start.held, self->stop.held, self->step.held);
}

// ---- equal and hash ----------------------------------------------------------------------------------------------

static bool same(const Slot *left, const Slot *right) {
    return int_compare(as_int(left->held), as_int(right->held)) == 0;
}

// Ranges are equal if they have the same items.
static bool ranges_equal(const Range *left, const Range *right) {
    if (left == right) {
        return true;
    }
    if (!same(&left->length, &right->length)) {
        return false;
    }
    if (int_sign(as_int(left->length.held)) == 0) {
        return true;
    }
    return same(&left->start, &right->start) && (is_one(left->length.held) || same(&left->step, &right->step));
}

static Owned range_compare(Borrowed self, Borrowed other, Comparison comparison) {
    if (other->type != &RangeType || (comparison != COMPARE_EQUAL && comparison != COMPARE_NOT_EQUAL)) {
        return not_implemented_new();
    }
    return bool_new(ranges_equal(as_range(self), as_range(other)) == (comparison == COMPARE_EQUAL));
}

static int64_t range_hash(Borrowed object) {
    const Range *self = as_range(object);
    bool is_empty = int_sign(as_int(self->length.held)) == 0;
    const Borrowed parts[] = {self->length.held, is_empty ? NONE : self->start.held,
                              is_empty || is_one(self->length.held) ? NONE : self->step.held};
    Owned tuple = tuple_from_list(3, parts);
    if (tuple == NULL) {
        return -1;
    }
    int64_t hash = object_hash(tuple);
    release(tuple);
    return hash;
}

static Answer range_truth(Borrowed self) { return int_sign(as_int(as_range(self)->length.held)) != 0 ? YES : NO; }

// ---- length, item, iterate ---------------------------------------------------------------------------------------

static int64_t range_length(Borrowed self) {
    int64_t length;
    if (!int_to_int64(as_int(as_range(self)->length.held), &length)) {
        error_raise(&OverflowErrorType, "Python int too large to convert to C ssize_t");
        return -1;
    }
    return length;
}

Owned range_item(const Range *self, Borrowed index) {
    int64_t distance, item;
    if (int_is_compact(as_int(index)) && int_is_compact(as_int(self->step.held)) &&
        int_is_compact(as_int(self->start.held)) &&
        !__builtin_mul_overflow(int_compact_value(as_int(index)), int_compact_value(as_int(self->step.held)),
                                &distance) &&
        !__builtin_add_overflow(distance, int_compact_value(as_int(self->start.held)), &item)) {
        return int_from_int64(item);
    }
    Owned product = int_multiply(as_int(index), as_int(self->step.held));
    Owned result = product == NULL ? NULL : int_add(as_int(product), as_int(self->start.held));
    release_if_any(product);
    return result;
}

// A slice of a range is a range.
static Owned get_slice(const Range *self, Borrowed slice) {
    Owned start, stop, step;
    if (!slice_resolve_ints(slice, self->length.held, &start, &stop, &step)) {
        return NULL;
    }
    Owned result = NULL;
    Owned new_start = range_item(self, start);
    Owned new_stop = new_start == NULL ? NULL : range_item(self, stop);
    Owned new_step = new_stop == NULL ? NULL : int_multiply(as_int(self->step.held), as_int(step));
    if (new_step != NULL) {
        result = range_new(new_start, new_stop, new_step);
    }
    release_if_any(new_step);
    release_if_any(new_stop);
    release_if_any(new_start);
    release(step);
    release(stop);
    release(start);
    return result;
}

static Owned item_at(const Range *self, Owned index) {
    if (index != NULL && int_sign(as_int(index)) < 0) {
        Owned from_end = int_add(as_int(index), as_int(self->length.held));
        release(index);
        index = from_end;
    }
    if (index == NULL) {
        return NULL;
    }
    Owned item = NULL;
    if (int_sign(as_int(index)) < 0 || int_compare(as_int(index), as_int(self->length.held)) >= 0) {
        error_raise(&IndexErrorType, "range object index out of range");
    } else {
        item = range_item(self, index);
    }
    release(index);
    return item;
}

static Owned range_get_item(Borrowed self, Borrowed key) {
    if (key->type == &SliceType) {
        return get_slice(as_range(self), key);
    }
    if (key->type->to_index == NULL) {
        return error_raise(&TypeErrorType, "range indices must be integers or slices, not %T", key);
    }
    return item_at(as_range(self), object_index(key));
}

// ---- attributes --------------------------------------------------------------------------------------------------

static Owned range_get_start(Borrowed self) { return retain(as_range(self)->start.held); }
static Owned range_get_stop(Borrowed self) { return retain(as_range(self)->stop.held); }
static Owned range_get_step(Borrowed self) { return retain(as_range(self)->step.held); }

static const AttributeRow range_attributes[] = {{"start", range_get_start, attribute_refuse, "The first value."},
                                                {"stop", range_get_stop, attribute_refuse, "Where the values end."},
                                                {"step", range_get_step, attribute_refuse, "The distance of values."},
                                                {0}};

// ---- the type ----------------------------------------------------------------------------------------------------

static const Member range_members[] = {
    MEMBER(Range, start), MEMBER(Range, stop), MEMBER(Range, step), MEMBER(Range, length), {0}};

Type RangeType = {
    .name = "range",
    .doc = "range(stop)\nrange(start, stop[, step])\n\n"
           "The ints from start (or 0) up to stop, stop not included, by step (or 1).",
    .basic_size = sizeof(Range),
    .members = range_members,
    .flags = TYPE_SEQUENCE,
    .traverse = range_traverse,
    .take_reference = range_take_reference,
    .repr = range_repr,
    .hash = range_hash,
    .compare = range_compare,
    .truth = range_truth,
    .new = range_create,
    .length = range_length,
    .get_item = range_get_item,
    .contains = range_contains,
    .iterate = range_iterate,
    .methods = range_method_rows,
    .attributes = range_attributes,
};

bool ranges_init(void) { return type_ready(&RangeType) && type_ready(&SliceType) && range_iterators_init(); }
