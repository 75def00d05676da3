// SPDX-License-Identifier: GPL-3.0-or-later
// The allocator: small, shared and large blocks against a model that knows what is live, and what is in each block.
#include "unit/memory/sample_types.h"

#include "base/raw.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

TestSuite(heap, .init = memory_setup);

typedef struct ModelBlock {
    unsigned char *block;
    size_t size;
    HeapKind kind;
    unsigned char fill;
} ModelBlock;

static uint32_t random_state = 12345;

static uint32_t random_below(uint32_t limit) {
    random_state = random_state * 1664525u + 1013904223u;
    return (uint32_t)(((uint64_t)random_state * limit) >> 32);
}

static size_t random_size(void) {
    switch (random_below(16)) {
    case 0: return random_below(300000);
    case 1: return random_below(20000);
    case 2: return 500 + random_below(2000);
    default: return random_below(600);
    }
}

static void model_check(const ModelBlock *each) {
    for (size_t i = 0; i < each->size; i++) {
        cr_assert_eq(each->block[i], each->fill);
    }
    cr_assert_eq(heap_block_size(each->block), (each->size + 7) / 8 * 8);
    cr_assert_eq(heap_block_kind(each->block), each->kind);
}

static void model_fill(ModelBlock *each) {
    each->fill = (unsigned char)random_below(256);
    if (each->size > 0) {
        memset(each->block, each->fill, each->size);
    }
}

static void model_allocate(ModelBlock *each) {
    each->size = random_size();
    each->kind = (HeapKind)random_below(HEAP_KIND_COUNT);
    each->block = heap_allocate(each->kind, each->size);
    cr_assert_not_null(each->block);
    cr_assert_eq((uintptr_t)each->block % HEAP_ALIGNMENT, 0);
    model_fill(each);
}

static void model_resize(ModelBlock *each) {
    size_t size = random_below(2) ? random_size() : each->size + each->size / 8;
    unsigned char *block = heap_resize(each->kind, each->block, each->size, size);
    cr_assert_not_null(block);
    for (size_t i = 0; i < size && i < each->size; i++) {
        cr_assert_eq(block[i], each->fill);
    }
    each->block = block;
    each->size = size;
    model_fill(each);
}

static void model_release(ModelBlock *each) {
    model_check(each);
    heap_release(each->kind, each->block, each->size);
    each->block = NULL;
}

static void check_totals(const ModelBlock *model, int count) {
    int64_t blocks = 0;
    int64_t bytes = 0;
    for (int i = 0; i < count; i++) {
        if (model[i].block != NULL) {
            blocks += 1;
            bytes += (int64_t)((model[i].size + 7) / 8 * 8);
        }
    }
    HeapTotals totals;
    cr_assert(heap_totals(&totals));
    cr_assert_eq(totals.blocks_in_use, blocks);
    cr_assert_eq(totals.bytes_in_use, bytes);
    cr_assert_eq(totals.bytes_in_blocks + totals.bytes_in_lists + totals.bytes_in_pools + totals.bytes_in_headers +
                     totals.bytes_in_pages,
                 totals.bytes_mapped);
    cr_assert_geq(totals.bytes_in_blocks, totals.bytes_in_use);
}

Test(heap, random_blocks_keep_their_bytes) {
    enum { COUNT = 700, STEPS = 40000 };
    static ModelBlock model[COUNT];
    for (int step = 0; step < STEPS; step++) {
        ModelBlock *each = &model[random_below(COUNT)];
        if (each->block == NULL) {
            model_allocate(each);
        } else if (random_below(3) == 0) {
            model_resize(each);
        } else {
            model_release(each);
        }
        if (step % 1000 == 0) {
            check_totals(model, COUNT);
        }
    }
    for (int i = 0; i < COUNT; i++) {
        if (model[i].block != NULL) {
            model_release(&model[i]);
        }
    }
    check_totals(model, COUNT);
}

Test(heap, blocks_of_one_time_are_neighbours) {
    char *first = heap_allocate(HEAP_PLAIN, 32);
    char *second = heap_allocate(HEAP_PLAIN, 32);
    char *third = heap_allocate(HEAP_PLAIN, 32);
    cr_assert_eq(second - first, 32);
    cr_assert_eq(third - second, 32);
}

Test(heap, kinds_never_share_a_pool) {
    uintptr_t plain = (uintptr_t)heap_allocate(HEAP_PLAIN, 32);
    uintptr_t buffer = (uintptr_t)heap_allocate(HEAP_BUFFER, 32);
    cr_assert_neq(plain / 4096, buffer / 4096);
}

Test(heap, freed_memory_serves_another_class) {
    enum { COUNT = 100000 };
    static void *blocks[COUNT];
    HeapTotals totals;
    for (int i = 0; i < COUNT; i++) {
        blocks[i] = heap_allocate(HEAP_PLAIN, 48);
    }
    heap_totals(&totals);
    int64_t arenas_of_small_ones = totals.arenas;
    for (int i = 0; i < COUNT; i++) {
        heap_release(HEAP_PLAIN, blocks[i], 48);
    }
    heap_totals(&totals);
    cr_assert_leq(totals.arenas, 6, "empty arenas go back to the system");
    for (int i = 0; i < COUNT / 8; i++) {
        blocks[i] = heap_allocate(HEAP_BUFFER, 384);
    }
    heap_totals(&totals);
    cr_assert_leq(totals.arenas, arenas_of_small_ones + 8);
}

