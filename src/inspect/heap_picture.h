// SPDX-License-Identifier: GPL-3.0-or-later
// What there is in memory now: the byte ledger, the largest objects, the runtime's parts, the generations.
#ifndef TALLY_INSPECT_HEAP_PICTURE_H
#define TALLY_INSPECT_HEAP_PICTURE_H

#include "base/raw.h"
#include "memory/collector.h"
#include "inspect/byte_ledger.h"

#define LARGEST_MAXIMUM 8

typedef struct LargeObject {
    Borrowed object;
    int64_t size; // as sys.getsizeof says
} LargeObject;

typedef struct HeapPicture {
    ByteLedger ledger;                    // its rows sorted, the type with most bytes first
    int64_t heap_types;                   // rows of types that have bytes in the heap; they come first
    LargeObject largest[LARGEST_MAXIMUM]; // in the heap, the largest first
    int64_t largest_count;
    int64_t raw[PART_COUNT];               // bytes of raw memory, without what the picture itself takes
    int64_t stack_bytes;                   // in use on the value stack
    int64_t generations[GENERATION_COUNT]; // tracked objects
    int64_t frozen;
} HeapPicture;

// Takes nothing but raw memory, and changes nothing. False: no memory, and nothing to be closed.
bool heap_picture_open(HeapPicture *picture);
void heap_picture_close(HeapPicture *picture);

// The sums that a reader is shown.
static inline int64_t picture_asked(const HeapPicture *picture) { return picture->ledger.used + picture->ledger.spare; }
static inline int64_t picture_rounding(const HeapPicture *picture) {
    return picture->ledger.totals.bytes_in_blocks - picture->ledger.unowned_bytes - picture_asked(picture);
}
static inline int64_t picture_free(const HeapPicture *picture) {
    const HeapTotals *totals = &picture->ledger.totals;
    return totals->bytes_in_lists + totals->bytes_in_pools + totals->bytes_in_pages;
}

#endif
