// SPDX-License-Identifier: GPL-3.0-or-later
// itertools.count, cycle and repeat: iterators that need not end.
//
//     count(10, 5)      number 10, step 5           ─▶  10, 15, 20, …
//     cycle('ab')       iterator, saved ['a']       ─▶  'a', 'b', 'a', …
//     repeat('x', 2)    item 'x', left 2            ─▶  'x', 'x'
//
// count adds in C while its numbers are ints of 64 bits, and objects from then on.
//
// Next: itertools_chain.c.
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/held_slots.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/str.h"
#include "library/itertools_types.h"

// ---- count: create -----------------------------------------------------------------------------------------------

typedef struct Count { // 72 bytes with the collector's header
    Object object;
    int64_t number; // of the next item, if `next` is empty
    int64_t step;
    Slot next; // or: the next item, as an object
    Slot step_object;
} Count;
_Static_assert(sizeof(Count) + sizeof(GcHeader) == 72, "count: 72 bytes");

static Count *as_count(Borrowed object) { return object_mutable(object); }

static bool is_number(Borrowed object) {
    const Type *type = object->type;
    return type->to_index != NULL || type->to_int != NULL || type->to_float != NULL;
}

// Can all be done in C? What start is of another type comes out as itself, unless the step is 1.
static bool read_plain_numbers(Count *self, Borrowed start, Borrowed step) {
    if ((start != NULL && !is_int(start)) || (step != NULL && !is_int(step))) {
        return false;
    }
    self->number = 0;
    self->step = 1;
    if ((start != NULL && !int_to_int64(as_int(start), &self->number)) ||
        (step != NULL && !int_to_int64(as_int(step), &self->step))) {
        return false;
    }
    return self->step == 1 || ((start == NULL || start->type == &IntType) && step->type == &IntType);
}

static Owned count_create(Type *type, const Arguments *arguments) {
    static struct Signature *signature;
    Borrowed values[2];
    if (!arguments_read_plain("count", "(start=0, step=1)", &signature, arguments, values)) {
        return NULL;
    }
    Borrowed start = values[0], step = values[1];
    if ((start != NULL && !is_number(start)) || (step != NULL && !is_number(step))) {
        return error_raise(&TypeErrorType, "a number is required");
    }
    Owned object = type_allocate(type, 0);
    if (object == NULL) {
        return NULL;
    }
    Count *self = as_count(object);
    if (!read_plain_numbers(self, start, step)) {
        self->next.held = start == NULL ? int_from_int64(0) : retain(start);
        self->step_object.held = step == NULL ? int_from_int64(1) : retain(step);
    }
    collector_track(object);
    return object;
}

// ---- count: traverse, destroy ------------------------------------------------------------------------------------

static const HeldSlot count_held[] = {{offsetof(Count, next), "next"}, {offsetof(Count, step_object), "step"}, {0}};

static void count_traverse(Borrowed self, Visit visit, void *context) {
    held_traverse(self, count_held, visit, context);
}

static Owned count_take_reference(Object *self) { return held_take_reference(self, count_held); }

// ---- count: repr, iterate ----------------------------------------------------------------------------------------

static Owned count_repr(Borrowed object) {
    const Count *self = as_count(object);
    const char *name = itertools_name(object->type);
    if (self->next.held == NULL) {
        return self->step == 1 ? str_format("%s(%lld)", name, (long long)self->number)
                               : str_format("%s(%lld, %lld)", name, (long long)self->number, (long long)self->step);
    }
    Borrowed step = self->step_object.held;
    int64_t value;
    bool is_one = is_int(step) && int_to_int64(as_int(step), &value) && value == 1;
    Owned text =
        is_one ? str_format("%s(%R)", name, self->next.held) : str_format("%s(%R, %R)", name, self->next.held, step);
    if (error_is_pending()) {
        release_if_any(text);
        return NULL;
    }
    return text;
}

