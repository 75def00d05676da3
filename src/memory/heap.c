// SPDX-License-Identifier: GPL-3.0-or-later
// Small blocks: pools, and the free lists of the fast path.
//
//     heap_free_lists[PLAIN][3] ─▶ block ─▶ block ─▶ block      at most list_limit() blocks, from any pool of the class
//     heap.open_pools[PLAIN][3] ─▶ pool ─▶ pool                 pools that have a block to give
//     a pool:  │header│ live │ free ─┐│ live │ free ◀┘│ live │ never carved …
//                       free list of the pool ──▶ second, fourth
//
// heap_allocate and heap_release (heap.h, inlined) pop and push the free list. When it is empty, the slow path fills it
// from a pool; when it is full, blocks go back to their pools, and a pool with no block out goes back to its arena,
// where its page serves every class again.
//
// What always holds: a block is live, or on its class's free list, or on its pool's, or past the pool's carve mark
// (`carved`). pool->used counts those that left the pool: live ones and those on the class's free list.
//
// Next: arenas.c, where pages come from; large.c, blocks over 2,016 bytes; heap_walk.c, which finds every live block.
#include "memory/heap_state.h"

#include "base/raw.h"

#include <string.h>

Heap heap;
FreeList heap_free_lists[HEAP_KIND_COUNT][HEAP_CLASS_COUNT];
void (*heap_no_memory_hook)(void);

static FreeList closed_list; // room 0: every release goes through the slow path

// ---- the limits of the free lists --------------------------------------------------------------------------------

// How many blocks the fast path may keep of this class: about 32 KiB of them. None while somebody counts, watches or
// checks every block.
static int64_t list_limit(int size_class) {
    if (heap.observed || raw_failure_is_armed() || TALLY_DEBUG || TALLY_POISON) {
        return 0;
    }
    int64_t size = size_class == 0 ? HEAP_ALIGNMENT : (int64_t)size_class * HEAP_ALIGNMENT;
    return (int64_t)(32 * 1024) / size;
}

static void lists_reset(void) {
    heap_drain_free_lists();
    for (int kind = 0; kind < HEAP_KIND_COUNT; kind++) {
        for (int size_class = 0; size_class < HEAP_CLASS_COUNT; size_class++) {
            heap_free_lists[kind][size_class].room = list_limit(size_class);
        }
    }
}

// ---- pools -------------------------------------------------------------------------------------------------------

static const uint16_t shared_strides[SHARED_CLASS_COUNT] = {576, 672, 800, 1008, 1344, 2016};

// The class of pool for blocks of `size` bytes, at most SHARED_MAXIMUM.
static int block_class(size_t size) {
    if (size <= HEAP_SMALL_MAXIMUM) {
        return (int)(heap_round(size) / HEAP_ALIGNMENT);
    }
    int shared = 0;
    while (shared_strides[shared] < size) {
        shared += 1;
    }
    return HEAP_CLASS_COUNT + shared;
}

static uint16_t class_stride(int size_class) {
    if (size_class >= HEAP_CLASS_COUNT) {
        return shared_strides[size_class - HEAP_CLASS_COUNT];
    }
    return (uint16_t)(size_class == 0 ? HEAP_ALIGNMENT : size_class * HEAP_ALIGNMENT);
}

// A pool is open while it has a block to give.
static void pool_open(Pool *pool) {
    Pool **first = &heap.open_pools[pool->kind][pool->size_class];
    pool->previous = NULL;
    pool->next = *first;
    if (*first != NULL) {
        (*first)->previous = pool;
    }
    *first = pool;
}

static void pool_close(Pool *pool) {
    if (pool->previous != NULL) {
        pool->previous->next = pool->next;
    } else {
        heap.open_pools[pool->kind][pool->size_class] = pool->next;
    }
    if (pool->next != NULL) {
        pool->next->previous = pool->previous;
    }
}

static Pool *pool_create(HeapKind kind, int size_class) {
    Pool *pool = (Pool *)(void *)pages_take(1);
    if (pool == NULL) {
        return NULL;
    }
    page_at(pool)->use = PAGE_POOL;
    poison(pool, HEAP_PAGE);
    unpoison(pool, POOL_HEADER);
    uint16_t stride = class_stride(size_class);
    *pool = (Pool){.list = size_class < HEAP_CLASS_COUNT ? &heap_free_lists[kind][size_class] : &closed_list,
                   .kind = (uint8_t)kind,
                   .size_class = (uint8_t)size_class,
                   .stride = stride,
                   .capacity = (uint16_t)(POOL_ROOM / stride)};
    pool_open(pool);
    return pool;
}

