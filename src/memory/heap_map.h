// SPDX-License-Identifier: GPL-3.0-or-later
// The map of the heap: what each page is, and where every mapped byte is.
//
// Looking changes nothing: no free list is drained, and nothing is allocated in the heap.
#ifndef TALLY_MEMORY_HEAP_MAP_H
#define TALLY_MEMORY_HEAP_MAP_H

#include "memory/heap.h"

#define HEAP_PAGE_BYTES 4096
#define HEAP_ARENA_BYTES (64 * HEAP_PAGE_BYTES)

typedef enum HeapPageUse { HEAP_PAGE_FREE, HEAP_PAGE_POOL, HEAP_PAGE_RUN, HEAP_PAGE_REST } HeapPageUse;

// A page of an arena. REST: the second page of a run, and those behind it.
typedef struct HeapPage {
    const void *start;
    int64_t arena; // the arena's number
    int index;     // in its arena, from 0
    HeapPageUse use;
    HeapKind kind;    // of a pool's blocks, or of the run
    int64_t stride;   // of a pool: bytes from one block to the next
    int64_t capacity; // of a pool: blocks
    int64_t live;     // live blocks; of a run 1
    int64_t listed;   // of a pool: free blocks that are on a list of the fast path
    int64_t asked;    // bytes asked for the live blocks, rounded up to eights
} HeapPage;

// A block that has a part of the range for itself.
typedef struct HeapSpan {
    const void *start;
    HeapKind kind;
    int64_t reserved;  // bytes of addresses
    int64_t committed; // bytes with memory behind them
    int64_t asked;     // bytes; 0: nobody's, kept for the next one that fits
} HeapSpan;

typedef void (*VisitHeapPage)(const HeapPage *page, void *context);
typedef void (*VisitHeapSpan)(const HeapSpan *span, void *context);

// Visits the pages of all mapped arenas, by address. False: no memory for the bitmaps.
bool heap_walk_pages(VisitHeapPage visit, void *context);
void heap_walk_spans(VisitHeapSpan visit, void *context);

// Where the mapped bytes are:
//
//     bytes_in_blocks + bytes_in_lists + bytes_in_pools + bytes_in_headers + bytes_in_pages = bytes_mapped
typedef struct HeapTotals {
    int64_t arenas;
    int64_t pools;
    int64_t spans;
    int64_t blocks_in_use;
    int64_t objects;
    int64_t bytes_mapped;     // in arenas and spans
    int64_t bytes_in_use;     // asked for live blocks, rounded up to eights
    int64_t bytes_in_blocks;  // that these take: their pool's stride each, or whole pages
    int64_t bytes_in_lists;   // free blocks on the lists of the fast path
    int64_t bytes_in_pools;   // the other free blocks of pools, those that were never carved included
    int64_t bytes_in_headers; // of pools, with the rest behind the last block
    int64_t bytes_in_pages;   // free pages, and spans that are kept for the next one
} HeapTotals;
bool heap_totals(HeapTotals *totals); // false: no memory for the bitmaps

#endif
