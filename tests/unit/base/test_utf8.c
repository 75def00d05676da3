// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8: every code point there and back, and what is wrong with bytes that are none.
#include "base/utf8.h"

#include <criterion/criterion.h>

Test(utf8, every_code_point_comes_back) {
    for (uint32_t code_point = 0; code_point <= CODE_POINT_MAXIMUM; code_point++) {
        char bytes[4];
        int size = utf8_encode(code_point, bytes);
        uint32_t decoded = 0;
        Utf8Error error;
        int used = utf8_decode(bytes, (size_t)size, &decoded, &error);
        bool is_surrogate = code_point >= 0xD800 && code_point < 0xE000;
        if (is_surrogate) {
            cr_assert(size == 3 && used == 1 && error == UTF8_INVALID_CONTINUATION);
        } else {
            cr_assert(error == UTF8_OK && used == size && decoded == code_point, "U+%04X", code_point);
        }
    }
}

static void check_error(const char *bytes, size_t length, int expected_length, Utf8Error expected) {
    uint32_t code_point;
    Utf8Error error;
    int used = utf8_decode(bytes, length, &code_point, &error);
    cr_expect_eq(used, expected_length);
    cr_expect_eq(error, expected);
}

// The lengths are those of CPython's UnicodeDecodeError (end − start).
Test(utf8, errors_are_those_of_cpython) {
    check_error("\x80", 1, 1, UTF8_INVALID_START);
    check_error("\xC0\x80", 2, 1, UTF8_INVALID_START);
    check_error("\xFF", 1, 1, UTF8_INVALID_START);
    check_error("\xC3", 1, 1, UTF8_UNEXPECTED_END);
    check_error("\xC3(", 2, 1, UTF8_INVALID_CONTINUATION);
    check_error("\xE2\x82", 2, 2, UTF8_UNEXPECTED_END);
    check_error("\xE2\x82(", 3, 2, UTF8_INVALID_CONTINUATION);
    check_error("\xE0\x80\x80", 3, 1, UTF8_INVALID_CONTINUATION);
    check_error("\xED\xA0\x80", 3, 1, UTF8_INVALID_CONTINUATION);
    check_error("\xF0\x9F\x98", 3, 3, UTF8_UNEXPECTED_END);
    check_error("\xF4\x90\x80\x80", 4, 1, UTF8_INVALID_CONTINUATION);
}

Test(utf8, counts_code_points) {
    cr_assert_eq(utf8_count("", 0), 0);
    cr_assert_eq(utf8_count("a\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80", 10), 4);
}