static bool pool_is_full(const Pool *pool) { return pool->free == NULL && pool->carved == pool->capacity; }

// A block of an open pool, still poisoned.
static void *pool_take(Pool *pool) {
    void *block = pool->free;
    if (block != NULL) {
        pool->free = free_block_next(block);
    } else {
        block = pool_block(pool, pool->carved);
        pool->carved += 1;
    }
    pool->used += 1;
    if (pool_is_full(pool)) {
        pool_close(pool);
    }
    return block;
}

static void pool_give(Pool *pool, void *block) {
    assert_debug(pool->used > 0);
    if (pool_is_full(pool)) {
        pool_open(pool);
    }
    unpoison(block, sizeof(void *));
    heap_link_set(block, pool->free);
    poison(block, pool->stride);
    pool->free = block;
    pool->used -= 1;
    if (pool->used == 0) {
        pool_close(pool);
        pages_give((char *)pool, 1);
    }
}

// An open pool of the class, made if need be.
static Pool *pool_find(HeapKind kind, int size_class) {
    Pool *pool = heap.open_pools[kind][size_class];
    return pool != NULL ? pool : pool_create(kind, size_class);
}

// ---- the slow paths ----------------------------------------------------------------------------------------------

// Moves blocks of one pool to the free list, in the order of their addresses if they are new, so that what is made
// together lies together.
static void list_refill(FreeList *list, HeapKind kind, int size_class) {
    int64_t count = list->room / 4;
    Pool *pool = heap.open_pools[kind][size_class];
    void *last = NULL;
    while (count > 0 && pool != NULL && pool == heap.open_pools[kind][size_class]) {
        void *block = pool_take(pool);
        if (last == NULL) {
            list->first = block;
        } else {
            heap_link_set(last, block);
        }
        last = block;
        list->room -= 1;
        count -= 1;
    }
    if (last != NULL) {
        heap_link_set(last, NULL);
    }
}

static void *small_allocate(HeapKind kind, size_t size) {
    int size_class = block_class(size);
    FreeList *list = &heap_free_lists[kind][size_class];
    Pool *pool = pool_find(kind, size_class);
    if (pool == NULL) {
        return NULL;
    }
    void *block = pool_take(pool);
    unpoison(block, heap_round(size));
    if (list->first == NULL) {
        list_refill(list, kind, size_class);
    }
    return block;
}

static void *shared_allocate(HeapKind kind, size_t size) {
    Pool *pool = pool_find(kind, block_class(size));
    if (pool == NULL) {
        return NULL;
    }
    void *block = pool_take(pool);
    pool->asked[pool_block_index(pool, block)] = (uint16_t)heap_round(size);
    unpoison(block, heap_round(size));
    return block;
}

void *block_allocate(HeapKind kind, size_t size) {
    if (size <= HEAP_SMALL_MAXIMUM) {
        return small_allocate(kind, size);
    }
    if (size <= SHARED_MAXIMUM) {
        return shared_allocate(kind, size);
    }
    if (size > heap_range.size) {
        return NULL;
    }
    return large_allocate(kind, heap_round(size));
}

void block_release(HeapKind kind, void *block, size_t size) {
    assert_debug(heap_block_kind(block) == kind);
    assert_debug(heap_block_size(block) == heap_round(size));
    (void)kind;
    if (TALLY_DEBUG) {
        unpoison(block, heap_round(size));
        memset(block, 0xdd, heap_round(size)); // a refcount of these is negative, an address of these is none
    }
    if (block_is_in_pool(block)) {
        pool_give(block_pool(block), block);
    } else {
        large_release(block);
    }
}

void *heap_allocate_slow(HeapKind kind, size_t size) {
    void *block = raw_allocation_may_proceed() ? block_allocate(kind, size) : NULL;
    if (UNLIKELY(block == NULL)) {
        raw_note_refusal();
        return NULL;
    }
    if (UNLIKELY(heap.observed) && heap.observer.born != NULL) {
        heap.observer.born(block, heap_round(size), kind, heap.observer.context);
    }
    return block;
}

void heap_release_slow(HeapKind kind, void *block, size_t size) {
    if (UNLIKELY(heap.observed) && heap.observer.died != NULL) {
        heap.observer.died(block, heap_round(size), kind, heap.observer.context);
    }
    block_release(kind, block, size);
}

