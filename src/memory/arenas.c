// SPDX-License-Identifier: GPL-3.0-or-later
// The range of addresses, its arenas, and their pages.
//
// One big range of addresses is reserved at start-up, at the same place in every run if nobody is there, so that id()
// is the same in every run. Reserving costs nothing: memory comes only when a part of it is committed.
//
//     64 GiB reserved  │ arena 0 │ arena 1 │ (never used: no memory behind it) …
//     arena 0's pages    1111 0110 1111 …        a bit each, set if free: taking three adjacent ones is bit arithmetic
//
// What always holds: a page is free in its arena's bits, or it belongs to one pool or one run, whose first page's entry
// says so. The lowest arena with room is filled first, so that the higher ones get empty and their memory goes back.
//
// Next: heap.c cuts pools out of single pages, large.c makes runs of pages and spans.
#include "memory/heap_state.h"

#include "base/raw.h"

#include <sys/mman.h>

#define RANGE_ADDRESS ((uintptr_t)0x1000000000)
#define RANGE_SIZE ((size_t)64 << 30)
#define RANGE_SIZE_MINIMUM ((size_t)16 << 20)
#define CHUNK_ARENAS 8 // 2 MiB, a huge page of the processor
#define SMALL_HEAP 32  // arenas; a larger heap takes its memory by chunks
#define EMPTY_ARENAS 4 // may stay mapped, so that a program at the brink does not map and unmap all the time
#define ALL_PAGES (~(uint64_t)0)

HeapRange heap_range;

// ---- the range ---------------------------------------------------------------------------------------------------

static void *map_nothing(void *address, size_t size, int flags) {
    void *start = mmap(address, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | flags, -1, 0);
    return start == MAP_FAILED ? NULL : start;
}

// `start` moved up to a multiple of the arena size; the bytes before it stay unused.
static void range_set(uintptr_t start, size_t size) {
    uintptr_t aligned = (start + ARENA_SIZE - 1) & ~(uintptr_t)(ARENA_SIZE - 1);
    heap_range = (HeapRange){.start = aligned, .size = (size - (aligned - start)) & ~(ARENA_SIZE - 1)};
}

bool range_reserve(void) {
    void *wanted = (void *)RANGE_ADDRESS;
    void *start = map_nothing(wanted, RANGE_SIZE, MAP_FIXED_NOREPLACE);
    if (start != NULL && start != wanted) { // an old kernel took the address for a hint
        munmap(start, RANGE_SIZE);
        start = NULL;
    }
    size_t size = RANGE_SIZE;
    while (start == NULL) { // taken, or more than `ulimit -v` allows: anywhere, and less
        start = map_nothing(NULL, size, 0);
        if (start == NULL && (size /= 2) < RANGE_SIZE_MINIMUM) {
            return false;
        }
    }
    range_set((uintptr_t)start, size);
    return true;
}

void range_release(void) {
    unpoison((void *)heap_range.start, (size_t)(arenas_end() - arena_start(0)));
    munmap((void *)heap_range.start, heap_range.size);
    heap_range = (HeapRange){0};
}

bool memory_commit(char *start, size_t size) {
    if (mprotect(start, size, PROT_READ | PROT_WRITE) != 0) {
        return false;
    }
    heap.bytes_mapped += size;
    return true;
}

// Mapping nothing over it gives the memory back and keeps the addresses.
void memory_decommit(char *start, size_t size) {
    if (size > 0) {
        map_nothing(start, size, MAP_FIXED);
        heap.bytes_mapped -= size;
    }
}

// ---- arenas ------------------------------------------------------------------------------------------------------

char *arena_start(int64_t index) { return (char *)heap_range.start + index * (int64_t)ARENA_SIZE; }

char *arenas_end(void) { return arena_start(heap.arena_count); }

static char *spans_start(void) {
    return heap.span_count > 0 ? heap.spans[0].start : (char *)heap_range.start + heap_range.size;
}

static int64_t arena_index(const void *address) {
    return (int64_t)(((uintptr_t)address - heap_range.start) / ARENA_SIZE);
}

