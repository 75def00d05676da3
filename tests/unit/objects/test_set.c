// SPDX-License-Identifier: GPL-3.0-or-later
// Sets from C: sizes, the order of the table, deleted items.
#include "objects/set.h"

#include "objects/exception.h"
#include "objects/int.h"
#include "objects/objects.h"
#include "objects/protocol.h"
#include "objects/str.h"

#include <criterion/criterion.h>

static void start(void) { cr_assert(objects_start()); }

TestSuite(set, .init = start, .fini = objects_end);

static void add(Borrowed set, int64_t number) {
    Owned item = int_from_int64(number);
    cr_assert(set_add(set, item));
    release(item);
}

static Owned set_of(int64_t first, int64_t end) {
    Owned set = set_new(&SetType, NULL);
    for (int64_t i = first; i < end; i++) {
        add(set, i);
    }
    return set;
}

static void discard(Borrowed set, int64_t number) {
    Owned item = int_from_int64(number);
    cr_assert_eq(set_discard(set, item), YES);
    release(item);
}

Test(set, grows_as_documented) {
    static const struct {
        int64_t count, size;
    } rows[] = {{0, 224}, {4, 224}, {5, 736}, {9, 736}, {19, 2272}, {100, 8416}, {1000, 32992}};
    for (int64_t i = 0; i < COUNT_OF(rows); i++) {
        Owned set = set_of(0, rows[i].count);
        cr_assert_eq(object_size(set), rows[i].size, "%lld items: %lld", (long long)rows[i].count,
                     (long long)object_size(set));
        release(set);
    }
}

Test(set, copies_of_a_set_are_as_small_as_can_be) {
    Owned set = set_of(0, 5);
    Owned copy = set_new(&SetType, set);
    cr_assert_eq(object_size(copy), 480);
    release(copy);
    release(set);
}

Test(set, order_is_that_of_the_table) {
    Owned set = set_new(&SetType, NULL);
    add(set, 17);
    add(set, 1);
    add(set, 8);
    static const int64_t expected[] = {8, 17, 1};
    int64_t position = 0;
    Borrowed item;
    for (int64_t i = 0; i < COUNT_OF(expected); i++) {
        cr_assert(set_next(set, &position, &item));
        cr_assert_eq(int_compact_value(as_int(item)), expected[i]);
    }
    cr_assert_not(set_next(set, &position, &item));
    release(set);
}

Test(set, a_new_item_takes_the_last_deleted_place_on_its_way) {
    Owned set = set_of(0, 17);
    for (int64_t i = 1; i < 17; i++) {
        discard(set, i);
    }
    add(set, 128);
    add(set, 256);
    add(set, 384);
    Owned text = object_repr(set);
    cr_assert(str_equals_text(text, "{0, 128, 384, 256}"));
    release(text);
    release(set);
}

Test(set, is_empty_again_without_leaks) {
    Owned set = set_of(1000, 1100);
    Owned item = int_from_int64(1005);
    cr_assert_eq(set_contains(set, item), YES);
    for (int64_t i = 1000; i < 1100; i++) {
        discard(set, i);
    }
    cr_assert_eq(as_set(set)->used, 0);
    cr_assert_eq(set_contains(set, item), NO);
    release(item);
    release(set);
}

Test(frozenset, hash_does_not_depend_on_the_order) {
    Owned first = set_of(0, 50);
    Owned second = set_new(&SetType, NULL);
    for (int64_t i = 49; i >= 0; i--) {
        add(second, i);
    }
    Owned left = set_new(&FrozensetType, first);
    Owned right = set_new(&FrozensetType, second);
    cr_assert_eq(object_hash(left), object_hash(right));
    cr_assert_eq(object_equal(left, right), YES);
    cr_assert_eq(object_equal(left, second), YES);
    release(right);
    release(left);
    release(second);
    release(first);
}

TestSuite(frozenset, .init = start, .fini = objects_end);
