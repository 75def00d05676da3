// SPDX-License-Identifier: GPL-3.0-or-later
// The methods of list: append, extend, insert, pop, remove, index, count, sort, reverse, copy, clear.
//
// Next: list_sort.c.
#include "objects/arguments.h"
#include "objects/class_getitem.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/iterators.h"
#include "objects/list_storage.h"
#include "objects/protocol.h"
#include "objects/sequence.h"

// ---- adding and removing -----------------------------------------------------------------------------------------

static Owned list_method_append(Borrowed self, const Borrowed *arguments) {
    return list_append(self, retain(arguments[0])) ? none_new() : NULL;
}

static Owned list_method_extend(Borrowed self, const Borrowed *arguments) {
    return list_extend(self, arguments[0]) ? none_new() : NULL;
}

static Owned list_method_insert(Borrowed self, const Borrowed *arguments) {
    int64_t index;
    return size_argument_read(arguments[0], 0, &index) && list_insert(self, index, retain(arguments[1])) ? none_new()
                                                                                                         : NULL;
}

static Owned pop_at(List *self, int64_t index) {
    Owned item = retain(self->items[index].held);
    if (!list_remove_range(self, index, 1)) {
        release(item);
        return NULL;
    }
    return item;
}

static Owned list_method_pop(Borrowed object, const Borrowed *arguments) {
    List *self = as_list(object);
    int64_t index;
    if (!size_argument_read(arguments[0], -1, &index)) {
        return NULL;
    }
    if (self->size == 0) {
        return error_raise(&IndexErrorType, "pop from empty list");
    }
    index += index < 0 ? self->size : 0;
    if (index < 0 || index >= self->size) {
        return error_raise(&IndexErrorType, "pop index out of range");
    }
    if (index == self->size - 1) {
        Owned item = self->items[index].held;
        list_resize(self, index);
        return item;
    }
    return pop_at(self, index);
}

static Owned list_method_remove(Borrowed object, const Borrowed *arguments) {
    List *self = as_list(object);
    int64_t index = sequence_find(object, arguments[0], 0, INT64_MAX);
    if (index == SEQUENCE_MISSING) {
        return error_raise(&ValueErrorType, "list.remove(x): x not in list");
    }
    if (index == SEQUENCE_FAILED) {
        return NULL;
    }
    return list_assign_slice(&self->object, index, index + 1, NULL) ? none_new() : NULL;
}

static Owned list_method_clear(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    list_clear(as_list(self));
    return none_new();
}

// ---- looking -----------------------------------------------------------------------------------------------------

static Owned list_method_index(Borrowed self, const Borrowed *arguments) {
    int64_t start, stop;
    if (!sequence_read_bound(arguments[1], list_size(self), 0, &start) ||
        !sequence_read_bound(arguments[2], list_size(self), INT64_MAX, &stop)) {
        return NULL;
    }
    int64_t index = sequence_find(self, arguments[0], start, stop);
    if (index == SEQUENCE_MISSING) {
        return error_raise(&ValueErrorType, "%R is not in list", arguments[0]);
    }
    return index == SEQUENCE_FAILED ? NULL : int_from_int64(index);
}

static Owned list_method_count(Borrowed self, const Borrowed *arguments) {
    int64_t count = sequence_count(self, arguments[0]);
    return count < 0 ? NULL : int_from_int64(count);
}

static Owned list_method_copy(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return list_slice(self, 0, INT64_MAX);
}

static Owned list_method_reversed(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return sequence_iterator_new(&ListReverseIteratorType, self);
}

// ---- order -------------------------------------------------------------------------------------------------------

bool list_reverse(Borrowed list) {
    List *self = as_list(list);
    for (int64_t low = 0, high = self->size - 1; low < high; low++, high--) {
        Slot item = self->items[low];
        self->items[low] = self->items[high];
        self->items[high] = item;
    }
    return true;
}

static Owned list_method_reverse(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return list_reverse(self) ? none_new() : NULL;
}

static Owned list_method_sort(Borrowed self, const Borrowed *arguments) {
    int64_t reverse;
    if (!c_int_argument_read(arguments[1], 0, &reverse)) {
        return NULL;
    }
    return list_sort(self, arguments[0], reverse != 0) ? none_new() : NULL;
}

// ---- method table ------------------------------------------------------------------------------------------------

NativeRow list_method_rows[] = {
    {"__reversed__", list_method_reversed, .signature = "(self, /)",
     .help = "Return an iterator over the items, last one first."},
    {"clear", list_method_clear, .signature = "(self, /)", .help = "Remove all items."},
    {"copy", list_method_copy, .signature = "(self, /)", .help = "Return a shallow copy."},
    {"append", list_method_append, .signature = "(self, object, /)", .help = "Add an object at the end."},
    {"insert", list_method_insert, .signature = "(self, index, object, /)", .help = "Put an object in before index."},
    {"extend", list_method_extend, .signature = "(self, iterable, /)",
     .help = "Add all items of the iterable at the end."},
    {"pop", list_method_pop, .signature = "(self, index=-1, /)",
     .help = "Remove the item at index and return it; an IndexError if there is none."},
    {"remove", list_method_remove, .signature = "(self, value, /)",
     .help = "Remove the first item that is equal to value; a ValueError if there is none."},
    {"index", list_method_index, .signature = "(self, value, start=0, stop=sys.maxsize, /)",
     .help = "Return the first index of value; a ValueError if it is not there."},
    {"count", list_method_count, .signature = "(self, value, /)", .help = "Return how often value is in the list."},
    {"reverse", list_method_reverse, .signature = "(self, /)", .help = "Turn the order of the items round, in place."},
    {"sort", list_method_sort, .signature = "(self, /, *, key=None, reverse=False)",
     .help = "Sort the items in ascending order, in place; equal ones keep their order."},
    CLASS_GETITEM_ROW,
    {0}};
