// SPDX-License-Identifier: GPL-3.0-or-later
// The methods of deque.
//
// Next: deque_iterator.c.
#include "objects/arguments.h"
#include "objects/class_getitem.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/sequence.h"
#include "objects/tuple.h"
#include "library/deque.h"

// ---- the ends ----------------------------------------------------------------------------------------------------

static Owned method_append(Borrowed self, const Borrowed *arguments) {
    return deque_append(as_deque(self), retain(arguments[0])) ? none_new() : NULL;
}

static Owned method_appendleft(Borrowed self, const Borrowed *arguments) {
    return deque_append_left(as_deque(self), retain(arguments[0])) ? none_new() : NULL;
}

static bool check_not_empty(Borrowed self) {
    if (as_deque(self)->size == 0) {
        error_raise(&IndexErrorType, "pop from an empty deque");
    }
    return as_deque(self)->size > 0;
}

static Owned method_pop(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return check_not_empty(self) ? deque_pop(as_deque(self)) : NULL;
}

static Owned method_popleft(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return check_not_empty(self) ? deque_pop_left(as_deque(self)) : NULL;
}

static Owned method_extend(Borrowed self, const Borrowed *arguments) {
    return deque_extend(self, arguments[0]) ? none_new() : NULL;
}

static Owned method_extendleft(Borrowed self, const Borrowed *arguments) {
    return deque_extend_left(self, arguments[0]) ? none_new() : NULL;
}

// ---- all items ---------------------------------------------------------------------------------------------------

static Owned method_clear(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    deque_clear(as_deque(self));
    return none_new();
}

static Owned method_copy(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return deque_copy(self);
}

static Owned method_reverse(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    deque_reverse(as_deque(self));
    return none_new();
}

static Owned method_rotate(Borrowed self, const Arguments *arguments) {
    int64_t count;
    if (!arguments_refuse_keywords("deque.rotate", arguments) ||
        !arguments_check_count("deque.rotate", arguments, 0, 1) ||
        !size_argument_read(arguments->count == 0 ? NULL : arguments_get(arguments, 0), 1, &count)) {
        return NULL;
    }
    deque_rotate(as_deque(self), count);
    return none_new();
}

static Owned method_reversed(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return deque_iterator_new(&DequeReverseIteratorType, self);
}

// ---- the middle --------------------------------------------------------------------------------------------------

static Owned method_insert(Borrowed object, const Borrowed *arguments) {
    Deque *self = as_deque(object);
    int64_t index;
    if (!size_argument_read(arguments[0], 0, &index)) {
        return NULL;
    }
    if (self->size == self->maximum) {
        return error_raise(&IndexErrorType, "deque already at its maximum size");
    }
    index += index < 0 ? self->size : 0;
    index = index < 0 ? 0 : index > self->size ? self->size : index;
    return deque_insert_at(self, index, retain(arguments[1])) ? none_new() : NULL;
}

static Owned raise_mutated(Type *type) { return error_raise(type, "deque mutated during iteration"); }

static Answer item_equals(const Deque *self, int64_t index, Borrowed value) {
    Owned item = retain(deque_slot(self, index)->held);
    Answer equal = object_equal(item, value);
    release(item);
    return equal;
}

static Owned method_remove(Borrowed object, const Borrowed *arguments) {
    Deque *self = as_deque(object);
    int64_t size = self->size;
    for (int64_t i = 0; i < size; i++) {
        Answer equal = item_equals(self, i, arguments[0]);
        if (equal == FAILED) {
            return NULL;
        }
        if (self->size != size) {
            return raise_mutated(&IndexErrorType);
        }
        if (equal == YES) {
            release(deque_remove_at(self, i));
            return none_new();
        }
    }
    return error_raise(&ValueErrorType, "%R is not in deque", arguments[0]);
}

static Owned method_count(Borrowed object, const Borrowed *arguments) {
    const Deque *self = as_deque(object);
    int64_t changes = self->changes;
    int64_t count = 0;
    for (int64_t i = 0; i < self->size; i++) {
        Answer equal = item_equals(self, i, arguments[0]);
        if (equal == FAILED) {
            return NULL;
        }
        if (self->changes != changes) {
            return raise_mutated(&RuntimeErrorType);
        }
        count += equal == YES;
    }
    return int_from_int64(count);
}

