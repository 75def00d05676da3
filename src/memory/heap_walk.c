// SPDX-License-Identifier: GPL-3.0-or-later
// The walk over the heap: every live block, with no table of them.
//
//     pool      │header│ live │ free │ live │ free │ never carved …
//     bitmap            0      1      0      1              a bit for each 8 bytes of an arena, outside the heap
//
// The free lists say what is free: a walk sets a bit for each block on them, and then visits every carved block that
// has none. Nothing is taken off a list, so a walk changes nothing, and the next allocation is what it would have been.
//
// What always holds: heap_totals, which adds up pages (heap_map.c), and heap_walk_blocks, which looks at each block,
// agree.
#include "memory/heap_map.h"
#include "memory/heap_state.h"

#include "base/raw.h"

#include <stdio.h>
#include <stdlib.h>

#define ARENA_BITMAP (ARENA_SIZE / HEAP_ALIGNMENT / 8) // bytes

// ---- static objects ----------------------------------------------------------------------------------------------

void heap_register_static(Object *object) {
    if (heap.static_count == heap.static_capacity) {
        int64_t capacity = heap.static_capacity == 0 ? 512 : 2 * heap.static_capacity;
        Object **statics = raw_resize(PART_HEAP, heap.statics, (size_t)heap.static_capacity * sizeof(Object *),
                                      (size_t)capacity * sizeof(Object *));
        if (statics == NULL) { // start-up: there is no program yet that could be told
            fputs("tally: out of memory at start-up\n", stderr);
            exit(1);
        }
        heap.statics = statics;
        heap.static_capacity = capacity;
    }
    heap.statics[heap.static_count++] = object;
}

void heap_walk_static(VisitObject visit, void *context) {
    for (int64_t i = 0; i < heap.static_count; i++) {
        visit(heap.statics[i], context);
    }
}

// ---- the bitmaps -------------------------------------------------------------------------------------------------

static void mark_free(uint8_t *bitmaps, const void *block) {
    size_t bit = ((uintptr_t)block - heap_range.start) / HEAP_ALIGNMENT;
    bitmaps[bit / 8] |= (uint8_t)(1u << bit % 8);
}

static bool is_marked_free(const uint8_t *bitmaps, const void *block) {
    size_t bit = ((uintptr_t)block - heap_range.start) / HEAP_ALIGNMENT;
    return (bitmaps[bit / 8] >> bit % 8 & 1) != 0;
}

static void mark_list(uint8_t *bitmaps, const void *first) {
    for (const void *block = first; block != NULL; block = free_block_next(block)) {
        mark_free(bitmaps, block);
    }
}

static void mark_all_lists(uint8_t *bitmaps) {
    for (int kind = 0; kind < HEAP_KIND_COUNT; kind++) {
        for (int size_class = 0; size_class < HEAP_CLASS_COUNT; size_class++) {
            for (void *block = heap_free_lists[kind][size_class].first; block != NULL; block = heap_link_get(block)) {
                mark_free(bitmaps, block);
            }
        }
        for (int size_class = 0; size_class < POOL_CLASS_COUNT; size_class++) {
            for (Pool *pool = heap.open_pools[kind][size_class]; pool != NULL; pool = pool->next) {
                mark_list(bitmaps, pool->free);
            }
        }
    }
}

// ---- the walk ----------------------------------------------------------------------------------------------------

static void walk_pool(const Pool *pool, const uint8_t *bitmaps, VisitHeapBlock visit, void *context) {
    for (int64_t index = 0; index < pool->carved; index++) {
        void *block = pool_block(pool, index);
        if (!is_marked_free(bitmaps, block)) {
            visit(block, pool_block_asked(pool, block), (HeapKind)pool->kind, context);
        }
    }
}

static void walk_arena(int64_t index, const uint8_t *bitmaps, VisitHeapBlock visit, void *context) {
    const Page *pages = heap.arenas[index].pages;
    for (int i = 0; pages != NULL && i < ARENA_PAGES; i++) {
        char *start = arena_start(index) + (size_t)i * HEAP_PAGE;
        if (pages[i].use == PAGE_POOL) {
            walk_pool((const Pool *)(const void *)start, bitmaps, visit, context);
        } else if (pages[i].use == PAGE_RUN) {
            visit(start, pages[i].asked, (HeapKind)pages[i].kind, context);
        }
    }
}

static size_t bitmaps_size(void) { return (size_t)heap.arena_count * ARENA_BITMAP; }

// Bitmaps of all arenas, with what is free marked. NULL: no memory.
static uint8_t *bitmaps_create(void) {
    uint8_t *bitmaps = raw_allocate(PART_HEAP_WALK, bitmaps_size());
    if (bitmaps != NULL) {
        mark_all_lists(bitmaps);
    }
    return bitmaps;
}

static void bitmaps_destroy(uint8_t *bitmaps) { raw_release(PART_HEAP_WALK, bitmaps, bitmaps_size()); }

bool heap_walk_blocks(VisitHeapBlock visit, void *context) {
    uint8_t *bitmaps = bitmaps_create();
    if (bitmaps == NULL) {
        return false;
    }
    for (int64_t index = 0; index < heap.arena_count; index++) {
        walk_arena(index, bitmaps, visit, context);
    }
    for (int64_t index = 0; index < heap.span_count; index++) {
        if (heap.spans[index].asked > 0) {
            visit(heap.spans[index].start, heap.spans[index].asked, heap.spans[index].kind, context);
        }
    }
    bitmaps_destroy(bitmaps);
    return true;
}