// From here on the numbers are objects.
static bool leave_plain_numbers(Count *self) {
    Owned next = int_from_int64(self->number);
    Owned step = next == NULL ? NULL : int_from_int64(self->step);
    if (step == NULL) {
        release_if_any(next);
        return false;
    }
    slot_set(&self->step_object, step);
    slot_set(&self->next, next);
    return true;
}

static Owned next_object(Count *self) {
    Owned item = retain(self->next.held);
    Owned step = retain(self->step_object.held);
    Owned next = object_binary(BINARY_ADD, item, step);
    release(step);
    if (next == NULL) {
        release(item);
        return NULL;
    }
    slot_set(&self->next, next);
    return item;
}

static Owned count_next(Borrowed object) {
    Count *self = as_count(object);
    int64_t next;
    if (LIKELY(self->next.held == NULL && !__builtin_add_overflow(self->number, self->step, &next))) {
        Owned item = int_from_int64(self->number);
        self->number = item == NULL ? self->number : next;
        return item;
    }
    if (self->next.held == NULL && !leave_plain_numbers(self)) {
        return NULL;
    }
    return next_object(self);
}

static const Member count_members[] = {
    MEMBER(Count, number), MEMBER(Count, step), MEMBER(Count, next), MEMBER(Count, step_object), {0}};

Type CountType = {
    .name = "itertools.count",
    .module = "itertools",
    .doc = "count(start=0, step=1)\n\nGives start, start + step, start + 2 * step, and so on without end.",
    .basic_size = sizeof(Count),
    .members = count_members,
    .flags = TYPE_CONTAINER | TYPE_BASE,
    .traverse = count_traverse,
    .take_reference = count_take_reference,
    .repr = count_repr,
    .new = count_create,
    .iterate = itertools_self,
    .next = count_next,
};

// ---- cycle -------------------------------------------------------------------------------------------------------

typedef struct Cycle { // 64 bytes with the collector's header
    Object object;
    Slot iterator; // empty when it has come to its end
    Slot saved;    // List of what it gave
    int64_t index; // of the next item in there
} Cycle;
_Static_assert(sizeof(Cycle) + sizeof(GcHeader) == 64, "cycle: 64 bytes");

static Cycle *as_cycle(Borrowed object) { return object_mutable(object); }

static Owned cycle_create(Type *type, const Arguments *arguments) {
    if (!itertools_check_arguments(type, &CycleType, arguments, 1)) {
        return NULL;
    }
    Owned iterator = object_iterate(arguments_get(arguments, 0));
    Owned saved = iterator == NULL ? NULL : list_new(0);
    Owned object = saved == NULL ? NULL : type_allocate(type, 0);
    if (object == NULL) {
        release_if_any(saved);
        release_if_any(iterator);
        return NULL;
    }
    as_cycle(object)->iterator.held = iterator;
    as_cycle(object)->saved.held = saved;
    collector_track(object);
    return object;
}

static const HeldSlot cycle_held[] = {{offsetof(Cycle, iterator), "iterator"}, {offsetof(Cycle, saved), "saved"}, {0}};

static void cycle_traverse(Borrowed self, Visit visit, void *context) {
    held_traverse(self, cycle_held, visit, context);
}

static Owned cycle_take_reference(Object *self) { return held_take_reference(self, cycle_held); }

static Owned cycle_next(Borrowed object) {
    Cycle *self = as_cycle(object);
    if (self->iterator.held != NULL) {
        Owned item = itertools_next(&self->iterator);
        if (item == NULL && error_is_pending()) {
            return NULL;
        }
        if (item != NULL) {
            if (self->saved.held != NULL && !list_append(self->saved.held, retain(item))) {
                release(give(item));
            }
            return item;
        }
        slot_clear(&self->iterator);
    }
    Borrowed saved = self->saved.held;
    if (saved == NULL || list_size(saved) == 0) {
        return NULL;
    }
    Owned item = retain(list_get(saved, self->index));
    self->index = self->index + 1 < list_size(saved) ? self->index + 1 : 0;
    return item;
}

