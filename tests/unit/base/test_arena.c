// SPDX-License-Identifier: GPL-3.0-or-later
// Arenas: alignment, zeros, growth, failure.
#include "base/arena.h"
#include "base/raw.h"

#include <criterion/criterion.h>
#include <stdalign.h>
#include <stdbool.h>
#include <string.h>

static bool is_zero(const char *bytes, size_t size) {
    for (size_t i = 0; i < size; i++) {
        if (bytes[i] != 0) {
            return false;
        }
    }
    return true;
}

Test(arena, blocks_are_aligned_zeroed_and_apart) {
    Arena arena;
    arena_init(&arena);
    char *last = NULL;
    size_t last_size = 0;
    for (size_t size = 0; size < 2000; size += 7) {
        char *block = arena_allocate(&arena, size);
        cr_assert_not_null(block);
        cr_assert_eq((uintptr_t)block % alignof(max_align_t), 0);
        cr_assert(is_zero(block, size));
        cr_assert(last == NULL || block >= last + last_size || block < last);
        memset(block, 0xAA, size);
        last = block;
        last_size = size;
    }
    arena_deinit(&arena);
    cr_assert_eq(raw_bytes_held(PART_TREE), 0);
}

Test(arena, large_blocks_get_a_chunk_of_their_own) {
    Arena arena;
    arena_init(&arena);
    cr_assert_not_null(arena_allocate(&arena, 10));
    char *large = arena_allocate(&arena, 1 << 20);
    cr_assert_not_null(large);
    large[(1 << 20) - 1] = 1;
    cr_assert_eq(arena.size, raw_bytes_held(PART_TREE));
    arena_deinit(&arena);
    cr_assert_eq(arena.size, 0);
    cr_assert_not_null(arena_allocate(&arena, 1));
    arena_deinit(&arena);
}

Test(arena, copies_end_in_a_nul) {
    Arena arena;
    arena_init(&arena);
    cr_assert_str_eq(arena_copy(&arena, "abcdef", 3), "abc");
    cr_assert_str_eq(arena_copy(&arena, "", 0), "");
    arena_deinit(&arena);
}

Test(arena, a_failed_allocation_changes_nothing) {
    Arena arena;
    arena_init(&arena);
    raw_fail_allocation(1);
    cr_assert_null(arena_allocate(&arena, 8));
    raw_fail_allocation(0);
    cr_assert_null(arena_allocate(&arena, SIZE_MAX));
    cr_assert_not_null(arena_allocate(&arena, 8));
    arena_deinit(&arena);
}
