// SPDX-License-Identifier: GPL-3.0-or-later
// Operations between sets: union, intersection, difference, symmetric difference, and the comparisons.
//
//     a & b        goes through the smaller one, and adds what the other has, too
//     a - b        goes through a and asks b; if b is much smaller: copies a and goes through b
//     a ^ b        a copy of b, in which each item of a changes sides
//
// Which set is gone through and which is copied decides the order in which items get into the result, and so the order
// in which it prints: all choices here are those of CPython 3.11.
//
// What always holds: an item that is compared with those of another set is held meanwhile, since == may run user code.
//
// Next: set_methods.c, the same for any iterable, by name.
#include "objects/dict.h"
#include "objects/int.h"
#include "objects/key.h"
#include "objects/protocol.h"
#include "objects/set_table.h"

// Consumes the set and gives it back if all went well.
static Owned keep_if(bool good, Owned set) {
    if (!good) {
        release_if_any(set);
        return NULL;
    }
    return set;
}

Owned set_copy(Borrowed self) { return set_new(set_basic_type(self), self); }

// Calls `step` with each item of an iterable and its hash, until it answers false.
typedef bool (*ItemStep)(Borrowed item, int64_t hash, Set *target, const void *other);

static bool for_each_of_set(const Set *set, ItemStep step, Set *target, const void *other) {
    int64_t position = 0;
    SetEntry *entry;
    while ((entry = set_next_entry(set, &position)) != NULL) {
        Owned item = retain(entry->key.held);
        bool good = step(item, entry->hash, target, other);
        release(item);
        if (!good) {
            return false;
        }
    }
    return true;
}

static bool for_each_of_dict(Borrowed dict, ItemStep step, Set *target, const void *other) {
    int64_t position = 0;
    Borrowed key;
    while (dict_next(dict, &position, &key, NULL)) {
        Owned item = retain(key);
        int64_t hash = dict_entries(as_dict(dict)->keys)[position - 1].hash;
        bool good = step(item, hash, target, other);
        release(item);
        if (!good) {
            return false;
        }
    }
    return true;
}

static bool for_each(Borrowed iterable, ItemStep step, Set *target, const void *other) {
    Owned iterator = object_iterate(iterable);
    if (iterator == NULL) {
        return false;
    }
    bool good = true;
    Owned item;
    while (good && (item = object_next(iterator)) != NULL) {
        int64_t hash = key_hash(item);
        good = hash != -1 && step(item, hash, target, other);
        release(item);
    }
    release(iterator);
    return good && !error_is_pending();
}

// ---- intersection ------------------------------------------------------------------------------------------------

static bool add_if_in_set(Borrowed item, int64_t hash, Set *target, const void *other) {
    Answer in = set_contains_hashed(other, item, hash);
    return in == NO || (in == YES && set_add_hashed(target, item, hash));
}

Owned set_intersection(Borrowed self, Borrowed iterable) {
    if (self == iterable) {
        return set_copy(self);
    }
    Owned result = set_new(set_basic_type(self), NULL);
    if (result == NULL) {
        return NULL;
    }
    if (!is_any_set(iterable)) {
        return keep_if(for_each(iterable, add_if_in_set, as_set(result), as_set(self)), result);
    }
    bool swap = set_size(iterable) > set_size(self);
    const Set *smaller = as_set(swap ? self : iterable);
    const Set *larger = as_set(swap ? iterable : self);
    return keep_if(for_each_of_set(smaller, add_if_in_set, as_set(result), larger), result);
}

// ---- difference --------------------------------------------------------------------------------------------------

static bool discard(Borrowed item, int64_t hash, Set *target, const void *other) {
    (void)other;
    return set_discard_hashed(target, item, hash) != FAILED;
}

bool set_difference_update(Borrowed object, Borrowed iterable) {
    Set *self = as_set(object);
    if (object == iterable) {
        set_clear(self);
        return true;
    }
    if (!is_any_set(iterable)) {
        return for_each(iterable, discard, self, NULL) && set_shrink_if_sparse(self);
    }
    // A set that is far larger is cut down to what is in this one first.
    bool cut = set_size(iterable) >> 3 > self->used;
    Owned other = cut ? set_intersection(object, iterable) : retain(iterable);
    bool good = other != NULL && for_each_of_set(as_set(other), discard, self, NULL);
    release_if_any(other);
    return good && set_shrink_if_sparse(self);
}

static bool add_if_not_in_set(Borrowed item, int64_t hash, Set *target, const void *other) {
    Answer in = set_contains_hashed(other, item, hash);
    return in == YES || (in == NO && set_add_hashed(target, item, hash));
}

static bool add_if_not_in_dict(Borrowed item, int64_t hash, Set *target, const void *other) {
    const Dict *dict = other;
    bool in = dict_get_hashed(&dict->object, item, hash) != NULL;
    return in || (!error_is_pending() && set_add_hashed(target, item, hash));
}

