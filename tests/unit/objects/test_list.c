// SPDX-License-Identifier: GPL-3.0-or-later
// Lists from C: growth and sizes, slices, order.
#include "objects/list.h"

#include "objects/exception.h"
#include "objects/int.h"
#include "objects/objects.h"
#include "objects/protocol.h"
#include "objects/tuple.h"

#include <criterion/criterion.h>

static void start(void) { cr_assert(objects_start()); }

TestSuite(list, .init = start, .fini = objects_end);

static Owned list_of_ints(int64_t count) {
    Owned list = list_new(0);
    for (int64_t i = 0; i < count; i++) {
        cr_assert(list_append(list, int_from_int64(1000 + i)));
    }
    return list;
}

static int64_t number_at(Borrowed list, int64_t index) { return int_compact_value(as_int(list_get(list, index))); }

Test(list, append_grows_storage) {
    static const int64_t capacities[] = {0, 4, 4, 4, 4, 8, 8, 8, 8, 16};
    Owned list = list_new(0);
    for (int64_t i = 0; i < COUNT_OF(capacities); i++) {
        cr_assert_eq(as_list(list)->capacity, capacities[i]);
        cr_assert_eq(object_size(list), 64 + 8 * i);
        cr_assert(list_append(list, int_from_int64(i)));
    }
    release(list);
}

static void add_asked(const void *block, int64_t used, int64_t asked, const char *what, void *context) {
    (void)block, (void)used, (void)what;
    *(int64_t *)context += asked;
}

Test(list, footprint_names_what_is_spare) {
    Owned list = list_of_ints(5);
    int64_t asked = 0;
    object_footprint(list, add_asked, &asked);
    cr_assert_eq(asked, 64 + 8 * 8);
    cr_assert_eq(object_size(list), 64 + 8 * 5);
    release(list);
}

Test(list, insert_counts_from_the_end_and_clamps) {
    Owned list = list_of_ints(3);
    cr_assert(list_insert(list, -1, int_from_int64(1)));
    cr_assert(list_insert(list, -100, int_from_int64(2)));
    cr_assert(list_insert(list, 100, int_from_int64(3)));
    static const int64_t expected[] = {2, 1000, 1001, 1, 1002, 3};
    cr_assert_eq(list_size(list), COUNT_OF(expected));
    for (int64_t i = 0; i < COUNT_OF(expected); i++) {
        cr_assert_eq(number_at(list, i), expected[i]);
    }
    release(list);
}

Test(list, assign_slice_releases_what_was_there) {
    Owned list = list_of_ints(6);
    Owned watched = retain(list_get(list, 2));
    Owned items = tuple_two(int_from_int64(7), int_from_int64(8));
    cr_assert(list_assign_slice(list, 1, 5, items));
    cr_assert_eq(watched->refcount, 1);
    cr_assert_eq(list_size(list), 4);
    cr_assert_eq(number_at(list, 2), 8);
    cr_assert(list_assign_slice(list, 0, 4, NULL));
    cr_assert_eq(list_size(list), 0);
    release(items);
    release(watched);
    release(list);
}

Test(list, extends_itself) {
    Owned list = list_of_ints(3);
    cr_assert(list_extend(list, list));
    cr_assert_eq(list_size(list), 6);
    cr_assert_eq(number_at(list, 5), 1002);
    release(list);
}

Test(list, sort_is_stable_in_both_directions) {
    Owned list = list_new(0);
    for (int64_t i = 0; i < 500; i++) {
        cr_assert(list_append(list, tuple_two(int_from_int64(i * 7919 % 10), int_from_int64(i))));
    }
    for (int reverse = 0; reverse < 2; reverse++) {
        Owned firsts = list_new(0);
        for (int64_t i = 0; i < 500; i++) {
            cr_assert(list_append(firsts, retain(tuple_get(list_get(list, i), 0))));
        }
        cr_assert(list_sort(firsts, NULL, reverse == 1));
        for (int64_t i = 1; i < 500; i++) {
            int64_t before = number_at(firsts, i - 1);
            int64_t now = number_at(firsts, i);
            cr_assert(reverse ? before >= now : before <= now);
        }
        release(firsts);
    }
    cr_assert(list_sort(list, NULL, false));
    for (int64_t i = 1; i < 500; i++) {
        cr_assert_eq(object_compare_bool(list_get(list, i - 1), list_get(list, i), COMPARE_LESS), YES);
    }
    release(list);
}

Test(list, failed_sort_keeps_every_item) {
    Owned list = list_of_ints(40);
    cr_assert(list_append(list, none_new()));
    Owned items = tuple_from_iterable(list);
    cr_assert_not(list_sort(list, NULL, false));
    cr_assert(error_clear_if(&TypeErrorType));
    cr_assert_eq(list_size(list), 41);
    for (int64_t i = 0; i < 41; i++) {
        cr_assert_eq(object_contains(list, tuple_get(items, i)), YES);
    }
    release(items);
    release(list);
}

Test(list, absurd_sizes_are_no_memory) {
    Owned list = list_of_ints(1);
    Owned times = int_from_int64((int64_t)1 << 59);
    cr_assert_null(object_binary(BINARY_MULTIPLY, list, times));
    cr_assert(error_clear_if(&MemoryErrorType));
    cr_assert_null(object_inplace(BINARY_MULTIPLY, list, times));
    cr_assert(error_clear_if(&MemoryErrorType));
    cr_assert_eq(list_size(list), 1);
    release(times);
    release(list);
}