// ---- the walk over pages -----------------------------------------------------------------------------------------

static HeapPage look_at_pool(const Pool *pool, const uint8_t *bitmaps) {
    HeapPage page = {.start = pool,
                     .use = HEAP_PAGE_POOL,
                     .kind = (HeapKind)pool->kind,
                     .stride = pool->stride,
                     .capacity = pool->capacity};
    for (int64_t index = 0; index < pool->carved; index++) {
        const void *block = pool_block(pool, index);
        if (!is_marked_free(bitmaps, block)) {
            page.live += 1;
            page.asked += (int64_t)pool_block_asked(pool, block);
        }
    }
    page.listed = pool->used - page.live;
    return page;
}

static void look_at_arena(int64_t index, const uint8_t *bitmaps, VisitHeapPage visit, void *context) {
    const Page *pages = heap.arenas[index].pages;
    HeapKind kind = HEAP_BUFFER; // of the run that a page is the rest of
    for (int i = 0; pages != NULL && i < ARENA_PAGES; i++) {
        char *start = arena_start(index) + (size_t)i * HEAP_PAGE;
        HeapPage page = {.start = start, .use = HEAP_PAGE_FREE};
        if (pages[i].use == PAGE_POOL) {
            page = look_at_pool((const Pool *)(const void *)start, bitmaps);
        } else if (pages[i].use == PAGE_RUN) {
            kind = (HeapKind)pages[i].kind;
            page.use = HEAP_PAGE_RUN;
            page.asked = pages[i].asked;
            page.live = 1;
        } else if (pages[i].use == PAGE_REST) {
            page.use = HEAP_PAGE_REST;
        }
        page.kind = page.use == HEAP_PAGE_POOL ? page.kind : kind;
        page.index = i;
        page.arena = index;
        visit(&page, context);
    }
}

bool heap_walk_pages(VisitHeapPage visit, void *context) {
    uint8_t *bitmaps = bitmaps_create();
    if (bitmaps == NULL) {
        return false;
    }
    for (int64_t index = 0; index < heap.arena_count; index++) {
        look_at_arena(index, bitmaps, visit, context);
    }
    bitmaps_destroy(bitmaps);
    return true;
}

void heap_walk_spans(VisitHeapSpan visit, void *context) {
    for (int64_t index = 0; index < heap.span_count; index++) {
        const Span *span = &heap.spans[index];
        HeapSpan seen = {.start = span->start,
                         .kind = span->kind,
                         .reserved = (int64_t)span->reserved,
                         .committed = (int64_t)span->committed,
                         .asked = (int64_t)span->asked};
        visit(&seen, context);
    }
}

typedef struct ObjectWalk {
    VisitObject visit;
    void *context;
} ObjectWalk;

static void visit_block_object(const void *block, size_t size, HeapKind kind, void *context) {
    (void)size;
    const ObjectWalk *walk = context;
    if (kind == HEAP_CONTAINER) {
        walk->visit((Borrowed)(const void *)((const GcHeader *)block + 1), walk->context);
    } else if (kind == HEAP_PLAIN) {
        walk->visit((Borrowed)block, walk->context);
    }
}

bool heap_walk_objects(VisitObject visit, void *context) {
    ObjectWalk walk = {.visit = visit, .context = context};
    heap_walk_static(visit, context);
    return heap_walk_blocks(visit_block_object, &walk);
}

// ---- from an address to its block --------------------------------------------------------------------------------

const void *heap_object_block(Borrowed object) {
    const Page *page = page_at(object);
    bool in_pool = page != NULL && page->use == PAGE_POOL;
    bool container = in_pool ? block_pool(object)->kind == HEAP_CONTAINER : block_is_in_pool(object);
    return container ? (const void *)object_header(object) : object;
}

// ---- is it live? -------------------------------------------------------------------------------------------------

static bool list_has(const void *first, const void *block) {
    for (const void *each = first; each != NULL; each = free_block_next(each)) {
        if (each == block) {
            return true;
        }
    }
    return false;
}

static bool pool_contains(const Pool *pool, const void *address) {
    if ((size_t)((const char *)address - (const char *)pool) < POOL_HEADER) {
        return false;
    }
    int64_t index = pool_block_index(pool, address);
    if (index >= pool->carved) {
        return false;
    }
    const void *block = pool_block(pool, index);
    if ((size_t)((const char *)address - (const char *)block) >= pool_block_asked(pool, block)) {
        return false;
    }
    if (!pool_is_shared(pool)) {
        for (void *free = heap_free_lists[pool->kind][pool->size_class].first; free != NULL;
             free = heap_link_get(free)) {
            if (free == block) {
                return false;
            }
        }
    }
    return !list_has(pool->free, block);
}

bool heap_contains(const void *address) {
    const Page *page = page_at(address);
    if (page == NULL) {
        return span_containing(address) != NULL;
    }
    if (page->use == PAGE_POOL) {
        return pool_contains(block_pool(address), address);
    }
    const char *start = (const char *)((uintptr_t)address & ~(uintptr_t)(HEAP_PAGE - 1));
    while (page->use == PAGE_REST) {
        page -= 1;
        start -= HEAP_PAGE;
    }
    return page->use == PAGE_RUN && (size_t)((const char *)address - start) < page->asked;
}