Owned set_difference(Borrowed self, Borrowed iterable) {
    bool is_dict_itself = iterable->type == &DictType;
    int64_t others = is_any_set(iterable) ? set_size(iterable) : is_dict_itself ? dict_size(iterable) : 0;
    if ((!is_any_set(iterable) && !is_dict_itself) || set_size(self) >> 2 > others) {
        Owned copy = set_copy(self);
        return keep_if(copy != NULL && set_difference_update(copy, iterable), copy);
    }
    Owned result = set_new(set_basic_type(self), NULL);
    ItemStep step = is_dict_itself ? add_if_not_in_dict : add_if_not_in_set;
    return keep_if(result != NULL && for_each_of_set(as_set(self), step, as_set(result), iterable), result);
}

// ---- symmetric difference ----------------------------------------------------------------------------------------

static bool change_sides(Borrowed item, int64_t hash, Set *target, const void *other) {
    (void)other;
    Answer discarded = set_discard_hashed(target, item, hash);
    return discarded == YES || (discarded == NO && set_add_hashed(target, item, hash));
}

bool set_symmetric_difference_update(Borrowed object, Borrowed iterable) {
    Set *self = as_set(object);
    if (object == iterable) {
        set_clear(self);
        return true;
    }
    if (iterable->type == &DictType) {
        return for_each_of_dict(iterable, change_sides, self, NULL);
    }
    // Each item once, even if the iterable has it twice.
    Owned other = is_any_set(iterable) ? retain(iterable) : set_new(set_basic_type(object), iterable);
    bool good = other != NULL && for_each_of_set(as_set(other), change_sides, self, NULL);
    release_if_any(other);
    return good;
}

Owned set_symmetric_difference(Borrowed self, Borrowed iterable) {
    Owned result = set_new(set_basic_type(self), iterable);
    return keep_if(result != NULL && set_symmetric_difference_update(result, self), result);
}

// ---- comparing ---------------------------------------------------------------------------------------------------

Answer set_is_subset(Borrowed self, Borrowed other) {
    if (set_size(self) > set_size(other)) {
        return NO;
    }
    int64_t position = 0;
    SetEntry *entry;
    while ((entry = set_next_entry(as_set(self), &position)) != NULL) {
        Owned item = retain(entry->key.held);
        Answer in = set_contains_hashed(as_set(other), item, entry->hash);
        release(item);
        if (in != YES) {
            return in;
        }
    }
    return YES;
}

static Answer sets_equal(const Set *self, const Set *other) {
    if (self->used != other->used || (self->hash != -1 && other->hash != -1 && self->hash != other->hash)) {
        return NO;
    }
    return set_is_subset(&self->object, &other->object);
}

Owned set_compare(Borrowed self, Borrowed other, Comparison comparison) {
    if (!is_any_set(other)) {
        return not_implemented_new();
    }
    Answer answer = NO;
    switch (comparison) {
    case COMPARE_EQUAL:
    case COMPARE_NOT_EQUAL: answer = sets_equal(as_set(self), as_set(other)); break;
    case COMPARE_LESS: answer = set_size(self) < set_size(other) ? set_is_subset(self, other) : NO; break;
    case COMPARE_LESS_EQUAL: answer = set_is_subset(self, other); break;
    case COMPARE_GREATER: answer = set_size(self) > set_size(other) ? set_is_subset(other, self) : NO; break;
    case COMPARE_GREATER_EQUAL: answer = set_is_subset(other, self); break;
    case COMPARE_COUNT: unreachable();
    }
    return answer == FAILED ? NULL : bool_new((answer == YES) != (comparison == COMPARE_NOT_EQUAL));
}

// ---- operators ---------------------------------------------------------------------------------------------------

static bool are_sets(Borrowed left, Borrowed right) { return is_any_set(left) && is_any_set(right); }

Owned set_or(Borrowed left, Borrowed right) {
    if (!are_sets(left, right)) {
        return not_implemented_new();
    }
    Owned result = set_copy(left);
    return keep_if(result != NULL && (left == right || set_update(result, right)), result);
}

Owned set_and(Borrowed left, Borrowed right) {
    return are_sets(left, right) ? set_intersection(left, right) : not_implemented_new();
}

Owned set_subtract(Borrowed left, Borrowed right) {
    return are_sets(left, right) ? set_difference(left, right) : not_implemented_new();
}

Owned set_xor(Borrowed left, Borrowed right) {
    return are_sets(left, right) ? set_symmetric_difference(left, right) : not_implemented_new();
}

Owned set_inplace_or(Borrowed self, Borrowed other) {
    if (!is_any_set(other)) {
        return not_implemented_new();
    }
    return set_update(self, other) ? retain(self) : NULL;
}

Owned set_inplace_and(Borrowed self, Borrowed other) {
    if (!is_any_set(other)) {
        return not_implemented_new();
    }
    Owned common = set_intersection(self, other);
    if (common == NULL) {
        return NULL;
    }
    set_swap(as_set(self), as_set(common));
    release(common);
    return retain(self);
}

Owned set_inplace_subtract(Borrowed self, Borrowed other) {
    if (!is_any_set(other)) {
        return not_implemented_new();
    }
    return set_difference_update(self, other) ? retain(self) : NULL;
}

Owned set_inplace_xor(Borrowed self, Borrowed other) {
    if (!is_any_set(other)) {
        return not_implemented_new();
    }
    return set_symmetric_difference_update(self, other) ? retain(self) : NULL;
}
