// SPDX-License-Identifier: GPL-3.0-or-later
// The map of the arenas: a character for each page, and how the pools of each size class are filled.
#ifndef TALLY_INSPECT_ARENA_MAP_H
#define TALLY_INSPECT_ARENA_MAP_H

#include "base/buffer.h"
#include "memory/heap_map.h"

#define ARENA_MAP_PAGES (HEAP_ARENA_BYTES / HEAP_PAGE_BYTES)

// A page of the map:
//
//     .          free
//     c p b      a pool of blocks for containers, plain objects, buffers: less than half full
//     C P B      at least half full
//     < =        the first page of a large block, and the others

typedef struct ArenaRow {
    const void *start;
    int64_t number; // of the arena; some in between may not be mapped
    char pages[ARENA_MAP_PAGES + 1];
} ArenaRow;

// The pools of one kind and size.
typedef struct ClassRow {
    HeapKind kind;
    int64_t size; // bytes of a block
    int64_t pools;
    int64_t live; // blocks
    int64_t free; // blocks that the next births take
} ClassRow;

typedef struct ArenaMap {
    ArenaRow *arenas;
    int64_t arena_count, arena_capacity;
    ClassRow *classes; // most bytes first
    int64_t class_count, class_capacity;
    HeapSpan *spans;
    int64_t span_count, span_capacity;
    int64_t free_pages;
    int64_t pool_pages;
    int64_t run_pages; // of large blocks that lie in arenas
    int64_t runs;
    bool failed;
} ArenaMap;

// Takes raw memory only. False: none, and nothing to be closed.
bool arena_map_open(ArenaMap *map);
void arena_map_close(ArenaMap *map);
const char *heap_kind_name(HeapKind kind); // "containers", "objects", "buffers"

#endif