// Makes the table long enough for `count` arenas.
static bool table_grow(int64_t count) {
    if (count > heap.arena_capacity) {
        int64_t capacity = 2 * heap.arena_capacity > count ? 2 * heap.arena_capacity : count;
        size_t row = sizeof(HeapArena);
        HeapArena *arenas =
            raw_resize(PART_HEAP, heap.arenas, (size_t)heap.arena_capacity * row, (size_t)capacity * row);
        if (arenas == NULL) {
            return false;
        }
        heap.arenas = arenas;
        heap.arena_capacity = capacity;
    }
    heap.arena_count = count > heap.arena_count ? count : heap.arena_count;
    return true;
}

static int64_t lowest_unmapped_arena(void) {
    int64_t index = 0;
    while (index < heap.arena_count && heap.arenas[index].pages != NULL) {
        index += 1;
    }
    return index;
}

static void tables_release(int64_t first, int64_t count) {
    for (int64_t index = first; index < first + count; index++) {
        raw_release(PART_HEAP, heap.arenas[index].pages, ARENA_PAGES * sizeof(Page));
        heap.arenas[index] = (HeapArena){0};
    }
}

static bool tables_create(int64_t first, int64_t count) {
    for (int64_t index = first; index < first + count; index++) {
        Page *pages = raw_allocate(PART_HEAP, ARENA_PAGES * sizeof(Page));
        if (pages == NULL) {
            tables_release(first, index - first);
            return false;
        }
        heap.arenas[index] = (HeapArena){.free_pages = ALL_PAGES, .pages = pages, .in_chunk = count > 1};
    }
    return true;
}

// Maps arenas that are not mapped now. False: no memory, or no room below the spans.
static bool arenas_map(int64_t first, int64_t count) {
    char *start = arena_start(first);
    size_t size = (size_t)count * ARENA_SIZE;
    if (spans_start() < start || (size_t)(spans_start() - start) < size || !table_grow(first + count) ||
        !tables_create(first, count)) {
        return false;
    }
    if (!memory_commit(start, size)) {
        tables_release(first, count);
        return false;
    }
    heap.arenas_mapped += count;
    heap.empty_arenas += count;
    heap.lowest_open = first < heap.lowest_open ? first : heap.lowest_open;
    return true;
}

static void arenas_unmap(int64_t first, int64_t count) {
    tables_release(first, count);
    memory_decommit(arena_start(first), (size_t)count * ARENA_SIZE);
    heap.arenas_mapped -= count;
    heap.empty_arenas -= count;
}

// A big heap gets eight arenas at once, as one huge page if the system has one: the first touch of a page costs more
// than to fill it with objects, and this is one first touch instead of 512.
static bool chunk_map(int64_t first) {
    if (first < SMALL_HEAP || first % CHUNK_ARENAS != 0) {
        return false;
    }
    for (int64_t index = first; index < first + CHUNK_ARENAS && index < heap.arena_count; index++) {
        if (heap.arenas[index].pages != NULL) {
            return false;
        }
    }
    if (!arenas_map(first, CHUNK_ARENAS)) {
        return false;
    }
    madvise(arena_start(first), CHUNK_ARENAS * ARENA_SIZE, MADV_HUGEPAGE); // only faster: never mind if it cannot
    return true;
}

static bool more_arenas_map(void) {
    int64_t index = lowest_unmapped_arena();
    return chunk_map(index) || arenas_map(index, 1);
}

static bool arenas_are_empty(int64_t first, int64_t count) {
    for (int64_t index = first; index < first + count; index++) {
        if (heap.arenas[index].free_pages != ALL_PAGES) {
            return false;
        }
    }
    return true;
}

static bool too_many_are_empty(void) {
    return heap.empty_arenas > EMPTY_ARENAS && heap.empty_arenas > heap.arenas_mapped / 4;
}

// Of the empty arenas, those at the highest addresses go.
static void empty_arenas_unmap(void) {
    for (int64_t index = heap.arena_count - 1; index >= 0 && too_many_are_empty(); index--) {
        int64_t count = heap.arenas[index].in_chunk ? CHUNK_ARENAS : 1;
        int64_t first = index - index % count;
        if (arenas_are_empty(first, count)) {
            arenas_unmap(first, count);
        }
    }
}