static Owned method_index(Borrowed object, const Borrowed *arguments) {
    const Deque *self = as_deque(object);
    int64_t changes = self->changes;
    int64_t start, stop;
    if (!sequence_read_bound(arguments[1], self->size, 0, &start) ||
        !sequence_read_bound(arguments[2], self->size, self->size, &stop)) {
        return NULL;
    }
    stop = stop > self->size ? self->size : stop;
    for (int64_t i = start; i < stop; i++) {
        Answer equal = item_equals(self, i, arguments[0]);
        if (equal == FAILED) {
            return NULL;
        }
        if (equal == YES) {
            return int_from_int64(i);
        }
        if (self->changes != changes) {
            return raise_mutated(&RuntimeErrorType);
        }
    }
    return error_raise(&ValueErrorType, "%R is not in deque", arguments[0]);
}

// ---- copying -----------------------------------------------------------------------------------------------------

// The attributes of an object of a subclass, or None.
static Owned attributes_of(Borrowed self) {
    const Slot *dict = object_dict_slot(self);
    return dict == NULL || dict->held == NULL ? none_new() : object_get_attribute(self, names.__dict__);
}

// (class, its arguments, attributes, iterator over the items): how copies are made.
static Owned method_reduce(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    bool has_maximum = as_deque(self)->maximum != DEQUE_NO_MAXIMUM;
    Owned parts[] = {retain(&self->type->object),
                     has_maximum ? tuple_two(retain(tuple_empty()), int_from_int64(as_deque(self)->maximum))
                                 : retain(tuple_empty()),
                     attributes_of(self), object_iterate(self)};
    Owned result = parts[1] == NULL || parts[2] == NULL || parts[3] == NULL
                       ? NULL
                       : tuple_from_list(COUNT_OF(parts), (const Borrowed *)parts);
    for (int64_t i = 0; i < COUNT_OF(parts); i++) {
        release_if_any(parts[i]);
    }
    return result;
}

// ---- method table ------------------------------------------------------------------------------------------------

NativeRow deque_method_rows[] = {
    {"append", method_append, .signature = "(self, item, /)", .help = "Add an item at the right end."},
    {"appendleft", method_appendleft, .signature = "(self, item, /)", .help = "Add an item at the left end."},
    {"clear", method_clear, .signature = "(self, /)", .help = "Remove all items."},
    {"__copy__", method_copy, .signature = "(self, /)", .help = "Return a shallow copy."},
    {"copy", method_copy, .signature = "(self, /)", .help = "Return a shallow copy."},
    {"count", method_count, .signature = "(self, value, /)", .help = "Return how many items are equal to value."},
    {"extend", method_extend, .signature = "(self, iterable, /)",
     .help = "Add the items of the iterable at the right end."},
    {"extendleft", method_extendleft, .signature = "(self, iterable, /)",
     .help = "Add the items of the iterable at the left end, one after the other."},
    {"index", method_index, .signature = "(self, value, start=0, stop=..., /)",
     .help = "Return the index of the first item that is equal to value; ValueError if there is none.",
     .flags = NATIVE_PARSED},
    {"insert", method_insert, .signature = "(self, index, value, /)",
     .help = "Put value in front of the item at index.", .flags = NATIVE_PARSED},
    {"pop", method_pop, .signature = "(self, /)", .help = "Remove and return the item at the right end."},
    {"popleft", method_popleft, .signature = "(self, /)", .help = "Remove and return the item at the left end."},
    {"__reduce__", method_reduce, .signature = "(self, /)", .help = "Return what a copy is made from."},
    {"remove", method_remove, .signature = "(self, value, /)", .help = "Remove the first item that is equal to value."},
    {"__reversed__", method_reversed, .signature = "(self, /)", .help = "Return an iterator from the right end."},
    {"reverse", method_reverse, .signature = "(self, /)", .help = "Put the items in reverse order."},
    {"rotate", .raw = method_rotate, .signature = "(self, n=1, /)",
     .help = "Move the last n items to the left end, or for a negative n the first ones to the right end."},
    CLASS_GETITEM_ROW,
    {0},
};
