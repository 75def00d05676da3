// SPDX-License-Identifier: GPL-3.0-or-later
// Multiplication of naturals: every way of doing it gives what the plainest one gives.
#include "base/raw.h"
#include "objects/int_limbs.h"

#include <criterion/criterion.h>
#include <string.h>

enum { LIMBS = 700 };

static uint64_t random_state = 88172645463325252;

static uint64_t random_word(void) {
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return random_state;
}

// Long runs of zeros and ones find lost carries sooner than noise does.
static void fill(Limb *limbs, int64_t count) {
    uint64_t style = random_word() % 3;
    for (int64_t i = 0; i < count; i++) {
        limbs[i] = style == 0 ? random_word() & LIMB_MASK : style == 1 ? LIMB_MASK : random_word() % 2 * LIMB_MASK;
    }
}

static void multiply_by_rows(Limb *out, const Limb *left, int64_t left_count, const Limb *right, int64_t right_count) {
    memset(out, 0, (size_t)(left_count + right_count) * sizeof(Limb));
    for (int64_t i = 0; i < right_count; i++) {
        Limb carry = 0;
        for (int64_t k = 0; k < left_count; k++) {
            DoubleLimb sum = (DoubleLimb)left[k] * right[i] + out[i + k] + carry;
            out[i + k] = (Limb)sum & LIMB_MASK;
            carry = (Limb)(sum >> LIMB_BITS);
        }
        out[i + left_count] = carry;
    }
}

// Also sees that no more scratch memory is used than was asked for.
static void check_product(const Limb *left, int64_t left_count, const Limb *right, int64_t right_count) {
    static Limb out[2 * LIMBS], expected[2 * LIMBS];
    int64_t size = limbs_multiply_scratch(left_count, right_count);
    Limb *scratch = raw_allocate(PART_NUMBERS, (size_t)(size + 1) * sizeof(Limb));
    scratch[size] = 12345;
    limbs_multiply(out, left, left_count, right, right_count, scratch);
    multiply_by_rows(expected, left, left_count, right, right_count);
    cr_assert_eq(scratch[size], 12345, "%ld × %ld limbs overran the scratch memory", (long)left_count,
                 (long)right_count);
    cr_assert_arr_eq(out, expected, (size_t)(left_count + right_count) * sizeof(Limb), "%ld × %ld limbs",
                     (long)left_count, (long)right_count);
    raw_release(PART_NUMBERS, scratch, (size_t)(size + 1) * sizeof(Limb));
}

Test(int_multiply, all_small_sizes) {
    Limb left[90], right[90];
    for (int64_t left_count = 1; left_count <= 90; left_count++) {
        for (int64_t right_count = 1; right_count <= left_count; right_count++) {
            fill(left, left_count);
            fill(right, right_count);
            check_product(left, left_count, right, right_count);
        }
    }
}

Test(int_multiply, large_sizes_balanced_and_not) {
    static Limb left[LIMBS], right[LIMBS];
    for (int i = 0; i < 300; i++) {
        int64_t left_count = 1 + (int64_t)(random_word() % LIMBS);
        int64_t right_count = 1 + (int64_t)(random_word() % LIMBS);
        fill(left, left_count);
        fill(right, right_count);
        check_product(left, left_count, right, right_count);
    }
}

Test(int_multiply, squares) {
    static Limb root[LIMBS];
    for (int64_t count = 1; count < LIMBS; count += count < 130 ? 1 : 37) {
        fill(root, count);
        check_product(root, count, root, count);
    }
}

Test(int_multiply, by_zero) {
    static Limb zero[100], other[100];
    fill(other, 100);
    check_product(other, 100, zero, 100);
    check_product(zero, 100, zero, 100);
}
