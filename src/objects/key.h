// SPDX-License-Identifier: GPL-3.0-or-later
// What dicts and sets ask of a key, in the cases that need no call: the hash of a str that knows it, of an int; whether
// two ints or two strs are equal.
#ifndef TALLY_OBJECTS_KEY_H
#define TALLY_OBJECTS_KEY_H

#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/str.h"

#include <string.h>

// object_hash(key); −1: failed.
static inline int64_t key_hash(Borrowed key) {
    if (LIKELY(key->type == &StrType)) {
        int64_t hash = as_str(key)->hash;
        return LIKELY(hash != -1) ? hash : str_hash_value(as_str(key));
    }
    if (key->type == &IntType && int_is_compact(as_int(key))) {
        int64_t value = int_compact_value(as_int(key)); // below 2^60, so it is its own remainder by 2^61 − 1
        return value == -1 ? -2 : value;
    }
    return object_hash(key);
}

// Can key_equal_simple answer for a key of this type, meeting another one of it?
static inline bool key_is_simple(Borrowed key) { return key->type == &StrType || key->type == &IntType; }

// str_equal, without the call.
static inline bool key_texts_equal(const Str *left, const Str *right) {
    return left->length == right->length && left->kind == right->kind &&
           memcmp(str_data(left), str_data(right), (size_t)left->length * left->kind) == 0;
}

// Are two keys of the same simple type equal? Runs no user code.
static inline bool key_equal_simple(Borrowed left, Borrowed right) {
    if (left->type == &StrType) {
        return key_texts_equal(as_str(left), as_str(right));
    }
    const Int *a = as_int(left);
    const Int *b = as_int(right);
    if (LIKELY(int_is_compact(a) && int_is_compact(b))) {
        return int_compact_value(a) == int_compact_value(b);
    }
    return int_compare(a, b) == 0;
}

#endif