Test(heap, a_page_too_small_for_its_pool_is_never_needed) {
    // 576 bytes: seven blocks share a page, so that a thousand take 143 pages and not a thousand.
    for (int i = 0; i < 1000; i++) {
        cr_assert_not_null(heap_allocate(HEAP_BUFFER, 576));
    }
    HeapTotals totals;
    heap_totals(&totals);
    cr_assert_eq(totals.arenas, 3);
}

Test(heap, a_growing_block_does_not_move_all_the_time) {
    size_t size = 1 << 20;
    char *block = heap_allocate(HEAP_BUFFER, size);
    int moves = 0;
    while (size < (size_t)64 << 20) {
        size_t more = size + size / 8;
        char *grown = heap_resize(HEAP_BUFFER, block, size, more);
        cr_assert_not_null(grown);
        moves += grown != block;
        grown[more - 1] = 'x';
        block = grown;
        size = more;
    }
    cr_assert_leq(moves, 7, "at most one move a doubling");
    heap_release(HEAP_BUFFER, block, size);
}

Test(heap, absurd_sizes_fail_cleanly) {
    cr_assert_null(heap_allocate(HEAP_BUFFER, SIZE_MAX));
    cr_assert_null(heap_allocate(HEAP_BUFFER, SIZE_MAX / 2));
    cr_assert_null(heap_allocate(HEAP_BUFFER, (size_t)1 << 45));
    cr_assert_null(object_new_sized(&BagType, INT64_MAX));
    cr_assert_null(object_new_sized(&BagType, INT64_MAX / 8));
    cr_assert_null(object_new_sized(&BagType, -1));
    cr_assert_not_null(heap_allocate(HEAP_BUFFER, 100));
}

Test(heap, limit_stops_growth_and_the_heap_goes_on) {
    raw_set_limit(8 << 20);
    void *blocks[20000];
    int count = 0;
    while (count < 20000 && (blocks[count] = heap_allocate(HEAP_BUFFER, 512)) != NULL) {
        count += 1;
    }
    cr_assert_lt(count, 16384);
    cr_assert_gt(count, 12000);
    cr_assert_null(heap_allocate(HEAP_BUFFER, 4 << 20));
    while (count > 0) {
        heap_release(HEAP_BUFFER, blocks[--count], 512);
    }
    cr_assert_not_null(heap_allocate(HEAP_BUFFER, 4 << 20), "what came back serves a large block");
}

Test(heap, a_failed_resize_leaves_the_block) {
    raw_set_limit(4 << 20);
    char *block = heap_allocate(HEAP_BUFFER, 2 << 20);
    memset(block, 'a', 2 << 20);
    cr_assert_null(heap_resize(HEAP_BUFFER, block, 2 << 20, 8 << 20));
    cr_assert_eq(block[(2 << 20) - 1], 'a');
    cr_assert_eq(heap_block_size(block), 2 << 20);
    heap_release(HEAP_BUFFER, block, 2 << 20);
}

Test(heap, the_nth_allocation_fails_and_only_that) {
    for (int n = 1; n <= 20; n++) {
        raw_fail_allocation(n);
        for (int i = 1; i <= 25; i++) {
            void *block = heap_allocate(HEAP_PLAIN, 24);
            cr_assert_eq(block == NULL, i == n);
            if (block != NULL) {
                heap_release(HEAP_PLAIN, block, 24);
            }
        }
    }
}

static void step_that_may_fail(ModelBlock *each) {
    size_t size = random_size();
    void *block;
    if (each->block == NULL) {
        block = heap_allocate(each->kind = HEAP_BUFFER, size);
    } else {
        block = heap_resize(each->kind, each->block, each->size, size);
    }
    if (block != NULL) {
        each->block = block;
        each->size = size;
        model_fill(each);
    } else if (each->block != NULL) {
        model_check(each);
    }
}

Test(heap, any_allocation_may_fail_and_nothing_is_lost) {
    enum { COUNT = 100 };
    static ModelBlock model[COUNT];
    for (int round = 1; round <= 300; round++) {
        raw_fail_allocation(round);
        for (int step = 0; step < 200; step++) {
            ModelBlock *each = &model[random_below(COUNT)];
            if (each->block != NULL && random_below(2) == 0) {
                model_release(each);
            } else {
                step_that_may_fail(each);
            }
        }
        raw_fail_allocation(0);
        check_totals(model, COUNT);
    }
}

Test(heap, addresses_are_the_same_in_every_run) {
#ifndef __SANITIZE_ADDRESS__
    cr_assert_eq(heap_range.start, 0x1000000000);
#endif
    cr_assert(heap_owns(heap_allocate(HEAP_PLAIN, 24)));
    cr_assert_not(heap_owns(&LeafType));
}
