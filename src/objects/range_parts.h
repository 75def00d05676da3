// SPDX-License-Identifier: GPL-3.0-or-later
// What range.c, range_methods.c, range_iterator.c and slice.c share.
#ifndef TALLY_OBJECTS_RANGE_PARTS_H
#define TALLY_OBJECTS_RANGE_PARTS_H

#include "objects/range.h"

static inline Range *as_range(Borrowed object) { return object_mutable(object); }

// The slice applied to `length` items, all as Ints, owned. False: TypeError or ValueError.
bool slice_resolve_ints(Borrowed slice, Borrowed length, Owned *start, Owned *stop, Owned *step);
// Item `index` (an Int) of a range, without a look at its length.
MUST_USE Owned range_item(const Range *self, Borrowed index);
Answer range_contains(Borrowed self, Borrowed item);
// Is an int among its items, and at which index? *index is owned then; it may be NULL: not wanted.
Answer range_find_int(const Range *self, Borrowed number, Owned *index);
MUST_USE Owned range_iterate(Borrowed self);
MUST_USE Owned range_iterate_reversed(Borrowed self);

extern NativeRow range_method_rows[];
bool range_iterators_init(void);

#endif
