// SPDX-License-Identifier: GPL-3.0-or-later
// Ints as objects: what is shared, what is normalised, how large they are.
#include "objects/int.h"
#include "objects/objects.h"

#include <criterion/criterion.h>

static void setup(void) { cr_assert(objects_start()); }

Test(int, small_ones_exist_once, .init = setup) {
    for (int64_t value = INT_SMALL_MINIMUM; value <= INT_SMALL_MAXIMUM; value++) {
        Owned one = int_from_int64(value), other = int_from_int64(value);
        cr_assert_eq(one, other);
        cr_assert_eq(int_compact_value(as_int(one)), value);
        release(one);
        release(other);
    }
    Owned one = int_from_int64(257), other = int_from_int64(257);
    cr_assert_neq(one, other);
    release(one);
    release(other);
}

Test(int, compact_values_come_back, .init = setup) {
    static const int64_t values[] = {0,
                                     1,
                                     -1,
                                     256,
                                     257,
                                     -6,
                                     INT_DIGIT_MASK,
                                     INT_DIGIT_BASE,
                                     -(int64_t)INT_DIGIT_BASE,
                                     ((int64_t)1 << 60) - 1,
                                     1 - ((int64_t)1 << 60)};
    for (int64_t i = 0; i < COUNT_OF(values); i++) {
        Owned number = int_from_int64(values[i]);
        cr_assert(int_is_compact(as_int(number)));
        cr_assert_eq(int_compact_value(as_int(number)), values[i]);
        release(number);
    }
}

Test(int, all_of_64_bits, .init = setup) {
    static const int64_t values[] = {INT64_MAX,     INT64_MIN,        INT64_MAX - 4,
                                     INT64_MIN + 1, (int64_t)1 << 60, -((int64_t)1 << 60)};
    for (int64_t i = 0; i < COUNT_OF(values); i++) {
        Owned number = int_from_int64(values[i]);
        int64_t back;
        cr_assert(int_to_int64(as_int(number), &back));
        cr_assert_eq(back, values[i]);
        release(number);
    }
    Owned large = int_from_uint64((uint64_t)INT64_MAX + 1);
    int64_t back;
    cr_assert_not(int_to_int64(as_int(large), &back));
    Owned negative = int_negate(as_int(large));
    cr_assert(int_to_int64(as_int(negative), &back));
    cr_assert_eq(back, INT64_MIN);
    release(negative);
    release(large);
}

Test(int, a_short_result_of_long_operands_is_compact, .init = setup) {
    Owned large = int_from_uint64(UINT64_MAX), one = int_from_int64(1);
    Owned next = int_add(as_int(large), as_int(one));
    Owned difference = int_subtract(as_int(next), as_int(large));
    cr_assert_eq(difference, one);
    Owned masked = int_bitwise(as_int(large), as_int(one), BINARY_AND);
    cr_assert_eq(masked, one);
    release(masked);
    release(difference);
    release(next);
    release(one);
    release(large);
}

Test(int, sizes_are_the_documented_ones, .init = setup) {
    static const struct {
        int64_t bits, size;
    } rows[] = {{1, 28}, {29, 28}, {30, 28}, {31, 32}, {60, 32}, {61, 36}, {90, 36}, {91, 40}, {3000, 424}};
    Owned one = int_from_int64(1), zero = int_from_int64(0);
    cr_assert_eq(object_size(zero), 24);
    for (int64_t i = 0; i < COUNT_OF(rows); i++) {
        Owned count = int_from_int64(rows[i].bits - 1);
        Owned number = int_shift_left(as_int(one), as_int(count));
        cr_assert_eq(object_size(number), rows[i].size);
        release(number);
        release(count);
    }
    release(zero);
    release(one);
}

Test(int, hashes_are_remainders_by_a_prime, .init = setup) {
    Owned prime = int_from_int64(((int64_t)1 << 61) - 1), minus_one = int_from_int64(-1);
    cr_assert_eq(int_hash_value(as_int(prime)), 0);
    cr_assert_eq(int_hash_value(as_int(minus_one)), -2);
    Owned next = int_subtract(as_int(prime), as_int(minus_one));
    cr_assert_eq(int_hash_value(as_int(next)), 1);
    release(next);
    release(minus_one);
    release(prime);
}
