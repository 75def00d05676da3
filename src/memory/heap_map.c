// SPDX-License-Identifier: GPL-3.0-or-later
// Adding up the pages of the heap.
//
//     a pool   │header│ live │ listed │ live │ free │ never carved │rest│     4,096 bytes
//               headers  blocks lists   blocks └──── pools ───────┘ headers
//
// What always holds: the five sums of heap_totals are the bytes mapped.
#include "memory/heap_map.h"

#include "memory/heap_state.h"

_Static_assert(HEAP_PAGE_BYTES == HEAP_PAGE && HEAP_ARENA_BYTES == ARENA_SIZE, "the map is of these pages");

static void add_pool(HeapTotals *totals, const HeapPage *pool) {
    totals->pools += 1;
    totals->blocks_in_use += pool->live;
    totals->objects += pool->kind != HEAP_BUFFER ? pool->live : 0;
    totals->bytes_in_blocks += pool->live * pool->stride;
    totals->bytes_in_lists += pool->listed * pool->stride;
    totals->bytes_in_pools += (pool->capacity - pool->live - pool->listed) * pool->stride;
    totals->bytes_in_headers += HEAP_PAGE_BYTES - pool->capacity * pool->stride;
}

static void add_page(const HeapPage *page, void *context) {
    HeapTotals *totals = context;
    totals->bytes_in_use += page->asked;
    switch (page->use) {
    case HEAP_PAGE_FREE: totals->bytes_in_pages += HEAP_PAGE_BYTES; break;
    case HEAP_PAGE_POOL: add_pool(totals, page); break;
    case HEAP_PAGE_RUN:
        totals->blocks_in_use += 1;
        totals->objects += page->kind != HEAP_BUFFER;
        totals->bytes_in_blocks += HEAP_PAGE_BYTES;
        break;
    case HEAP_PAGE_REST: totals->bytes_in_blocks += HEAP_PAGE_BYTES; break;
    }
    totals->arenas += page->index == 0;
}

static void add_span(const HeapSpan *span, void *context) {
    HeapTotals *totals = context;
    totals->spans += 1;
    if (span->asked == 0) {
        totals->bytes_in_pages += span->committed;
        return;
    }
    totals->blocks_in_use += 1;
    totals->objects += span->kind != HEAP_BUFFER;
    totals->bytes_in_use += span->asked;
    totals->bytes_in_blocks += span->committed;
}

bool heap_totals(HeapTotals *totals) {
    *totals = (HeapTotals){.bytes_mapped = (int64_t)heap.bytes_mapped};
    heap_walk_spans(add_span, totals);
    return heap_walk_pages(add_page, totals);
}
