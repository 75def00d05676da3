// SPDX-License-Identifier: GPL-3.0-or-later
// The method resolution order of a class with several bases: C3.
//
//     class D(B, C)     merge  [B A object] [C A object] [B C]
//                       take B: first of a list, and behind no other list's first        D B
//                       take C (A is behind C in the second list)                        D B C
//                       take A, then object                                              D B C A object
//
// What always holds: every class comes before its bases, and bases in the order in which each class statement lists
// them; where that cannot be, there is no class.
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/list.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/special.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_internal.h"

// The lists to merge: the bases' MROs, then the bases themselves.
typedef struct Merge {
    Borrowed bases;
    int64_t count;      // lists
    int64_t *positions; // in each, of its first class not yet taken
} Merge;

static Borrowed merge_list(const Merge *merge, int64_t i) {
    return i < tuple_size(merge->bases) ? as_type(tuple_get(merge->bases, i))->mro.held : merge->bases;
}

// Is the class behind the first one of some list?
static bool is_behind(const Merge *merge, Borrowed class_object) {
    for (int64_t i = 0; i < merge->count; i++) {
        Borrowed list = merge_list(merge, i);
        for (int64_t j = merge->positions[i] + 1; j < tuple_size(list); j++) {
            if (tuple_get(list, j) == class_object) {
                return true;
            }
        }
    }
    return false;
}

// The next class of the MRO; NULL: none can be taken, or all are (then *done).
static Borrowed merge_next(const Merge *merge, bool *done) {
    *done = true;
    for (int64_t i = 0; i < merge->count; i++) {
        Borrowed list = merge_list(merge, i);
        if (merge->positions[i] >= tuple_size(list)) {
            continue;
        }
        *done = false;
        Borrowed candidate = tuple_get(list, merge->positions[i]);
        if (!is_behind(merge, candidate)) {
            return candidate;
        }
    }
    return NULL;
}

static void merge_take(const Merge *merge, Borrowed taken) {
    for (int64_t i = 0; i < merge->count; i++) {
        Borrowed list = merge_list(merge, i);
        if (merge->positions[i] < tuple_size(list) && tuple_get(list, merge->positions[i]) == taken) {
            merge->positions[i] += 1;
        }
    }
}

// Names the first class of each list that has one left, as CPython does.
static void raise_inconsistent(const Merge *merge) {
    Buffer text;
    buffer_init(&text);
    Owned seen = list_new(0);
    for (int64_t i = 0; seen != NULL && i < merge->count; i++) {
        Borrowed list = merge_list(merge, i);
        if (merge->positions[i] >= tuple_size(list)) {
            continue;
        }
        Borrowed class_object = tuple_get(list, merge->positions[i]);
        if (object_contains(seen, class_object) == NO && list_append(seen, retain(class_object))) {
            buffer_add_format(&text, "%s%s", text.length == 0 ? "" : ", ", as_type(class_object)->name);
        }
    }
    release_if_any(seen);
    error_raise(&TypeErrorType, "Cannot create a consistent method resolution\norder (MRO) for bases %s", text.bytes);
    buffer_deinit(&text);
}

static bool check_duplicates(Borrowed bases) {
    for (int64_t i = 0; i < tuple_size(bases); i++) {
        for (int64_t j = i + 1; j < tuple_size(bases); j++) {
            if (tuple_get(bases, i) == tuple_get(bases, j)) {
                error_raise(&TypeErrorType, "duplicate base class %N", as_type(tuple_get(bases, i)));
                return false;
            }
        }
    }
    return true;
}

static Owned merge_all(const Type *type, const Merge *merge) {
    Owned order = list_new(4);
    if (order == NULL || !list_append(order, retain(&type->object))) {
        release_if_any(order);
        return NULL;
    }
    bool done;
    for (Borrowed next; (next = merge_next(merge, &done)) != NULL; merge_take(merge, next)) {
        if (!list_append(order, retain(next))) {
            release(order);
            return NULL;
        }
    }
    if (!done) {
        raise_inconsistent(merge);
        release(order);
        return NULL;
    }
    Owned mro = tuple_from_iterable(order);
    release(order);
    return mro;
}

Owned mro_compute(const Type *type, Borrowed bases) {
    if (!check_duplicates(bases)) {
        return NULL;
    }
    Merge merge = {.bases = bases, .count = tuple_size(bases) + 1};
    size_t size = (size_t)merge.count * sizeof(int64_t);
    merge.positions = heap_allocate(HEAP_BUFFER, size);
    if (merge.positions == NULL) {
        return heap_raise_no_memory();
    }
    for (int64_t i = 0; i < merge.count; i++) {
        merge.positions[i] = 0;
    }
    Owned mro = merge_all(type, &merge);
    heap_release(HEAP_BUFFER, merge.positions, size);
    return mro;
}

// What a metaclass's own mro() gave must be classes.
static bool check_custom(Borrowed mro) {
    for (int64_t i = 0; i < tuple_size(mro); i++) {
        Borrowed item = tuple_get(mro, i);
        if (!is_type(item)) {
            error_raise(&TypeErrorType, "mro() returned a non-class ('%T')", item);
            return false;
        }
    }
    return true;
}

Owned mro_of_class(Type *type) {
    Borrowed found = type->object.type == &TypeType ? NULL : type_lookup(type->object.type, names.mro);
    if (found == NULL || found == type_lookup(&TypeType, names.mro)) {
        return mro_compute(type, type->bases.held);
    }
    Owned given = special_call_found(&type->object, found, 0, NULL);
    Owned mro = given == NULL ? NULL : tuple_from_iterable(given);
    release_if_any(given);
    if (mro != NULL && !check_custom(mro)) {
        release(give(mro));
    }
    return mro;
}
