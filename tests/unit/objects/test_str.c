// SPDX-License-Identifier: GPL-3.0-or-later
// Strs as objects: kinds, sizes, the shared ones, interning, growing in place, UTF-8.
#include "objects/error.h"
#include "objects/exception.h"
#include "objects/objects.h"
#include "objects/str_data.h"

#include <criterion/criterion.h>

static void start(void) { cr_assert(objects_start()); }

TestSuite(str, .init = start);

static void assert_layout(const char *text, int kind, int64_t size) {
    Owned str = str_from_text(text);
    cr_assert_eq(as_str(str)->kind, kind);
    cr_assert_eq(object_size(str), size);
    release(str);
}

Test(str, the_largest_code_point_decides_the_kind) {
    assert_layout("hello", 1, 49 + 5);
    assert_layout("h\xc3\xa9llo", 1, 73 + 5);
    assert_layout("h\xd0\x96llo", 2, 74 + 2 * 5);
    assert_layout("h\xf0\x9f\x98\x80llo", 4, 76 + 4 * 5);
    assert_layout("", 1, 49);
}

Test(str, slices_are_narrow_again) {
    Owned wide = str_from_text("abc\xf0\x9f\x98\x80");
    Owned narrow = str_part(as_str(wide), 0, 3);
    cr_assert(as_str(narrow)->is_ascii);
    cr_assert(str_equals_text(narrow, "abc"));
    release(wide);
    release(narrow);
}

Test(str, one_character_strs_exist_once) {
    Owned first = str_from_text("x");
    Owned second = str_from_code_point('x');
    Owned word = str_from_text("axb");
    Owned slice = str_part(as_str(word), 1, 1);
    cr_assert_eq(first, second);
    cr_assert_eq(first, slice);
    Owned empty = str_from_utf8("", 0);
    cr_assert_eq(empty, str_empty());
    release(first);
    release(second);
    release(word);
    release(slice);
    release(empty);
}

Test(str, interning_gives_one_object_for_one_text) {
    Owned first = str_intern_text("tally_interned");
    Owned second = str_intern(str_from_text("tally_interned"));
    cr_assert_eq(first, second);
    cr_assert_eq(first->refcount, 3); // the table's and these two
    int64_t count = intern_table.count;
    release(first);
    cr_assert_eq(intern_sweep(), 0);
    release(second);
    cr_assert_eq(intern_sweep(), 1);
    cr_assert_eq(intern_table.count, count - 1);
}

Test(str, interning_many_grows_the_table) {
    for (int i = 0; i < 5000; i++) {
        Owned name = str_intern(str_format("name_%d", i));
        cr_assert(as_str(name)->is_interned);
        release(name);
    }
    cr_assert_geq(intern_table.bucket_count, 5000);
    cr_assert_eq(intern_sweep(), 5000);
}

Test(str, appending_to_a_str_that_nobody_shares_is_in_place) {
    Owned text = str_from_text("start");
    int64_t moves = 0;
    for (int i = 0; i < 10000; i++) {
        Owned before = text;
        Owned part = str_from_text("xy");
        text = str_append(text, part);
        moves += text != before;
        release(part);
    }
    cr_assert_eq(str_length(text), 5 + 20000);
    cr_assert_eq(str_read(as_str(text), 20004), 'y');
    cr_assert_eq(object_size(text), 49 + 20005);
    cr_assert_lt(moves, 200);
    release(text);
}

Test(str, appending_to_a_shared_str_leaves_it) {
    Owned text = str_from_text("start");
    Owned other = retain(text);
    Owned part = str_from_text("xy");
    Owned longer = str_append(text, part);
    cr_assert(str_equals_text(other, "start"));
    cr_assert(str_equals_text(longer, "startxy"));
    release(other);
    release(part);
    release(longer);
}

Test(str, utf8_is_kept_and_counted) {
    Owned text = str_from_text("d\xc3\xa9j\xc3\xa0");
    size_t size;
    int64_t before = object_size(text);
    const char *utf8 = str_utf8(text, &size);
    cr_assert_str_eq(utf8, "d\xc3\xa9j\xc3\xa0");
    cr_assert_eq(size, 6);
    cr_assert_eq(str_utf8(text, NULL), utf8);
    cr_assert_eq(object_size(text), before + 7);
    release(text);
}

Test(str, lone_surrogates_have_no_utf8) {
    Owned text = str_from_code_point(0xD800);
    cr_assert_null(str_utf8(text, NULL));
    cr_assert(error_matches(&UnicodeEncodeErrorType));
    error_clear();
    Buffer out;
    buffer_init(&out);
    str_add_to_buffer(text, &out);
    cr_assert_str_eq(out.bytes, "\\ud800");
    buffer_deinit(&out);
    release(text);
}

Test(str, absurd_lengths_are_memory_errors) {
    Owned text = str_from_text("ab");
    cr_assert_null(str_repeat(as_str(text), INT64_MAX / 8));
    cr_assert(error_matches(&MemoryErrorType));
    error_clear();
    cr_assert_null(str_repeat(as_str(text), INT64_MAX));
    cr_assert(error_matches(&OverflowErrorType));
    error_clear();
    release(text);
}
