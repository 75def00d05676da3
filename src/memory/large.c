// SPDX-License-Identifier: GPL-3.0-or-later
// Large blocks: runs of pages inside an arena, and spans, which have a part of the range for themselves.
//
//     3,000 bytes    a run of 1 page     │page│
//    50,000 bytes    a run of 13 pages   │page│page│ … │
//   200,000 bytes    a span              │ 49 pages with memory │ addresses reserved up to 256 KiB │
//
// A span reserves addresses up to the next power of two, and commits only what is asked for. So a list that grows item
// by item gets its pages one after the other where it stands; when the addresses are used up, the pages move to another
// place by changing the page table (mremap), without copying a byte.
//
// What always holds: a large block begins at a page's first byte. `asked` is what was asked for, rounded up to 8.
//
// Next: heap.c for small blocks.
#include "memory/heap_state.h"

#include "base/raw.h"

#include <string.h>
#include <sys/mman.h>

#define SPAN_KEPT_MAXIMUM ((size_t)4 << 20) // bytes of a released span that are kept for the next one
#define HUGE_MINIMUM ((size_t)2 << 20)      // bytes from which on a span asks for huge pages
#define MOVE_MINIMUM ((size_t)1 << 20)      // bytes from which on moving pages is better than copying

// ---- runs --------------------------------------------------------------------------------------------------------

static void *run_allocate(HeapKind kind, size_t size) {
    int count = (int)(heap_round_to_pages(size) / HEAP_PAGE);
    char *start = pages_take(count);
    if (start == NULL) {
        return NULL;
    }
    Page *page = page_at(start);
    page[0] = (Page){.use = PAGE_RUN, .kind = (uint8_t)kind, .count = (uint16_t)count, .asked = (uint32_t)size};
    for (int i = 1; i < count; i++) {
        page[i].use = PAGE_REST;
    }
    unpoison(start, size);
    return start;
}

static bool run_resize(char *start, Page *page, size_t size) {
    int count = (int)(heap_round_to_pages(size) / HEAP_PAGE);
    if (count > page->count) {
        if (!pages_extend(start, page->count, count)) {
            return false;
        }
        for (int i = page->count; i < count; i++) {
            page[i].use = PAGE_REST;
        }
    } else if (count < page->count) {
        pages_give(start + (size_t)count * HEAP_PAGE, page->count - count);
    }
    page->count = (uint16_t)count;
    page->asked = (uint32_t)size;
    poison(start, (size_t)count * HEAP_PAGE);
    unpoison(start, size);
    return true;
}

// ---- spans -------------------------------------------------------------------------------------------------------