// ---- pages -------------------------------------------------------------------------------------------------------

// `count` bits from `first` up.
static uint64_t page_bits(int first, int count) {
    return (count == ARENA_PAGES ? ALL_PAGES : ((uint64_t)1 << count) - 1) << first;
}

// The first page of the lowest `count` adjacent free ones; −1: none. After and-ing with itself shifted by k, a bit is
// left where k + 1 bits were adjacent; shifting by halves gets to `count` in a few steps.
static int pages_find_adjacent(uint64_t free_pages, int count) {
    while (count > 1) {
        int half = count / 2;
        free_pages &= free_pages >> half;
        count -= half;
    }
    return free_pages == 0 ? -1 : __builtin_ctzll(free_pages);
}

static char *pages_take_mapped(int count) {
    for (int64_t index = heap.lowest_open; index < heap.arena_count; index++) {
        HeapArena *arena = &heap.arenas[index];
        int first = pages_find_adjacent(arena->free_pages, count);
        if (first < 0) {
            heap.lowest_open += index == heap.lowest_open && arena->free_pages == 0;
            continue;
        }
        heap.empty_arenas -= arena->free_pages == ALL_PAGES;
        arena->free_pages &= ~page_bits(first, count);
        return arena_start(index) + (size_t)first * HEAP_PAGE;
    }
    return NULL;
}

static char *pages_find(int count) {
    char *start = pages_take_mapped(count);
    if (start != NULL) {
        return start;
    }
    if (!more_arenas_map()) { // the last reserves: what free lists and kept spans hold
        heap_drain_free_lists();
        start = pages_take_mapped(count);
        if (start != NULL) {
            return start;
        }
        if (!spans_drop_kept() || !more_arenas_map()) {
            return NULL;
        }
    }
    return pages_take_mapped(count);
}

char *pages_take(int count) {
    size_t size = (size_t)count * HEAP_PAGE;
    if (!raw_take_pages(size)) {
        heap_give_reserves();
        if (!raw_take_pages(size)) {
            return NULL;
        }
    }
    char *start = pages_find(count);
    if (start == NULL) {
        raw_give_pages(size);
    }
    return start;
}

void pages_give(char *start, int count) {
    int64_t index = arena_index(start);
    HeapArena *arena = &heap.arenas[index];
    int first = (int)((size_t)(start - arena_start(index)) / HEAP_PAGE);
    assert_debug((arena->free_pages & page_bits(first, count)) == 0);
    for (int i = 0; i < count; i++) {
        arena->pages[first + i] = (Page){.use = PAGE_FREE};
    }
    poison(start, (size_t)count * HEAP_PAGE);
    raw_give_pages((size_t)count * HEAP_PAGE);
    arena->free_pages |= page_bits(first, count);
    if (index < heap.lowest_open) {
        heap.lowest_open = index;
    }
    if (arena->free_pages == ALL_PAGES) { // `arena` may not be there afterwards
        heap.empty_arenas += 1;
        empty_arenas_unmap();
    }
}

bool pages_extend(char *start, int count, int wanted) {
    int64_t index = arena_index(start);
    HeapArena *arena = &heap.arenas[index];
    int behind = (int)((size_t)(start - arena_start(index)) / HEAP_PAGE) + count;
    int more = wanted - count;
    if (behind + more > ARENA_PAGES || (arena->free_pages & page_bits(behind, more)) != page_bits(behind, more) ||
        !raw_take_pages((size_t)more * HEAP_PAGE)) {
        return false;
    }
    arena->free_pages &= ~page_bits(behind, more);
    return true;
}

Page *page_at(const void *address) {
    if (!heap_owns(address)) {
        return NULL;
    }
    int64_t index = arena_index(address);
    if (index >= heap.arena_count || heap.arenas[index].pages == NULL) {
        return NULL;
    }
    return &heap.arenas[index].pages[(size_t)((const char *)address - arena_start(index)) / HEAP_PAGE];
}
