// SPDX-License-Identifier: GPL-3.0-or-later
// range and slice.
#ifndef TALLY_OBJECTS_RANGE_H
#define TALLY_OBJECTS_RANGE_H

#include "memory/heap.h"

typedef struct Range { // 48 bytes; all four are exact Ints of any size
    Object object;
    Slot start;
    Slot stop;
    Slot step;
    Slot length;
} Range;
_Static_assert(sizeof(Range) == 48, "range: 48 bytes");

typedef struct RangeIterator { // over values that fit 64 bits, which nearly all do
    Object object;
    int64_t next;
    int64_t step;
    int64_t left; // how many are still to come
} RangeIterator;

typedef struct Slice { // 64 bytes
    Object object;
    Slot start;
    Slot stop;
    Slot step;
} Slice;
_Static_assert(sizeof(Slice) + sizeof(GcHeader) == 64, "slice: 64 bytes");

extern Type RangeType, RangeIteratorType, LongRangeIteratorType, SliceType;

MUST_USE Owned range_new(Borrowed start, Borrowed stop, Borrowed step); // Ints; ValueError for step 0
// Start, stop and step as C numbers if they all fit (and the length too); false: they do not.
bool range_get_numbers(Borrowed range, int64_t *start, int64_t *stop, int64_t *step);
MUST_USE Owned slice_new(Borrowed start, Borrowed stop, Borrowed step); // each may be NULL: None
// The slice's parts as C numbers. False: TypeError or ValueError.
bool slice_read(Borrowed slice, int64_t *start, int64_t *stop, int64_t *step);
// Such parts applied to a sequence of `length`; returns the number of items. What can change is asked for its length
// after slice_read, which may run code of the program.
int64_t slice_fit(int64_t length, int64_t *start, int64_t *stop, int64_t step);
// Both: *count items from *start by *step. False: TypeError or ValueError.
bool slice_resolve(Borrowed slice, int64_t length, int64_t *start, int64_t *stop, int64_t *step, int64_t *count);
bool ranges_init(void);

#endif