// The index of the first span that begins after `address`.
static int64_t span_after(const void *address) {
    int64_t low = 0;
    int64_t high = heap.span_count;
    while (low < high) {
        int64_t middle = low + (high - low) / 2;
        if (heap.spans[middle].start <= (const char *)address) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

const Span *span_containing(const void *address) {
    int64_t index = span_after(address) - 1;
    if (index < 0 || (const char *)address >= heap.spans[index].start + heap.spans[index].asked) {
        return NULL;
    }
    return &heap.spans[index];
}

static Span *span_at(const void *block) {
    int64_t index = span_after(block) - 1;
    assert_debug(index >= 0 && heap.spans[index].start == (const char *)block);
    return &heap.spans[index];
}

// Room for `reserved` bytes as high in the range as possible; NULL: there is none.
static char *span_find_room(size_t reserved) {
    char *end = (char *)heap_range.start + heap_range.size;
    for (int64_t index = heap.span_count; index >= 0; index--) {
        char *begin = index == 0 ? arenas_end() : heap.spans[index - 1].start + heap.spans[index - 1].reserved;
        if ((size_t)(end - begin) >= reserved) {
            return end - reserved;
        }
        end = index == 0 ? end : heap.spans[index - 1].start;
    }
    return NULL;
}

static size_t round_up_to_power_of_two(size_t size) {
    size_t power = ARENA_SIZE;
    while (power < size) {
        power *= 2;
    }
    return power;
}

static bool spans_grow_table(void) {
    if (heap.span_count < heap.span_capacity) {
        return true;
    }
    int64_t capacity = heap.span_capacity == 0 ? 16 : 2 * heap.span_capacity;
    Span *spans =
        raw_resize(PART_HEAP, heap.spans, (size_t)heap.span_capacity * sizeof(Span), (size_t)capacity * sizeof(Span));
    if (spans == NULL) {
        return false;
    }
    heap.spans = spans;
    heap.span_capacity = capacity;
    return true;
}

static Span *span_insert(Span span) {
    int64_t index = span_after(span.start);
    memmove(&heap.spans[index + 1], &heap.spans[index], (size_t)(heap.span_count - index) * sizeof(Span));
    heap.span_count += 1;
    heap.spans[index] = span;
    return &heap.spans[index];
}

static void span_remove(Span *span) {
    int64_t index = span - heap.spans;
    heap.span_count -= 1;
    memmove(span, span + 1, (size_t)(heap.span_count - index) * sizeof(Span));
}

// A span with addresses for `size` bytes and no memory yet; NULL: no room for it.
static Span *span_reserve(HeapKind kind, size_t size) {
    if (size > heap_range.size || !spans_grow_table()) {
        return NULL;
    }
    size_t reserved = round_up_to_power_of_two(size);
    char *start = span_find_room(reserved);
    if (start == NULL) {
        reserved = (size + ARENA_SIZE - 1) & ~(ARENA_SIZE - 1);
        start = span_find_room(reserved);
    }
    if (start == NULL) {
        return NULL;
    }
    return span_insert((Span){.start = start, .reserved = reserved, .asked = size, .kind = kind});
}

// The first touch of a page costs more than to fill it: a large span asks for huge ones, of which one touch gets 512.
// They are never larger than what is committed; only faster, so never mind if there are none.
static void span_ask_for_huge_pages(const Span *span) {
    if (span->committed >= HUGE_MINIMUM) {
        madvise(span->start, span->committed, MADV_HUGEPAGE);
    }
}

// Gives the span memory for `size` bytes, no more and no less.
static bool span_commit(Span *span, size_t size) {
    size_t committed = heap_round_to_pages(size);
    if (committed > span->committed) {
        size_t more = committed - span->committed;
        if (!raw_take_pages(more)) {
            return false;
        }
        if (!memory_commit(span->start + span->committed, more)) {
            raw_give_pages(more);
            return false;
        }
        span->committed = committed;
        span_ask_for_huge_pages(span);
    } else {
        raw_give_pages(span->committed - committed);
        memory_decommit(span->start + committed, span->committed - committed);
    }
    span->committed = committed;
    span->asked = size;
    poison(span->start, committed);
    unpoison(span->start, size);
    return true;
}

static void span_destroy(Span *span) {
    raw_give_pages(span->committed);
    memory_decommit(span->start, span->committed);
    span_remove(span);
}

static Span *span_find_kept(void) {
    for (int64_t index = 0; index < heap.span_count; index++) {
        if (heap.spans[index].asked == 0) {
            return &heap.spans[index];
        }
    }
    return NULL;
}

bool spans_drop_kept(void) {
    Span *kept = span_find_kept();
    if (kept != NULL) {
        span_destroy(kept);
    }
    return kept != NULL;
}

// The kept span, if `size` bytes fit and do not waste it.
static void *span_reuse_kept(HeapKind kind, size_t size) {
    Span *kept = span_find_kept();
    if (kept == NULL || size > kept->reserved || size < kept->committed / 2 || !span_commit(kept, size)) {
        return NULL;
    }
    kept->kind = kind;
    return kept->start;
}

static void *span_allocate(HeapKind kind, size_t size) {
    void *reused = span_reuse_kept(kind, size);
    if (reused != NULL) {
        return reused;
    }
    Span *span = span_reserve(kind, size);
    if (span == NULL) {
        return NULL;
    }
    if (span_commit(span, size)) {
        return span->start;
    }
    char *start = span->start;
    heap_give_reserves();
    if (span_commit(span_at(start), size)) {
        return start;
    }
    span_destroy(span_at(start));
    return NULL;
}

static void span_release(Span *span) {
    if (span->committed > SPAN_KEPT_MAXIMUM) {
        span_destroy(span);
        return;
    }
    char *start = span->start;
    spans_drop_kept();
    span = span_at(start);
    span->asked = 0;
    poison(start, span->committed);
}

// Maps the pages of `span` at `to` and leaves reserved addresses where they were.
static bool span_move_pages(const Span *span, char *to) {
    if (mremap(span->start, span->committed, span->committed, MREMAP_MAYMOVE | MREMAP_FIXED, to) == MAP_FAILED) {
        return false;
    }
    void *hole = mmap(span->start, span->committed, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    assert_always(hole == span->start); // else somebody else's memory may come to lie there
    return true;
}

void *large_move(void *block, size_t size) {
    if (large_asked(block) < MOVE_MINIMUM || size <= RUN_MAXIMUM) {
        return NULL;
    }
    Span *target = span_reserve(span_at(block)->kind, size);
    if (target == NULL) {
        return NULL;
    }
    char *start = target->start;
    Span *source = span_at(block);
    if (!span_move_pages(source, start)) {
        span_remove(span_at(start));
        return NULL;
    }
    unpoison(start, source->asked);
    span_at(start)->committed = source->committed;
    source->committed = 0;
    if (span_commit(span_at(start), size)) {
        span_remove(span_at(block));
        return start;
    }
    // No memory for the new pages: everything back to where it was.
    target = span_at(start);
    source = span_at(block);
    bool moved_back = span_move_pages(target, source->start);
    assert_always(moved_back);
    source->committed = target->committed;
    span_remove(span_at(start));
    return NULL;
}

// ---- either ------------------------------------------------------------------------------------------------------

void *large_allocate(HeapKind kind, size_t size) {
    return size <= RUN_MAXIMUM ? run_allocate(kind, size) : span_allocate(kind, size);
}

void large_release(void *block) {
    Page *page = page_at(block);
    if (page != NULL) {
        assert_debug(page->use == PAGE_RUN);
        pages_give(block, page->count);
    } else {
        span_release(span_at(block));
    }
}

bool large_resize(void *block, size_t size) {
    Page *page = page_at(block);
    if (page != NULL) {
        return size > SHARED_MAXIMUM && size <= RUN_MAXIMUM && run_resize(block, page, size);
    }
    Span *span = span_at(block);
    return size > RUN_MAXIMUM && size <= span->reserved && span_commit(span, size);
}

size_t large_asked(const void *block) {
    const Page *page = page_at(block);
    return page != NULL ? page->asked : span_at(block)->asked;
}

HeapKind large_kind(const void *block) {
    const Page *page = page_at(block);
    return page != NULL ? (HeapKind)page->kind : span_at(block)->kind;
}
