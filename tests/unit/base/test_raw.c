// SPDX-License-Identifier: GPL-3.0-or-later
// Raw memory: the ledger by parts, zeroing, and failures on demand.
#include "base/raw.h"

#include <criterion/criterion.h>
#include <string.h>

Test(raw, parts_are_accounted_for) {
    char *tree = raw_allocate(PART_TREE, 100);
    char *stack = raw_allocate(PART_STACK, 50);
    cr_assert_eq(raw_bytes_held(PART_TREE), 100);
    cr_assert_eq(raw_bytes_held(PART_STACK), 50);
    tree = raw_resize(PART_TREE, tree, 100, 400);
    cr_assert_eq(raw_bytes_held(PART_TREE), 400);
    cr_assert_eq(raw_bytes_held_in_all(), 450);
    raw_release(PART_TREE, tree, 400);
    raw_release(PART_STACK, stack, 50);
    raw_release(PART_STACK, NULL, 0);
    cr_assert_eq(raw_bytes_held_in_all(), 0);
}

Test(raw, new_bytes_are_zero) {
    char *block = raw_allocate(PART_OTHER, 8);
    memset(block, 'x', 8);
    block = raw_resize(PART_OTHER, block, 8, 4096);
    for (int i = 0; i < 4096; i++) {
        cr_assert_eq(block[i], i < 8 ? 'x' : 0);
    }
    raw_release(PART_OTHER, block, 4096);
}

Test(raw, nothing_is_a_valid_block) {
    char *block = raw_allocate(PART_OTHER, 0);
    cr_assert_not_null(block);
    block = raw_resize(PART_OTHER, block, 0, 0);
    cr_assert_not_null(block);
    raw_release(PART_OTHER, block, 0);
}

Test(raw, the_nth_allocation_fails_once) {
    raw_fail_allocation(2);
    cr_assert(raw_failure_is_armed());
    char *block = raw_allocate(PART_OTHER, 10);
    cr_assert_not_null(block);
    cr_assert_null(raw_resize(PART_OTHER, block, 10, 20));
    cr_assert_not(raw_failure_is_armed());
    cr_assert_eq(raw_bytes_held(PART_OTHER), 10);
    raw_release(PART_OTHER, block, 10);
}

static int asked;

static bool every_second_fails(void) { return ++asked % 2 == 0; }

Test(raw, a_rule_says_which_allocations_fail) {
    raw_fail_allocations(every_second_fails);
    for (int i = 1; i <= 6; i++) {
        char *block = raw_allocate(PART_OTHER, 10);
        cr_assert((block == NULL) == (i % 2 == 0));
        raw_release(PART_OTHER, block, 10);
    }
    raw_fail_allocations(NULL);
    cr_assert_not(raw_failure_is_armed());
    cr_assert_eq(asked, 6);
}

Test(raw, absurd_sizes_fail_cleanly) {
    cr_assert_null(raw_allocate(PART_OTHER, SIZE_MAX - 100));
    cr_assert_eq(raw_bytes_held(PART_OTHER), 0);
}

Test(raw, parts_have_names) {
    cr_assert_str_eq(part_name(PART_HEAP), "heap");
    cr_assert_str_eq(part_name(PART_OTHER), "other");
}
