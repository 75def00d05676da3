// SPDX-License-Identifier: GPL-3.0-or-later
// Counting for collections.Counter.
//
//     Counter('banana')   ──▶   b 1, a 3, n 2
//
// A Counter whose class has dict's own get and item assignment is counted in without calling them. Next:
// python/collections.py.
#include "library/collections_counting.h"

#include "objects/class.h"
#include "objects/dict.h"
#include "objects/int.h"
#include "objects/key.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"

// The count and one more. Consumes `count`, which may be NULL: 0.
static Owned one_more(Owned count) {
    int64_t value;
    if (count == NULL) {
        return int_from_int64(1);
    }
    bool is_plain_int = count->type == &IntType && int_to_int64(as_int(count), &value) && value < INT64_MAX;
    Owned more = is_plain_int ? int_from_int64(value + 1)
                              : object_binary(BINARY_ADD, count, &int_small_objects[1 - INT_SMALL_MINIMUM].object);
    release(count);
    return more;
}

// The hash is worked out once.
static bool count_in_dict(Borrowed dict, Borrowed item) {
    int64_t hash = key_hash(item);
    Owned count = hash == -1 ? NULL : retain_if_any(dict_get_hashed(dict, item, hash));
    if (count == NULL && error_is_pending()) {
        return false;
    }
    Owned more = one_more(count);
    return more != NULL && dict_set_hashed(dict, retain(item), hash, more);
}

static bool count_in_mapping(Borrowed mapping, Borrowed get, Borrowed item) {
    Borrowed zero = &int_small_objects[-INT_SMALL_MINIMUM].object;
    Owned count = object_call_method(mapping, get, 2, (const Borrowed[]){item, zero});
    Owned more = count == NULL ? NULL : one_more(count);
    bool good = more != NULL && object_set_item(mapping, item, more);
    release_if_any(more);
    return good;
}

static bool is_plain(Borrowed mapping, Borrowed get) {
    return is_dict(mapping) && mapping->type->set_item == DictType.set_item &&
           type_lookup(mapping->type, get) == type_lookup(&DictType, get);
}

Owned collections_count_elements(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Borrowed mapping = arguments[0];
    Owned get = str_intern_text("get");
    Owned iterator = get == NULL ? NULL : object_iterate(arguments[1]);
    bool plain = iterator != NULL && is_plain(mapping, get);
    bool good = iterator != NULL;
    Owned item;
    while (good && (item = object_next(iterator)) != NULL) {
        good = plain ? count_in_dict(mapping, item) : count_in_mapping(mapping, get, item);
        release(item);
    }
    release_if_any(iterator);
    release_if_any(get);
    return good && !error_is_pending() ? none_new() : NULL;
}