void heap_drain_free_lists(void) {
    for (int kind = 0; kind < HEAP_KIND_COUNT; kind++) {
        for (int size_class = 0; size_class < HEAP_CLASS_COUNT; size_class++) {
            FreeList *list = &heap_free_lists[kind][size_class];
            while (list->first != NULL) {
                void *block = list->first;
                list->first = heap_link_get(block);
                list->room += 1;
                pool_give(block_pool(block), block);
            }
        }
    }
}

void heap_give_reserves(void) {
    heap_drain_free_lists();
    while (spans_drop_kept()) {
    }
}

// ---- blocks that change size -------------------------------------------------------------------------------------

static bool resize_in_place(void *block, size_t size) {
    if (!block_is_in_pool(block)) {
        return large_resize(block, heap_round(size));
    }
    Pool *pool = block_pool(block);
    if (size > SHARED_MAXIMUM || block_class(size) != pool->size_class) {
        return false;
    }
    if (pool_is_shared(pool)) {
        pool->asked[pool_block_index(pool, block)] = (uint16_t)heap_round(size);
    }
    poison(block, pool->stride);
    unpoison(block, heap_round(size));
    return true;
}

static void *resize_elsewhere(HeapKind kind, void *block, size_t old_size, size_t new_size) {
    void *moved = block_is_in_pool(block) ? NULL : large_move(block, heap_round(new_size));
    if (moved != NULL) {
        return moved;
    }
    void *fresh = block_allocate(kind, new_size);
    if (fresh == NULL) {
        return NULL;
    }
    memcpy(fresh, block, old_size < new_size ? old_size : new_size);
    block_release(kind, block, old_size);
    return fresh;
}

void *heap_resize(HeapKind kind, void *block, size_t old_size, size_t new_size) {
    if (block == NULL) {
        return heap_allocate(kind, new_size);
    }
    if (!raw_allocation_may_proceed() || new_size > heap_range.size) {
        return NULL;
    }
    void *resized = resize_in_place(block, new_size) ? block : resize_elsewhere(kind, block, old_size, new_size);
    if (UNLIKELY(heap.observed) && resized != NULL) {
        if (heap.observer.died != NULL) {
            heap.observer.died(block, heap_round(old_size), kind, heap.observer.context);
        }
        if (heap.observer.born != NULL) {
            heap.observer.born(resized, heap_round(new_size), kind, heap.observer.context);
        }
    }
    return resized;
}

// ---- what an address tells ---------------------------------------------------------------------------------------

size_t heap_block_size(const void *block) {
    return block_is_in_pool(block) ? pool_block_asked(block_pool(block), block) : large_asked(block);
}

HeapKind heap_block_kind(const void *block) {
    return block_is_in_pool(block) ? (HeapKind)block_pool(block)->kind : large_kind(block);
}

// ---- start, end, observer ----------------------------------------------------------------------------------------

bool heap_init(void) {
    if (!range_reserve()) {
        return false;
    }
    raw_failure_hook = lists_reset;
    raw_reserves_hook = heap_give_reserves;
    lists_reset();
    return true;
}

void heap_deinit(void) {
    raw_failure_hook = raw_reserves_hook = NULL;
    for (int64_t index = 0; index < heap.arena_count; index++) {
        raw_release(PART_HEAP, heap.arenas[index].pages, ARENA_PAGES * sizeof(Page));
    }
    range_release();
    raw_give_pages(raw_pages_held());
    raw_release(PART_HEAP, heap.arenas, (size_t)heap.arena_capacity * sizeof(HeapArena));
    raw_release(PART_HEAP, heap.spans, (size_t)heap.span_capacity * sizeof(Span));
    raw_release(PART_HEAP, heap.statics, (size_t)heap.static_capacity * sizeof(Object *));
    memset(&heap, 0, sizeof(heap));
    memset(heap_free_lists, 0, sizeof(heap_free_lists));
}

void heap_set_observer(const HeapObserver *observer) {
    heap.observed = observer != NULL;
    destroy_set_observed(heap.observed);
    heap.observer = observer != NULL ? *observer : (HeapObserver){0};
    lists_reset();
}

void *heap_raise_no_memory(void) {
    if (heap_no_memory_hook != NULL) {
        heap_no_memory_hook();
    }
    return NULL;
}
