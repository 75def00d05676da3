// SPDX-License-Identifier: GPL-3.0-or-later
// The slice type: what stands between the brackets of x[1:5:2], and which indices that means.
//
//     x[-3:]  with 10 items     slice(-3, None, None)  ─▶  start 7, stop 10, step 1: 3 items
//     x[::-1] with 3 items      slice(None, None, -1)  ─▶  start 2, stop −1, step −1: 3 items
//
// What always holds: bounds outside the sequence are moved to its ends, never an error; only what is no number is one,
// and a step of zero.
//
// Next: range.c, which slices with ints of any size.
#include "objects/range.h"

#include "memory/life.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/range_parts.h"
#include "objects/str.h"
#include "objects/tuple.h"

static Slice *as_slice(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

Owned slice_new(Borrowed start, Borrowed stop, Borrowed step) {
    Owned slice = container_new(&SliceType, sizeof(Slice), 0);
    if (slice == NULL) {
        return NULL;
    }
    Slice *self = as_slice(slice);
    self->start.held = retain(start == NULL ? NONE : start);
    self->stop.held = retain(stop == NULL ? NONE : stop);
    self->step.held = retain(step == NULL ? NONE : step);
    collector_track_new(slice);
    return slice;
}

static Owned slice_create(Type *type, const Arguments *arguments) {
    (void)type;
    if (!arguments_refuse_keywords("slice", arguments) || !arguments_check_count("slice", arguments, 1, 3)) {
        return NULL;
    }
    if (arguments->count == 1) {
        return slice_new(NULL, arguments_get(arguments, 0), NULL);
    }
    return slice_new(arguments_get(arguments, 0), arguments_get(arguments, 1),
                     arguments->count == 3 ? arguments_get(arguments, 2) : NULL);
}

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static void slice_traverse(Borrowed object, Visit visit, void *context) {
    const Slice *self = as_slice(object);
    const Slot *parts[] = {&self->start, &self->stop, &self->step};
    static const char *const names_of_parts[] = {"start", "stop", "step"};
    for (int i = 0; i < 3; i++) {
        if (parts[i]->held != NULL) {
            visit(parts[i]->held, edge_field(names_of_parts[i]), context);
        }
    }
}

static Owned slice_take_reference(Object *object) {
    Slice *self = as_slice(object);
    return self->step.held != NULL    ? slot_take(&self->step)
           : self->start.held != NULL ? slot_take(&self->start)
                                      : slot_take(&self->stop);
}

static void slice_die(Object *object) {
    collector_untrack(object);
    container_release_all(object, slice_take_reference);
    container_end(object, sizeof(Slice), 0);
}

// ---- repr --------------------------------------------------------------------------------------------------------

static Owned slice_repr(Borrowed object) {
    const Slice *self = as_slice(object);
    return str_format("slice(%R, %R, %R)", self->start.held, self->stop.held, self->step.held);
}

// ---- equal -------------------------------------------------------------------------------------------------------

static Owned parts_of(Borrowed object) {
    const Slice *self = as_slice(object);
    const Borrowed parts[] = {self->start.held, self->stop.held, self->step.held};
    return tuple_from_list(3, parts);
}

static Owned slice_compare(Borrowed self, Borrowed other, Comparison comparison) {
    if (other->type != &SliceType) {
        return not_implemented_new();
    }
    if (self == other) {
        return bool_new(comparison == COMPARE_EQUAL || comparison == COMPARE_LESS_EQUAL ||
                        comparison == COMPARE_GREATER_EQUAL);
    }
    Owned mine = parts_of(self);
    Owned theirs = mine == NULL ? NULL : parts_of(other);
    Owned result = theirs == NULL ? NULL : object_compare(mine, theirs, comparison);
    release_if_any(theirs);
    release_if_any(mine);
    return result;
}

// ---- resolving ---------------------------------------------------------------------------------------------------

// A part as a C number: what it is, clamped, or `otherwise` for None.
static bool read_part(const Slot *part, int64_t otherwise, int64_t *value) {
    Borrowed object = slot_get(part);
    if (object == NONE) {
        *value = otherwise;
        return true;
    }
    if (object->type == &IntType && int_is_compact(as_int(object))) {
        *value = int_compact_value(as_int(object));
        return true;
    }
    if (object->type->to_index == NULL) {
        error_raise(&TypeErrorType, "slice indices must be integers or None or have an __index__ method");
        return false;
    }
    return object_to_int64(object, value, NULL);
}

static int64_t clamp_bound(int64_t bound, int64_t length, bool backward) {
    if (bound < 0) {
        bound += length;
        return bound < 0 ? (backward ? -1 : 0) : bound;
    }
    return bound < length ? bound : backward ? length - 1 : length;
}

bool slice_read(Borrowed slice, int64_t *start, int64_t *stop, int64_t *step) {
    const Slice *self = as_slice(slice);
    if (!read_part(&self->step, 1, step)) {
        return false;
    }
    if (*step == 0) {
        error_raise(&ValueErrorType, "slice step cannot be zero");
        return false;
    }
    *step = *step < -INT64_MAX ? -INT64_MAX : *step; // so that it can be negated
    bool backward = *step < 0;
    return read_part(&self->start, backward ? INT64_MAX : 0, start) &&
           read_part(&self->stop, backward ? INT64_MIN : INT64_MAX, stop);
}

int64_t slice_fit(int64_t length, int64_t *start, int64_t *stop, int64_t step) {
    bool backward = step < 0;
    *start = clamp_bound(*start, length, backward);
    *stop = clamp_bound(*stop, length, backward);
    if (backward ? *stop >= *start : *start >= *stop) {
        return 0;
    }
    return backward ? (*start - *stop - 1) / -step + 1 : (*stop - *start - 1) / step + 1;
}

bool slice_resolve(Borrowed slice, int64_t length, int64_t *start, int64_t *stop, int64_t *step, int64_t *count) {
    if (!slice_read(slice, start, stop, step)) {
        return false;
    }
    *count = slice_fit(length, start, stop, *step);
    return true;
}

// ---- resolving with ints of any size -----------------------------------------------------------------------------

static Owned part_index(const Slot *part) {
    if (part->held->type->to_index == NULL) {
        return error_raise(&TypeErrorType, "slice indices must be integers or None or have an __index__ method");
    }
    return object_index(part->held);
}

// A bound moved into lower … upper.
static Owned clamp_index(const Slot *part, Borrowed length, Borrowed lower, Borrowed upper) {
    Owned bound = part_index(part);
    if (bound != NULL && int_sign(as_int(bound)) < 0) {
        Owned from_end = int_add(as_int(bound), as_int(length));
        release(bound);
        bound = from_end;
    }
    if (bound == NULL) {
        return NULL;
    }
    Borrowed moved = int_compare(as_int(bound), as_int(lower)) < 0   ? lower
                     : int_compare(as_int(bound), as_int(upper)) > 0 ? upper
                                                                     : bound;
    Owned result = retain(moved);
    release(bound);
    return result;
}

bool slice_resolve_ints(Borrowed slice, Borrowed length, Owned *start, Owned *stop, Owned *step) {
    const Slice *self = as_slice(slice);
    Owned lower = NULL;
    Owned upper = NULL;
    *start = NULL;
    *stop = NULL;
    *step = self->step.held == NONE ? int_from_int64(1) : part_index(&self->step);
    if (*step == NULL) {
        return false;
    }
    int sign = int_sign(as_int(*step));
    if (sign == 0) {
        error_raise(&ValueErrorType, "slice step cannot be zero");
        goto fail;
    }
    lower = int_from_int64(sign < 0 ? -1 : 0);
    upper = lower == NULL ? NULL : sign < 0 ? int_add(as_int(length), as_int(lower)) : retain(length);
    if (upper == NULL) {
        goto fail;
    }
    *start =
        self->start.held == NONE ? retain(sign < 0 ? upper : lower) : clamp_index(&self->start, length, lower, upper);
    if (*start == NULL) {
        goto fail;
    }
    *stop = self->stop.held == NONE ? retain(sign < 0 ? lower : upper) : clamp_index(&self->stop, length, lower, upper);
    if (*stop == NULL) {
        goto fail;
    }
    release(upper);
    release(lower);
    return true;
fail:
    release_if_any(upper);
    release_if_any(lower);
    release_if_any(*start);
    release(*step);
    return false;
}

// ---- methods -----------------------------------------------------------------------------------------------------

static Owned slice_method_indices(Borrowed self, const Borrowed *arguments) {
    Owned length = object_index(arguments[0]);
    if (length == NULL) {
        return NULL;
    }
    Owned parts[3];
    bool good = int_sign(as_int(length)) >= 0;
    if (!good) {
        error_raise(&ValueErrorType, "length should not be negative");
    }
    good = good && slice_resolve_ints(self, length, &parts[0], &parts[1], &parts[2]);
    release(length);
    if (!good) {
        return NULL;
    }
    const Borrowed items[] = {parts[0], parts[1], parts[2]};
    Owned result = tuple_from_list(3, items);
    for (int i = 0; i < 3; i++) {
        release(parts[i]);
    }
    return result;
}

static Owned slice_get_start(Borrowed self) { return retain(as_slice(self)->start.held); }
static Owned slice_get_stop(Borrowed self) { return retain(as_slice(self)->stop.held); }
static Owned slice_get_step(Borrowed self) { return retain(as_slice(self)->step.held); }

static const AttributeRow slice_attributes[] = {{"start", slice_get_start, attribute_refuse, "Where the slice begins."},
                                                {"stop", slice_get_stop, attribute_refuse, "Where it ends."},
                                                {"step", slice_get_step, attribute_refuse, "The distance of items."},
                                                {0}};

static Owned slice_method_reduce(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    const Slice *slice = as_slice(self);
    const Borrowed parts[] = {slice->start.held, slice->stop.held, slice->step.held};
    return tuple_two(retain(&SliceType.object), tuple_from_list(COUNT_OF(parts), parts));
}

static NativeRow slice_methods[] = {
    {"__reduce__", slice_method_reduce, .signature = "(self, /)", .help = "What the slice can be made of again."},
    {"indices", slice_method_indices, .signature = "(self, object, /)",
     .help = "Return start, stop and step as they are for a sequence of this length."},
    {0}};

// ---- the type ----------------------------------------------------------------------------------------------------

static const Member slice_members[] = {MEMBER(Slice, start), MEMBER(Slice, stop), MEMBER(Slice, step), {0}};

Type SliceType = {
    .name = "slice",
    .doc = "slice(stop)\nslice(start, stop[, step])\n\nWhat stands between the brackets of x[start:stop:step].",
    .basic_size = sizeof(Slice),
    .members = slice_members,
    .spares = {.maximum = 1, .kept = {1}, .lasting = true}, // at start-up it has one already
    .flags = TYPE_CONTAINER,
    .traverse = slice_traverse,
    .take_reference = slice_take_reference,
    .die = slice_die,
    .repr = slice_repr,
    .compare = slice_compare,
    .new = slice_create,
    .methods = slice_methods,
    .attributes = slice_attributes,
};
