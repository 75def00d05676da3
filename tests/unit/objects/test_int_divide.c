// SPDX-License-Identifier: GPL-3.0-or-later
// Division: quotient × divisor + remainder is the dividend, and the remainder is smaller than the divisor.
#include "objects/error.h"
#include "objects/exception.h"
#include "objects/float.h"
#include "objects/int_limbs.h"
#include "objects/objects.h"
#include "objects/str.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

static uint64_t random_state = 2463534242;

static uint64_t random_word(void) {
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return random_state;
}

static void setup(void) { cr_assert(objects_start()); }

static Owned random_int(int64_t bits) {
    Int *self = int_allocate(bits / INT_DIGIT_BITS + 1);
    uint64_t style = random_word() % 3;
    for (int64_t i = 0; i < self->size; i++) {
        uint32_t digit = style == 0   ? (uint32_t)random_word()
                         : style == 1 ? UINT32_MAX
                                      : (uint32_t)(0 - random_word() % 2);
        self->digits[i] = digit & INT_DIGIT_MASK;
    }
    return int_finish(self, random_word() % 2 == 0);
}

static void check_division(const Int *left, const Int *right) {
    Owned quotient, remainder;
    cr_assert(int_divide_modulo(left, right, &quotient, &remainder));
    Owned product = int_multiply(as_int(quotient), right);
    Owned sum = int_add(as_int(product), as_int(remainder));
    cr_assert_eq(int_compare(as_int(sum), left), 0);
    if (int_sign(as_int(remainder)) != 0) {
        cr_assert_eq(int_sign(as_int(remainder)), int_sign(right));
    }
    Owned rest = int_sign(right) < 0 ? int_subtract(right, as_int(remainder)) : int_subtract(as_int(remainder), right);
    cr_assert_lt(int_sign(as_int(rest)), 0);
    release(rest);
    release(sum);
    release(product);
    release(quotient);
    release(remainder);
}

Test(int_divide, quotient_and_remainder_make_the_dividend, .init = setup) {
    static const int64_t sizes[] = {20, 90, 400, 2000, 9000, 30000};
    for (int i = 0; i < 2000; i++) {
        Owned left = random_int((int64_t)(random_word() % (uint64_t)sizes[i % 6]));
        Owned right = random_int((int64_t)(random_word() % (uint64_t)sizes[i / 6 % 6]));
        if (int_sign(as_int(right)) != 0) {
            check_division(as_int(left), as_int(right));
        }
        release(left);
        release(right);
    }
}

Test(int_divide, exact_multiples_and_their_neighbours, .init = setup) {
    for (int i = 0; i < 300; i++) {
        Owned factor = random_int((int64_t)(random_word() % 6000));
        Owned divisor = random_int(30 + (int64_t)(random_word() % 6000));
        Owned product = int_multiply(as_int(factor), as_int(divisor));
        for (int64_t offset = -1; offset <= 1 && int_sign(as_int(divisor)) != 0; offset++) {
            Owned distance = int_from_int64(offset);
            Owned dividend = int_add(as_int(product), as_int(distance));
            check_division(as_int(dividend), as_int(divisor));
            release(distance);
            release(dividend);
        }
        release(factor);
        release(divisor);
        release(product);
    }
}

Test(int_divide, only_what_is_wanted_is_made, .init = setup) {
    Owned left = random_int(5000), right = int_from_int64(-7), remainder = NULL;
    cr_assert(int_divide_modulo(as_int(left), as_int(right), NULL, &remainder));
    cr_assert(int_is_compact(as_int(remainder)));
    release(remainder);
    release(right);
    release(left);
}

Test(int_divide, by_zero, .init = setup) {
    Owned left = int_from_int64(1), zero = int_from_int64(0), result = NULL;
    cr_assert_not(int_divide_modulo(as_int(left), as_int(zero), &result, NULL));
    cr_assert(error_matches(&ZeroDivisionErrorType));
    error_clear();
    cr_assert_null(int_true_divide(as_int(left), as_int(zero)));
    cr_assert(error_matches(&ZeroDivisionErrorType));
    error_clear();
    release(left);
    release(zero);
}

static Owned int_of(const char *text) {
    bool valid;
    Owned result = int_from_text(text, strlen(text), 0, &valid);
    cr_assert(valid);
    return result;
}

static void check_true_division(const char *left_text, const char *right_text, double expected) {
    Owned left = int_of(left_text), right = int_of(right_text);
    Owned quotient = int_true_divide(as_int(left), as_int(right));
    cr_assert_not_null(quotient);
    cr_assert_eq(float_value(quotient), expected, "%s / %s = %a", left_text, right_text, float_value(quotient));
    cr_assert_eq(signbit(float_value(quotient)), signbit(expected));
    release(quotient);
    release(left);
    release(right);
}

Test(int_divide, true_division_rounds_once, .init = setup) {
    check_true_division("1", "3", 1.0 / 3.0);
    check_true_division("-10", "4", -2.5);
    check_true_division("0", "-3", -0.0);
    check_true_division("0x20000000000001", "1", 0x1p53);               // half-way, to even
    check_true_division("0x20000000000003", "1", 0x1.0000000000002p53); // half-way, to even
    check_true_division("0x4000000000000200000000000000001", "0x10000000000000000", 0x1.0000000000001p58);
    check_true_division("0xffffffffffffffffffff", "0xfffffffffffffffffffe", 1.0);
}

Test(int_divide, true_division_at_the_ends_of_the_range, .init = setup) {
    Owned one = int_from_int64(1), count = int_from_int64(1074);
    Owned large = int_shift_left(as_int(one), as_int(count));
    Owned least = int_true_divide(as_int(one), as_int(large));
    cr_assert_eq(float_value(least), 0x1p-1074);
    Owned twice = int_add(as_int(large), as_int(large)); // half of the smallest double: a tie, to the even 0
    Owned nothing = int_true_divide(as_int(one), as_int(twice));
    cr_assert_eq(float_value(nothing), 0.0);
    cr_assert_null(int_true_divide(as_int(large), as_int(one)));
    cr_assert(error_matches(&OverflowErrorType));
    error_clear();
    release(nothing);
    release(twice);
    release(least);
    release(large);
    release(count);
    release(one);
}
