// SPDX-License-Identifier: GPL-3.0-or-later
// Dicts from C: sizes and growth, versions of tables, what the collector has to know.
#include "objects/dict.h"

#include "objects/exception.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/objects.h"
#include "objects/protocol.h"
#include "objects/str.h"

#include <criterion/criterion.h>

static void start(void) { cr_assert(objects_start()); }

TestSuite(dict, .init = start, .fini = objects_end);

static void set_number(Borrowed dict, int64_t key, int64_t value) {
    cr_assert(dict_set_owned(dict, int_from_int64(key), int_from_int64(value)));
}

static int64_t get_number(Borrowed dict, int64_t number) {
    Owned key = int_from_int64(number);
    Borrowed value = dict_get(dict, key);
    release(key);
    return value == NULL ? -1 : int_compact_value(as_int(value));
}

Test(dict, grows_as_documented) {
    Owned dict = dict_new();
    for (int64_t i = 0; i < 1000; i++) {
        set_number(dict, i, i);
        int64_t expected = i < 5 ? 240 : i < 10 ? 368 : i < 21 ? 648 : i < 42 ? 1184 : 0;
        cr_assert(expected == 0 || object_size(dict) == expected, "%lld keys: %lld", (long long)i + 1,
                  (long long)object_size(dict));
    }
    cr_assert_eq(object_size(dict), 36968);
    dict_clear(dict);
    cr_assert_eq(object_size(dict), 72);
    set_number(dict, 1, 1);
    cr_assert_eq(object_size(dict), 240);
    release(dict);
}

Test(dict, keeps_the_order_of_insertion) {
    Owned dict = dict_new();
    for (int64_t i = 0; i < 100; i++) {
        set_number(dict, i * 7919 % 100, i);
    }
    for (int64_t i = 0; i < 100; i += 2) {
        Owned key = int_from_int64(i);
        cr_assert_eq(dict_delete(dict, key), YES);
        cr_assert_eq(dict_delete(dict, key), NO);
        release(key);
    }
    set_number(dict, 0, 1000);
    int64_t position = 0;
    int64_t last = -1;
    int64_t count = 0;
    Borrowed key, value;
    while (dict_next(dict, &position, &key, &value)) {
        cr_assert_gt(int_compact_value(as_int(value)), last);
        last = int_compact_value(as_int(value));
        count += 1;
    }
    cr_assert_eq(count, 51);
    cr_assert_eq(last, 1000);
    cr_assert_eq(get_number(dict, 3), 37);
    cr_assert_eq(get_number(dict, 4), -1);
    release(dict);
}

Test(dict, version_changes_with_the_keys_only) {
    Owned dict = dict_new();
    cr_assert(dict_set_text(dict, "first", int_from_int64(1)));
    DictKeys *keys = as_dict(dict)->keys;
    Owned name = str_intern_text("first");
    uint64_t version = dict_keys_version(keys);
    cr_assert_neq(version, 0);
    int64_t index = dict_keys_find_name(keys, name);
    cr_assert(dict_set_text(dict, "first", int_from_int64(2)));
    cr_assert_eq(as_dict(dict)->keys->version, version);
    cr_assert_eq(int_compact_value(as_int(dict_entries(keys)[index].value.held)), 2);
    cr_assert(dict_set_text(dict, "second", int_from_int64(3)));
    cr_assert_eq(as_dict(dict)->keys->version, 0);
    cr_assert_gt(dict_keys_version(as_dict(dict)->keys), version);
    release(name);
    release(dict);
}

Test(dict, finds_strs_that_are_not_interned) {
    Owned dict = dict_new();
    cr_assert(dict_set_text(dict, "name", int_from_int64(1)));
    Owned part = str_from_text("na");
    Owned rest = str_from_text("me");
    Owned name = str_concatenate(part, rest);
    cr_assert_not_null(dict_get(dict, name));
    Owned other = str_concatenate(rest, part);
    cr_assert(dict_set_owned(dict, retain(other), int_from_int64(2)));
    cr_assert_eq(as_dict(dict)->keys->kind, KEYS_STRS);
    Owned interned = str_intern_text("mena");
    cr_assert_not_null(dict_get_name(dict, interned));
    release(interned);
    release(other);
    release(name);
    release(rest);
    release(part);
    release(dict);
}

Test(dict, is_tracked_when_it_holds_a_container) {
    Owned dict = dict_new();
    set_number(dict, 1, 1);
    cr_assert_not(collector_is_tracked(dict));
    Owned copy = dict_copy(dict);
    cr_assert_not(collector_is_tracked(copy));
    cr_assert(dict_set_text(dict, "list", list_new(0)));
    cr_assert(collector_is_tracked(dict));
    release(copy);
    copy = dict_copy(dict);
    cr_assert(collector_is_tracked(copy));
    release(copy);
    release(dict);
}

Test(dict, unhashable_keys_fail_and_lose_nothing) {
    Owned dict = dict_new();
    Owned key = list_new(0);
    Owned value = int_from_int64(12345);
    cr_assert_not(dict_set(dict, key, value));
    cr_assert(error_clear_if(&TypeErrorType));
    cr_assert_eq(key->refcount, 1);
    cr_assert_eq(value->refcount, 1);
    cr_assert_eq(dict_contains(dict, key), FAILED);
    error_clear();
    release(value);
    release(key);
    release(dict);
}
