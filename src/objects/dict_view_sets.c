// SPDX-License-Identifier: GPL-3.0-or-later
// Keys and items views as sets: comparisons, and & | - ^, which give new sets.
//
//     {'a': 1, 'b': 2}.keys() & ['b', 'c']        {'b'}
//
// Either operand may be the view, and the other any iterable. The order in which items go into the result is CPython's,
// so that the result prints as there.
//
// Next: set_operators.c.
#include "objects/dict_keys.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/set_table.h"

static bool is_items(Borrowed object) { return object_is(object, &DictItemsType); }
static bool is_set_like(Borrowed object) { return object_is(object, &DictKeysType) || is_items(object); }

static int64_t view_length(Borrowed view) { return dict_size(dict_view_dict(view)); }

// ---- comparing ---------------------------------------------------------------------------------------------------

static Answer all_contained(Borrowed items, Borrowed container) {
    Owned iterator = object_iterate(items);
    if (iterator == NULL) {
        return FAILED;
    }
    Answer contained = YES;
    Owned item;
    while (contained == YES && (item = object_next(iterator)) != NULL) {
        contained = object_contains(container, item);
        release(item);
    }
    release(iterator);
    return error_is_pending() ? FAILED : contained;
}

Owned dict_view_compare(Borrowed self, Borrowed other, Comparison comparison) {
    if (!is_any_set(other) && !is_set_like(other)) {
        return not_implemented_new();
    }
    int64_t own = view_length(self);
    int64_t others = object_length(other);
    if (others < 0) {
        return NULL;
    }
    Answer answer = NO;
    switch (comparison) {
    case COMPARE_EQUAL:
    case COMPARE_NOT_EQUAL: answer = own == others ? all_contained(self, other) : NO; break;
    case COMPARE_LESS: answer = own < others ? all_contained(self, other) : NO; break;
    case COMPARE_LESS_EQUAL: answer = own <= others ? all_contained(self, other) : NO; break;
    case COMPARE_GREATER: answer = own > others ? all_contained(other, self) : NO; break;
    case COMPARE_GREATER_EQUAL: answer = own >= others ? all_contained(other, self) : NO; break;
    case COMPARE_COUNT: unreachable();
    }
    return answer == FAILED ? NULL : bool_new((answer == YES) != (comparison == COMPARE_NOT_EQUAL));
}

Owned dict_view_is_disjoint(Borrowed self, const Borrowed *arguments) {
    Borrowed other = arguments[0];
    if (self == other) {
        return bool_new(view_length(self) == 0);
    }
    if (other->type == &SetType || other->type == &FrozensetType || is_set_like(other)) {
        int64_t others = object_length(other);
        if (others < 0) {
            return NULL;
        }
        if (others > view_length(self)) { // go through the smaller one
            Borrowed larger = other;
            other = self;
            self = larger;
        }
    }
    Owned iterator = object_iterate(other);
    if (iterator == NULL) {
        return NULL;
    }
    Answer shared = NO;
    Owned item;
    while (shared == NO && (item = object_next(iterator)) != NULL) {
        shared = object_contains(self, item);
        release(item);
    }
    release(iterator);
    return error_is_pending() ? NULL : bool_new(shared == NO);
}

// ---- operators ---------------------------------------------------------------------------------------------------

// A new set with the items of a view, or of anything else.
static Owned set_of(Borrowed operand) {
    if (operand->type == &DictKeysType && dict_view_dict(operand)->type == &DictType) {
        return set_new(&SetType, dict_view_dict(operand));
    }
    return set_new(&SetType, operand);
}

// Consumes the set and gives it back if the step worked.
static Owned keep_if(bool good, Owned set) {
    if (!good) {
        release_if_any(set);
        return NULL;
    }
    return set;
}

static bool add_common(Borrowed result, Borrowed self, Borrowed other) {
    Owned iterator = object_iterate(other);
    if (iterator == NULL) {
        return false;
    }
    bool good = true;
    Owned item;
    while (good && (item = object_next(iterator)) != NULL) {
        Answer both = object_contains(self, item);
        good = both == NO || (both == YES && set_add(result, item));
        release(item);
    }
    release(iterator);
    return good && !error_is_pending();
}

Owned dict_view_and(Borrowed left, Borrowed right) {
    Borrowed self = is_set_like(left) ? left : right;
    Borrowed other = is_set_like(left) ? right : left;
    if (other->type == &SetType && view_length(self) <= as_set(other)->used) {
        return set_intersection(other, self);
    }
    if (is_set_like(other) && view_length(other) > view_length(self)) {
        Borrowed larger = other;
        other = self;
        self = larger;
    }
    Owned result = set_new(&SetType, NULL);
    return keep_if(result != NULL && add_common(result, self, other), result);
}

Owned dict_view_or(Borrowed left, Borrowed right) {
    Owned result = set_of(left);
    return keep_if(result != NULL && set_update(result, right), result);
}

Owned dict_view_subtract(Borrowed left, Borrowed right) {
    Owned result = set_of(left);
    return keep_if(result != NULL && set_difference_update(result, right), result);
}

// Adds the pairs of `right` that `rest`, a copy of the left dict, has not; takes those that it has out of `rest`.
static bool subtract_pairs(Borrowed result, Borrowed rest, Borrowed right) {
    int64_t position = 0;
    Borrowed key;
    Borrowed value;
    while (dict_next(right, &position, &key, &value)) {
        Owned pair = tuple_two(retain(key), retain(value));
        Owned other = pair == NULL ? NULL : retain_if_any(dict_get(rest, tuple_get(pair, 0)));
        Answer same = pair == NULL || error_is_pending() ? FAILED
                      : other == NULL                    ? NO
                                                         : object_equal(other, tuple_get(pair, 1));
        release_if_any(other);
        bool good = same == YES  ? dict_delete(rest, tuple_get(pair, 0)) != FAILED
                    : same == NO ? set_add(result, pair)
                                 : false;
        release_if_any(pair);
        if (!good) {
            return false;
        }
    }
    return true;
}

static Owned items_xor(Borrowed left, Borrowed right) {
    Owned rest = dict_copy(left);
    Owned result = rest == NULL ? NULL : set_new(&SetType, NULL);
    Owned pairs = NULL;
    bool good = result != NULL && subtract_pairs(result, rest, right);
    if (good) {
        pairs = dict_view_new(&DictItemsType, rest);
        good = pairs != NULL && set_update(result, pairs);
    }
    release_if_any(pairs);
    release_if_any(rest);
    return keep_if(good, result);
}

Owned dict_view_xor(Borrowed left, Borrowed right) {
    if (is_items(left) && is_items(right)) {
        return items_xor(dict_view_dict(left), dict_view_dict(right));
    }
    Owned result = set_of(left);
    return keep_if(result != NULL && set_symmetric_difference_update(result, right), result);
}