static const Member cycle_members[] = {MEMBER(Cycle, iterator), MEMBER(Cycle, saved), MEMBER(Cycle, index), {0}};

Type CycleType = {
    .name = "itertools.cycle",
    .module = "itertools",
    .doc = "cycle(iterable, /)\n\nGives the items of the iterable, and then the same ones again without end.",
    .basic_size = sizeof(Cycle),
    .members = cycle_members,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_CLEARABLE,
    .traverse = cycle_traverse,
    .take_reference = cycle_take_reference,
    .new = cycle_create,
    .iterate = itertools_self,
    .next = cycle_next,
};

// ---- repeat ------------------------------------------------------------------------------------------------------

#define REPEAT_FOREVER (-1)

typedef struct Repeat { // 56 bytes with the collector's header
    Object object;
    Slot item;
    int64_t left;
} Repeat;
_Static_assert(sizeof(Repeat) + sizeof(GcHeader) == 56, "repeat: 56 bytes");

static Repeat *as_repeat(Borrowed object) { return object_mutable(object); }

static Owned repeat_create(Type *type, const Arguments *arguments) {
    static struct Signature *signature;
    Borrowed values[2];
    int64_t times;
    if (!arguments_read_plain("repeat", "(object, times=...)", &signature, arguments, values) ||
        !size_argument_read(values[1], REPEAT_FOREVER, &times)) {
        return NULL;
    }
    Owned object = type_allocate(type, 0);
    if (object != NULL) {
        as_repeat(object)->item.held = retain(values[0]);
        as_repeat(object)->left = values[1] != NULL && times < 0 ? 0 : times;
        collector_track(object);
    }
    return object;
}

static const HeldSlot repeat_held[] = {{offsetof(Repeat, item), "item"}, {0}};

static void repeat_traverse(Borrowed self, Visit visit, void *context) {
    held_traverse(self, repeat_held, visit, context);
}

static Owned repeat_take_reference(Object *self) { return held_take_reference(self, repeat_held); }

static Owned repeat_repr(Borrowed object) {
    const Repeat *self = as_repeat(object);
    const char *name = itertools_name(object->type);
    Borrowed item = self->item.held == NULL ? NONE : self->item.held;
    Owned text = self->left == REPEAT_FOREVER ? str_format("%s(%R)", name, item)
                                              : str_format("%s(%R, %lld)", name, item, (long long)self->left);
    if (error_is_pending()) {
        release_if_any(text);
        return NULL;
    }
    return text;
}

static Owned repeat_next(Borrowed object) {
    Repeat *self = as_repeat(object);
    if (self->left == 0 || self->item.held == NULL) {
        return NULL;
    }
    self->left -= self->left > 0;
    return retain(self->item.held);
}

static Owned repeat_length_hint(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    int64_t left = as_repeat(object)->left;
    return left == REPEAT_FOREVER ? error_raise(&TypeErrorType, "len() of unsized object") : int_from_int64(left);
}

static NativeRow repeat_methods[] = {
    {"__length_hint__", repeat_length_hint, .signature = "(self, /)",
     .help = "Return how many items are still to come."},
    {0},
};

static const Member repeat_members[] = {MEMBER(Repeat, item), MEMBER(Repeat, left), {0}};

Type RepeatType = {
    .name = "itertools.repeat",
    .module = "itertools",
    .doc = "repeat(object, times=...)\n\nGives the object again and again: so many times, or without end.",
    .basic_size = sizeof(Repeat),
    .members = repeat_members,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_CLEARABLE,
    .traverse = repeat_traverse,
    .take_reference = repeat_take_reference,
    .repr = repeat_repr,
    .new = repeat_create,
    .iterate = itertools_self,
    .next = repeat_next,
    .methods = repeat_methods,
};
