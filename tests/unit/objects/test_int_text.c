// SPDX-License-Identifier: GPL-3.0-or-later
// Ints to text and back: every base, long numbers, the limit.
#include "base/digit_limit.h"
#include "objects/error.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/objects.h"
#include "objects/str.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

static void setup(void) { cr_assert(objects_start()); }

static const char *text_of(Borrowed str) { return str_utf8(str, NULL); }

static void check_value(const char *text, int base, int64_t expected) {
    bool valid;
    Owned number = int_from_text(text, strlen(text), base, &valid);
    cr_assert_not_null(number, "'%s'", text);
    int64_t value;
    cr_assert(int_to_int64(as_int(number), &value));
    cr_assert_eq(value, expected, "'%s' in base %d", text, base);
    release(number);
}

static void check_refused(const char *text, int base) {
    bool valid = true;
    cr_assert_null(int_from_text(text, strlen(text), base, &valid), "'%s'", text);
    cr_assert_not(valid);
    cr_assert_not(error_is_pending());
}

Test(int_text, forms_that_are_numbers, .init = setup) {
    check_value("0", 10, 0);
    check_value(" \t-12_345\n", 10, -12345);
    check_value("0x_fF", 0, 255);
    check_value("0b1", 16, 0xB1);
    check_value("-0b101", 2, -5);
    check_value("zz", 36, 1295);
    check_value("00_0", 0, 0);
    check_value("9223372036854775807", 10, INT64_MAX);
    check_value("-9223372036854775808", 10, INT64_MIN);
}

Test(int_text, forms_that_are_none, .init = setup) {
    static const char *const texts[] = {"", "-", "1__2", "_1", "1_", "0x", "1 2", "a", "+-1", "1\u00e9"};
    for (int64_t i = 0; i < COUNT_OF(texts); i++) {
        check_refused(texts[i], 10);
    }
    check_refused("012", 0);
    check_refused("2", 2);
    check_refused("0x__1", 0);
}

// Digits 1 to 9 in turn; the way back must give them again.
Test(int_text, decimals_of_all_lengths_come_back, .init = setup) {
    static char digits[6001];
    digit_limit_set(0);
    for (int i = 0; i < 6000; i++) {
        digits[i] = (char)('1' + i % 9);
    }
    for (size_t count = 1; count <= 6000; count += count < 120 ? 1 : 211) {
        bool valid;
        Owned number = int_from_text(digits, count, 10, &valid);
        Owned text = int_to_text(as_int(number), 10);
        cr_assert_eq((size_t)str_length(text), count);
        cr_assert_eq(memcmp(text_of(text), digits, count), 0, "%zu digits", count);
        release(text);
        release(number);
    }
}

Test(int_text, zeros_inside_are_kept, .init = setup) {
    static char digits[2001];
    memset(digits, '0', 2000);
    digits[0] = digits[1000] = digits[1999] = '7';
    bool valid;
    Owned number = int_from_text(digits, 2000, 10, &valid);
    Owned text = int_to_text(as_int(number), 10);
    cr_assert_str_eq(text_of(text), digits);
    release(text);
    release(number);
}

Test(int_text, powers_of_two_are_read_as_they_are_written, .init = setup) {
    static const int bases[] = {2, 8, 16};
    for (int64_t i = 0; i < COUNT_OF(bases); i++) {
        char digits[202] = "-";
        for (int k = 0; k < 200; k++) {
            digits[k + 1] = k % 3 == 0 ? '1' : '0';
        }
        bool valid;
        Owned number = int_from_text(digits, 201, bases[i], &valid);
        Owned text = int_to_text(as_int(number), bases[i]);
        cr_assert_str_eq(text_of(text), digits);
        release(text);
        release(number);
    }
}

Test(int_text, too_many_digits_are_refused_in_both_directions, .init = setup) {
    static char digits[4302];
    memset(digits, '9', 4301);
    bool valid;
    cr_assert_null(int_from_text(digits, 4301, 10, &valid));
    cr_assert(valid && error_matches(&ValueErrorType));
    error_clear();
    Owned number = int_from_text(digits, 4300, 10, &valid);
    Owned text = int_to_text(as_int(number), 10);
    cr_assert_eq(str_length(text), 4300);
    Owned one = int_from_int64(1);
    Owned next = int_add(as_int(number), as_int(one)); // 10^4300 has a digit more
    cr_assert_null(int_to_text(as_int(next), 10));
    cr_assert(error_matches(&ValueErrorType));
    error_clear();
    Owned hexadecimal = int_to_text(as_int(next), 16);
    cr_assert_not_null(hexadecimal);
    release(hexadecimal);
    release(next);
    release(one);
    release(text);
    release(number);
}

Test(int_text, the_limit_has_a_minimum) {
    cr_assert_not(digit_limit_set(639));
    cr_assert(digit_limit_set(640));
    cr_assert(digit_limit_set(0));
    cr_assert_eq(digit_limit, 0);
}
