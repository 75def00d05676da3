// SPDX-License-Identifier: GPL-3.0-or-later
// The heap's inside, for the files of this layer: how the range is cut, and the one struct that holds the state.
//
//     the range ┌───────┬───────┬───────┬─ ─ ─ free ─ ─ ─┬──────┬───────────┐
//               │arena 0│arena 1│arena 2│→              ←│ span │   span    │
//               └───────┴───────┴───────┴─ ─ ─ ─ ─ ─ ─ ─ ┴──────┴───────────┘
//     an arena  │pool│pool│ run of 3 pages │ free │pool│ …      64 pages of 4 KiB
//     a pool    │header│block│block│block│ … │ not carved yet│
//
// Where a block lies says what it is: one that begins at a page's first byte is a run or a span, every other one is in
// the pool whose header begins its page. So a release needs neither a size nor a table.
#ifndef TALLY_MEMORY_HEAP_STATE_H
#define TALLY_MEMORY_HEAP_STATE_H

#include "memory/heap.h"
#include "memory/poison.h"

#define HEAP_PAGE ((size_t)4096)
#define ARENA_PAGES 64
#define ARENA_SIZE (ARENA_PAGES * HEAP_PAGE)
#define POOL_HEADER 64 // bytes
#define POOL_ROOM (HEAP_PAGE - POOL_HEADER)

// Blocks a little over 512 bytes would waste most of a page. They share one: 7, 6, 5, 4, 3 or 2 of them, in pools that
// remember what was asked for each.
#define SHARED_CLASS_COUNT 6
#define SHARED_MAXIMUM 2016
#define POOL_CLASS_COUNT (HEAP_CLASS_COUNT + SHARED_CLASS_COUNT)
#define SHARED_BLOCKS_MAXIMUM 7

#define RUN_MAXIMUM (ARENA_SIZE / 2) // larger blocks are spans

typedef struct Pool {
    FreeList *list;     // of the fast path, for its kind and class; for shared classes one that takes nothing
    uint8_t kind;       // HeapKind
    uint8_t size_class; // up to HEAP_CLASS_COUNT − 1: bytes / 8; above: shared classes
    uint16_t stride;    // bytes from one block to the next
    uint16_t capacity;  // blocks that fit
    uint16_t carved;    // blocks cut so far; the rest was never used
    uint16_t used;      // blocks handed out, those on a free list of the fast path included
    void *free;         // blocks that came back
    struct Pool *next;  // in the list of open pools (those that have a block to give)
    struct Pool *previous;
    uint16_t asked[SHARED_BLOCKS_MAXIMUM]; // bytes, shared classes only
} Pool;
_Static_assert(sizeof(Pool) <= POOL_HEADER, "the header leaves room for 63 blocks of 64 bytes");

typedef enum PageUse { PAGE_FREE, PAGE_POOL, PAGE_RUN, PAGE_REST } PageUse; // REST: a run's second page and on

typedef struct Page {
    uint8_t use;    // PageUse
    uint8_t kind;   // HeapKind of a run
    uint16_t count; // pages of a run
    uint32_t asked; // bytes asked for a run, rounded to 8
} Page;

typedef struct HeapArena {
    uint64_t free_pages; // a bit for each page; 0 while unmapped
    Page *pages;         // ARENA_PAGES of them; NULL: not mapped
    bool in_chunk;       // mapped, and to be unmapped, together with the other seven of its chunk
} HeapArena;

// A block of its own in the upper part of the range. More addresses are reserved than have memory behind them, so that
// a growing list grows where it stands.
typedef struct Span {
    char *start;
    size_t reserved;  // bytes of the range, a multiple of ARENA_SIZE
    size_t committed; // bytes with memory behind them, a multiple of HEAP_PAGE
    size_t asked;     // bytes, rounded to 8; 0: kept for the next one that fits
    HeapKind kind;
} Span;

