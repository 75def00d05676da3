// SPDX-License-Identifier: GPL-3.0-or-later
// Ranges and slices from C: lengths, numbers, bounds.
#include "objects/range.h"

#include "objects/exception.h"
#include "objects/int.h"
#include "objects/objects.h"
#include "objects/protocol.h"
#include "objects/str.h"

#include <criterion/criterion.h>

static void start(void) { cr_assert(objects_start()); }

TestSuite(range, .init = start, .fini = objects_end);
TestSuite(slice, .init = start, .fini = objects_end);

static Owned range_of(int64_t first, int64_t stop, int64_t step) {
    Owned parts[] = {int_from_int64(first), int_from_int64(stop), int_from_int64(step)};
    Owned range = range_new(parts[0], parts[1], parts[2]);
    for (int i = 0; i < 3; i++) {
        release(parts[i]);
    }
    return range;
}

Test(range, length_counts_the_steps) {
    static const struct {
        int64_t first, stop, step, length;
    } rows[] = {{0, 10, 1, 10}, {0, 10, 3, 4}, {10, 0, -3, 4},       {0, -1, 1, 0},
                {0, 1, -1, 0},  {5, 5, 1, 0},  {0, 1, INT64_MAX, 1}, {0, INT64_MAX, 1, INT64_MAX},
                {-3, 4, 7, 1},  {-3, 5, 7, 2}, {3, -4, INT64_MIN, 1}};
    for (int64_t i = 0; i < COUNT_OF(rows); i++) {
        Owned range = range_of(rows[i].first, rows[i].stop, rows[i].step);
        cr_assert_eq(object_length(range), rows[i].length, "row %lld", (long long)i);
        cr_assert_eq(object_size(range), 48);
        release(range);
    }
}

Test(range, step_of_zero_is_an_error) {
    cr_assert_null(range_of(0, 1, 0));
    cr_assert(error_clear_if(&ValueErrorType));
}

Test(range, iterator_stops_before_an_overflow) {
    Owned range = range_of(INT64_MAX - 1, INT64_MAX, 2);
    Owned iterator = object_iterate(range);
    cr_assert_eq(iterator->type, &LongRangeIteratorType);
    release(iterator);
    release(range);
    range = range_of(INT64_MAX - 3, INT64_MAX, 2);
    iterator = object_iterate(range);
    int64_t count = 0;
    Owned item;
    while ((item = object_next(iterator)) != NULL) {
        release(item);
        count += 1;
    }
    cr_assert_eq(count, 2);
    release(iterator);
    release(range);
}

Test(slice, resolves_within_the_length) {
    static const struct {
        int64_t first, stop, step, length, expected[4];
    } rows[] = {{0, 5, 1, 3, {0, 3, 1, 3}},   {-2, 100, 1, 5, {3, 5, 1, 2}},    {-100, -1, 1, 5, {0, 4, 1, 4}},
                {4, 0, -2, 5, {4, 0, -2, 2}}, {10, -10, -1, 4, {3, -1, -1, 4}}, {3, 1, 1, 5, {3, 1, 1, 0}}};
    for (int64_t i = 0; i < COUNT_OF(rows); i++) {
        Owned parts[] = {int_from_int64(rows[i].first), int_from_int64(rows[i].stop), int_from_int64(rows[i].step)};
        Owned slice = slice_new(parts[0], parts[1], parts[2]);
        int64_t got[4];
        cr_assert(slice_resolve(slice, rows[i].length, &got[0], &got[1], &got[2], &got[3]));
        for (int j = 0; j < 4; j++) {
            cr_assert_eq(got[j], rows[i].expected[j], "row %lld", (long long)i);
        }
        release(slice);
        for (int j = 0; j < 3; j++) {
            release(parts[j]);
        }
    }
}

Test(slice, wants_ints) {
    Owned text = str_from_text("a");
    Owned slice = slice_new(text, NULL, NULL);
    int64_t got[4];
    cr_assert_not(slice_resolve(slice, 5, &got[0], &got[1], &got[2], &got[3]));
    cr_assert(error_clear_if(&TypeErrorType));
    release(slice);
    release(text);
}
