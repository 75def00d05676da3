// SPDX-License-Identifier: GPL-3.0-or-later
// Byte buffers: every way to add, growth, failure.
#include "base/buffer.h"
#include "base/raw.h"

#include <criterion/criterion.h>
#include <string.h>

Test(buffer, begins_empty_and_holds_nothing) {
    Buffer buffer;
    buffer_init(&buffer);
    cr_assert_str_eq(buffer.bytes, "");
    cr_assert_eq(raw_bytes_held(PART_BUFFER), 0);
    buffer_clear(&buffer);
    buffer_deinit(&buffer);
}

Test(buffer, adds_in_order) {
    Buffer buffer;
    buffer_init(&buffer);
    buffer_add_text(&buffer, "ab");
    buffer_add(&buffer, "c\0d", 3);
    buffer_add_byte(&buffer, 'e');
    buffer_add_repeated(&buffer, 'f', 3);
    buffer_add_code_point(&buffer, 0x20AC);
    buffer_add_code_point(&buffer, 0xD800);
    buffer_add_format(&buffer, "%d-%s", 42, "x");
    cr_assert_eq(buffer.length, 19);
    cr_assert_eq(memcmp(buffer.bytes,
                        "abc\0defff\xE2\x82\xAC\xED\xA0\x80"
                        "42-x",
                        20),
                 0);
    buffer_clear(&buffer);
    cr_assert_str_eq(buffer.bytes, "");
    buffer_deinit(&buffer);
    cr_assert_eq(raw_bytes_held(PART_BUFFER), 0);
}

Test(buffer, grows_and_always_ends_in_a_nul) {
    Buffer buffer;
    buffer_init(&buffer);
    for (int i = 0; i < 100000; i++) {
        buffer_add_byte(&buffer, (char)('a' + i % 26));
        cr_assert_eq(buffer.bytes[buffer.length], '\0');
    }
    cr_assert_eq(buffer.length, 100000);
    cr_assert_eq(buffer.bytes[99999], 'a' + 99999 % 26);
    buffer_deinit(&buffer);
}

Test(buffer, a_failure_stays) {
    Buffer buffer;
    buffer_init(&buffer);
    buffer_add_text(&buffer, "abc");
    raw_fail_allocation(1);
    buffer_add_repeated(&buffer, 'x', 1000);
    raw_fail_allocation(0);
    cr_assert(buffer.failed);
    buffer_add_text(&buffer, "def");
    cr_assert_str_eq(buffer.bytes, "abc");
    buffer_deinit(&buffer);
    cr_assert_not(buffer.failed);
}