struct Heap {
    HeapArena *arenas; // by address, from the start of the range
    int64_t arena_count;
    int64_t arena_capacity;
    int64_t empty_arenas; // mapped, with every page free
    int64_t lowest_open;  // no arena before this one has a free page

    Span *spans; // by address; they grow down from the end of the range
    int64_t span_count;
    int64_t span_capacity;

    Pool *open_pools[HEAP_KIND_COUNT][POOL_CLASS_COUNT];

    Object **statics;
    int64_t static_count;
    int64_t static_capacity;

    int64_t arenas_mapped;
    size_t bytes_mapped; // in arenas and spans
    HeapObserver observer;
    bool observed;
};

extern Heap heap;

static inline size_t heap_round(size_t size) { return (size + HEAP_ALIGNMENT - 1) & ~(size_t)(HEAP_ALIGNMENT - 1); }
static inline size_t heap_round_to_pages(size_t size) { return (size + HEAP_PAGE - 1) & ~(HEAP_PAGE - 1); }
static inline bool block_is_in_pool(const void *block) { return ((uintptr_t)block & (HEAP_PAGE - 1)) != 0; }
static inline Pool *block_pool(const void *block) { return (Pool *)((uintptr_t)block & ~(uintptr_t)(HEAP_PAGE - 1)); }
static inline void *pool_block(const Pool *pool, int64_t index) {
    return (char *)object_mutable((Borrowed)(const void *)pool) + POOL_HEADER + index * pool->stride;
}
// The index of the block that an address lies in; at or past `carved` it is none.
static inline int64_t pool_block_index(const Pool *pool, const void *address) {
    return ((const char *)address - (const char *)pool - POOL_HEADER) / pool->stride;
}
static inline bool pool_is_shared(const Pool *pool) { return pool->size_class >= HEAP_CLASS_COUNT; }
static inline size_t pool_block_asked(const Pool *pool, const void *block) {
    return pool_is_shared(pool) ? pool->asked[pool_block_index(pool, block)]
                                : (size_t)pool->size_class * HEAP_ALIGNMENT;
}
// A free list's blocks and its pool's are poisoned; these look at the link all the same.
static inline void *free_block_next(const void *block) {
    unpoison(block, sizeof(void *));
    void *next = heap_link_get(block);
    poison(block, sizeof(void *));
    return next;
}
// The object's own block begins with its collector's header, if it has one.
static inline void *object_block(Borrowed object) {
    return object_is_container(object) ? (void *)object_header(object) : object_mutable(object);
}

// arenas.c: the range and its pages
bool range_reserve(void);
void range_release(void);
bool memory_commit(char *start, size_t size);
void memory_decommit(char *start, size_t size);
char *pages_take(int count); // adjacent ones, counted against the limit; their Page entries are the taker's to fill in
void pages_give(char *start, int count);
bool pages_extend(char *start, int count, int wanted); // takes the pages behind, if they are free
Page *page_at(const void *address);                    // NULL: not in a mapped arena
char *arena_start(int64_t index);
char *arenas_end(void); // where the last arena ends, and spans may begin

// heap.c: blocks of every size
void *block_allocate(HeapKind kind, size_t size); // neither counted as an allocation nor told to the observer
void block_release(HeapKind kind, void *block, size_t size);
void heap_drain_free_lists(void);

// destroy.c: whether an observer has to be able to tell who dies with whom
void destroy_set_observed(bool observed);

// large.c: runs and spans
void *large_allocate(HeapKind kind, size_t size);
void large_release(void *block);
bool large_resize(void *block, size_t size); // in place; false: not possible
void *large_move(void *block, size_t size);  // a span, with its pages; NULL: not possible
size_t large_asked(const void *block);
HeapKind large_kind(const void *block);
const Span *span_containing(const void *address);
bool spans_drop_kept(void);    // true: there was one
void heap_give_reserves(void); // what free lists and kept spans hold

#endif
