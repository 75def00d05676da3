// SPDX-License-Identifier: GPL-3.0-or-later
// The merge sort behind list.sort, for list_sort.c and list_merge.c.
#ifndef TALLY_OBJECTS_LIST_SORT_H
#define TALLY_OBJECTS_LIST_SORT_H

#include "memory/object.h"

// How two keys are compared, found out from all of them before the sort begins.
typedef enum SortKind {
    SORT_INTS,   // exact ints of at most two digits, decoded
    SORT_FLOATS, // exact floats, decoded
    SORT_TEXTS,  // exact strs of one byte a character that are the items themselves; decoded: their first eight bytes
    SORT_STRS,   // exact strs
    SORT_TUPLES, // exact tuples that begin with such an int or with such a str; only equal first items need a call
    SORT_ANY     // whatever < does, which may fail, and may run user code
} SortKind;

typedef struct SortItem {
    union {
        int64_t number;
        double real;
        Borrowed object;
    } key;
    Object *item; // what is moved: a slot of the list holds it meanwhile
} SortItem;

// An ascending stretch, and how deep in the tree of merges the border to the next one lies.
typedef struct SortRun {
    int64_t start;
    int64_t count;
    int power;
} SortRun;

#define SORT_RUNS_MAXIMUM 85 // the powers on the stack grow strictly, and are at most 64
#define SORT_FEW 32          // so many items are sorted without a buffer
#define SORT_GALLOP_MINIMUM 7

typedef struct Sort {
    SortKind kind;
    SortItem *items;
    int64_t count;
    int64_t gallop_minimum; // how often one run must win in a row before merging gallops; adapts
    SortRun runs[SORT_RUNS_MAXIMUM];
    int run_count;
    SortItem *aside; // buffer of a merge
    int64_t aside_capacity;
    // Who holds the items while the list is empty.
    Slot *list_items;
    Slot *keys; // of a key function; NULL: none
    int64_t key_count;
    struct Sort *outer; // sorts can be running inside key functions and comparisons
} Sort;

// Sorts items stably. False: an exception is pending, and the items are in some order, each there once.
bool sort_run(Sort *self);
// Merges the runs `index` and `index` + 1.
bool sort_merge(Sort *self, int index);
// left < right.
Answer sort_less_slow(const Sort *self, const SortItem *left, const SortItem *right);

static inline Answer sort_less(const Sort *self, const SortItem *left, const SortItem *right) {
    if (self->kind == SORT_INTS) {
        return left->key.number < right->key.number ? YES : NO;
    }
    if (self->kind == SORT_FLOATS) {
        return left->key.real < right->key.real ? YES : NO;
    }
    return sort_less_slow(self, left, right);
}

#endif
