// SPDX-License-Identifier: GPL-3.0-or-later
// The methods of tuple: index and count, and what copying an instance of a derived class needs.
//
// Next: list.c.
#include "objects/arguments.h"
#include "objects/class_getitem.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/sequence.h"

extern NativeRow tuple_method_rows[];

static Owned tuple_method_index(Borrowed self, const Borrowed *arguments) {
    int64_t start, stop;
    if (!sequence_read_bound(arguments[1], tuple_size(self), 0, &start) ||
        !sequence_read_bound(arguments[2], tuple_size(self), INT64_MAX, &stop)) {
        return NULL;
    }
    int64_t index = sequence_find(self, arguments[0], start, stop);
    if (index == SEQUENCE_MISSING) {
        return error_raise(&ValueErrorType, "tuple.index(x): x not in tuple");
    }
    return index == SEQUENCE_FAILED ? NULL : int_from_int64(index);
}

static Owned tuple_method_count(Borrowed self, const Borrowed *arguments) {
    int64_t count = sequence_count(self, arguments[0]);
    return count < 0 ? NULL : int_from_int64(count);
}

static Owned tuple_method_getnewargs(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    Owned items = tuple_new(tuple_size(self));
    if (items == NULL) {
        return NULL;
    }
    slots_copy(as_tuple(items)->items, as_tuple(self)->items, tuple_size(self));
    return tuple_one(items);
}

NativeRow tuple_method_rows[] = {
    {"index", tuple_method_index, .signature = "(self, value, start=0, stop=sys.maxsize, /)",
     .help = "Return the first index of value; a ValueError if it is not there."},
    {"count", tuple_method_count, .signature = "(self, value, /)", .help = "Return how often value is in the tuple."},
    {"__getnewargs__", tuple_method_getnewargs, .signature = "(self, /)",
     .help = "Return the arguments that make an equal tuple."},
    CLASS_GETITEM_ROW,
    {0}};
