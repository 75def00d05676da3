// SPDX-License-Identifier: GPL-3.0-or-later
// Searching: the clever searches find what a search that tries every place finds.
#include "objects/objects.h"
#include "objects/str_data.h"

#include <criterion/criterion.h>

static void start(void) { cr_assert(objects_start()); }

TestSuite(str_search, .init = start);

static uint32_t seed = 1;

static uint32_t next_random(uint32_t below) {
    seed = seed * 1664525 + 1013904223;
    return (seed >> 8) % below;
}

// Texts of few different characters, of which long parts come again: the hard case for a search.
static Owned random_text(int64_t length, const uint32_t *alphabet, uint32_t letters) {
    Buffer points;
    buffer_init(&points);
    for (int64_t i = 0; i < length; i++) {
        bool repeat = i > 40 && next_random(4) != 0;
        uint32_t point = repeat ? ((uint32_t *)(void *)points.bytes)[i - 37] : alphabet[next_random(letters)];
        points_add(&points, point);
    }
    return points_finish(&points);
}

static int64_t find_slowly(const Str *text, const Str *part, bool last) {
    int64_t found = -1;
    for (int64_t at = 0; at + part->length <= text->length; at++) {
        int64_t i = 0;
        while (i < part->length && str_read(text, at + i) == str_read(part, i)) {
            i += 1;
        }
        if (i == part->length && (last || found < 0)) {
            found = at;
        }
    }
    return found;
}

static void search_random_parts(const uint32_t *alphabet) {
    for (int round = 0; round < 2000; round++) {
        Owned text = random_text(next_random(200), alphabet, 2 + next_random(2));
        Owned part = round % 3 == 0 ? random_text(next_random(50), alphabet, 2) : NULL;
        if (part == NULL) {
            int64_t from = next_random((uint32_t)str_length(text) + 1);
            part = str_part(as_str(text), from, next_random((uint32_t)(str_length(text) - from) + 1));
        }
        const Str *whole = as_str(text);
        cr_assert_eq(str_find(whole, as_str(part), 0, whole->length), find_slowly(whole, as_str(part), false));
        int64_t last = str_length(part) == 0 ? whole->length : find_slowly(whole, as_str(part), true);
        cr_assert_eq(str_find_last(whole, as_str(part), 0, whole->length), last);
        release(text);
        release(part);
    }
}

Test(str_search, ascii) {
    const uint32_t alphabet[] = {'a', 'b', 'c'};
    search_random_parts(alphabet);
}

Test(str_search, two_bytes) {
    const uint32_t alphabet[] = {'a', 0x416, 0x417};
    search_random_parts(alphabet);
}

Test(str_search, four_bytes) {
    const uint32_t alphabet[] = {'a', 0x1F600, 'b'};
    search_random_parts(alphabet);
}

Test(str_search, a_wider_part_is_not_there) {
    Owned text = str_from_text("plain");
    Owned part = str_from_text("\xd0\x96");
    cr_assert_eq(str_find(as_str(text), as_str(part), 0, 5), -1);
    cr_assert_eq(str_count(as_str(part), as_str(text), 0, 1, -1), 0);
    release(text);
    release(part);
}

Test(str_search, empty_parts_are_everywhere) {
    Owned text = str_from_text("abc");
    const Str *self = as_str(text);
    cr_assert_eq(str_find(self, as_str(str_empty()), 1, 3), 1);
    cr_assert_eq(str_find_last(self, as_str(str_empty()), 1, 3), 3);
    cr_assert_eq(str_count(self, as_str(str_empty()), 0, 3, -1), 4);
    cr_assert_eq(str_find(self, as_str(str_empty()), 4, 3), -1);
    release(text);
}
