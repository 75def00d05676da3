// SPDX-License-Identifier: GPL-3.0-or-later
// list.sort: a stable merge sort that uses the order which is there already (timsort, with CPython 3.11's policy of
// merging, so that a program that prints its comparisons prints the same ones).
//
//     │ 1 3 5 7 │ 9 6 2 │ 4 8 …     1. find the next run: a stretch that ascends, or descends and is turned round;
//                                      a short one is made longer by inserting what follows
//                                   2. merge it with earlier ones, as the power of the border between them says
//
// The power of a border between two runs is how deep it would lie in a balanced tree over the whole list. Runs with a
// deeper border behind them are merged before the next one goes on the stack; so runs of similar lengths meet.
//
// While it is sorted, the list is empty: a comparison or a key function that touches it is found out. What is sorted is
// an array of pairs (key, item), with the keys of ints and floats as bare numbers. The list's own slots keep holding
// the items meanwhile, and get their new order at the end.
//
// Next: list_merge.c.
#include "objects/list_sort.h"

#include "base/raw.h"
#include "base/word.h"
#include "memory/roots.h"
#include "objects/exception.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/list_storage.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"

#include <string.h>

static Sort *innermost;

// ---- comparing ---------------------------------------------------------------------------------------------------

static Answer less_strs(const Str *left, const Str *right) {
    if (left->kind != 1 || right->kind != 1) {
        return str_compare(left, right) < 0 ? YES : NO;
    }
    int64_t shorter = left->length < right->length ? left->length : right->length;
    int order = memcmp(str_data(left), str_data(right), (size_t)shorter);
    return (order != 0 ? order < 0 : left->length < right->length) ? YES : NO;
}

// The first eight bytes of a text as a number in the same order; shorter texts as if NULs followed.
static int64_t first_bytes(const Str *text) {
    char bytes[8] = {0};
    memcpy(bytes, str_data(text), text->length < 8 ? (size_t)text->length : 8);
    return (int64_t)(word_read(bytes, false) ^ (uint64_t)1 << 63);
}

// Their first items are both compact ints or both strs. Unless those are equal, they decide.
static Answer less_tuples(Borrowed left, Borrowed right) {
    Borrowed mine = tuple_get(left, 0);
    Borrowed theirs = tuple_get(right, 0);
    if (mine->type == &IntType) {
        int64_t difference = int_compact_value(as_int(mine)) - int_compact_value(as_int(theirs));
        if (difference != 0) {
            return difference < 0 ? YES : NO;
        }
    } else if (mine != theirs && !str_equal(as_str(mine), as_str(theirs))) {
        return less_strs(as_str(mine), as_str(theirs));
    }
    return object_compare_bool(left, right, COMPARE_LESS);
}

Answer sort_less_slow(const Sort *self, const SortItem *left, const SortItem *right) {
    switch (self->kind) {
    case SORT_TEXTS:
        if (left->key.number != right->key.number) {
            return left->key.number < right->key.number ? YES : NO;
        }
        return less_strs(as_str(left->item), as_str(right->item));
    case SORT_STRS: return less_strs(as_str(left->key.object), as_str(right->key.object));
    case SORT_TUPLES: return less_tuples(left->key.object, right->key.object);
    case SORT_ANY: return object_compare_bool(left->key.object, right->key.object, COMPARE_LESS);
    case SORT_INTS: return left->key.number < right->key.number ? YES : NO;
    case SORT_FLOATS: return left->key.real < right->key.real ? YES : NO;
    }
    unreachable();
}

// What kind of key one object is by itself.
static SortKind simple_kind(Borrowed key) {
    if (key->type == &IntType) {
        return int_is_compact(as_int(key)) ? SORT_INTS : SORT_ANY;
    }
    return key->type == &StrType ? SORT_STRS : key->type == &FloatType ? SORT_FLOATS : SORT_ANY;
}

// The item that tells the kind of a tuple; NULL: none does.
static Borrowed telling_item(Borrowed key) {
    if (key->type != &TupleType || tuple_size(key) == 0 || simple_kind(tuple_get(key, 0)) == SORT_FLOATS) {
        return NULL;
    }
    return tuple_get(key, 0);
}

static SortKind kind_of_tuples(const Sort *self) {
    Borrowed first = telling_item(self->items[0].key.object);
    SortKind kind = first == NULL ? SORT_ANY : simple_kind(first);
    for (int64_t i = 1; kind != SORT_ANY && i < self->count; i++) {
        Borrowed item = telling_item(self->items[i].key.object);
        kind = item == NULL || simple_kind(item) != kind ? SORT_ANY : kind;
    }
    return kind == SORT_ANY ? SORT_ANY : SORT_TUPLES;
}

// Do all strs that are sorted have one byte a character, and are they their own keys?
static bool are_texts(const Sort *self) {
    bool texts = self->keys == NULL;
    for (int64_t i = 0; texts && i < self->count; i++) {
        texts = as_str(self->items[i].item)->kind == 1;
    }
    return texts;
}

// Puts what can be compared as a number in the place of the key objects.
static void decode_keys(Sort *self) {
    for (int64_t i = 0; i < self->count; i++) {
        SortItem *item = &self->items[i];
        if (self->kind == SORT_INTS) {
            item->key.number = int_compact_value(as_int(item->key.object));
        } else if (self->kind == SORT_FLOATS) {
            item->key.real = float_value(item->key.object);
        } else if (self->kind == SORT_TEXTS) {
            item->key.number = first_bytes(as_str(item->key.object));
        }
    }
}

// Finds out how the keys are to be compared.
static void find_kind(Sort *self) {
    SortKind kind = simple_kind(self->items[0].key.object);
    for (int64_t i = 1; kind != SORT_ANY && i < self->count; i++) {
        kind = simple_kind(self->items[i].key.object) == kind ? kind : SORT_ANY;
    }
    self->kind = kind == SORT_ANY ? kind_of_tuples(self) : kind == SORT_STRS && are_texts(self) ? SORT_TEXTS : kind;
}

// ---- runs --------------------------------------------------------------------------------------------------------

static void turn_round(SortItem *items, int64_t count) {
    for (int64_t low = 0, high = count - 1; low < high; low++, high--) {
        SortItem item = items[low];
        items[low] = items[high];
        items[high] = item;
    }
}

// Length of the run at the beginning of the items, which ascends afterwards; −1: failed.
static int64_t find_run(const Sort *self, SortItem *items, int64_t count) {
    if (count < 2) {
        return count;
    }
    Answer descends = sort_less(self, &items[1], &items[0]);
    int64_t length = 2;
    Answer less = descends;
    while (less != FAILED && length < count) {
        less = sort_less(self, &items[length], &items[length - 1]);
        if (less != descends) {
            break;
        }
        length += 1;
    }
    if (less == FAILED) {
        return -1;
    }
    if (descends == YES) {
        turn_round(items, length);
    }
    return length;
}

// Puts items[at], … one after the other where it belongs among the sorted ones before it.
static bool insert_rest(const Sort *self, SortItem *items, int64_t at, int64_t count) {
    for (; at < count; at++) {
        SortItem inserted = items[at];
        int64_t low = 0;
        int64_t high = at;
        while (low < high) {
            int64_t middle = low + ((high - low) >> 1);
            Answer less = sort_less(self, &inserted, &items[middle]);
            if (UNLIKELY(less == FAILED)) {
                return false;
            }
            if (less == YES) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        memmove(&items[low + 1], &items[low], (size_t)(at - low) * sizeof(SortItem));
        items[low] = inserted;
    }
    return true;
}

// Runs shorter than this are made longer: 32 to 64, so that the number of runs is a power of two or a little less.
static int64_t shortest_run(int64_t count) {
    int64_t odd = 0;
    while (count >= 64) {
        odd |= count & 1;
        count >>= 1;
    }
    return count + odd;
}

// How deep the border between two neighbouring runs lies: in which binary digit their middles, as fractions of the
// whole list, first differ.
static int border_power(const SortRun *left, int64_t right_count, int64_t total) {
    int64_t left_middle = 2 * left->start + left->count; // twice the middles
    int64_t right_middle = left_middle + left->count + right_count;
    int power = 1;
    while (left_middle >= total || right_middle < total) {
        if (left_middle >= total) {
            left_middle -= total;
            right_middle -= total;
        }
        left_middle <<= 1;
        right_middle <<= 1;
        power += 1;
    }
    return power;
}

// The next run goes on the stack, after all merges that come before it.
static bool push_run(Sort *self, int64_t start, int64_t count) {
    if (self->run_count > 0) {
        int power = border_power(&self->runs[self->run_count - 1], count, self->count);
        while (self->run_count > 1 && self->runs[self->run_count - 2].power > power) {
            if (!sort_merge(self, self->run_count - 2)) {
                return false;
            }
        }
        self->runs[self->run_count - 1].power = power;
    }
    self->runs[self->run_count++] = (SortRun){.start = start, .count = count};
    return true;
}

static bool merge_all(Sort *self) {
    while (self->run_count > 1) {
        int index = self->run_count - 2;
        if (index > 0 && self->runs[index - 1].count < self->runs[index + 1].count) {
            index -= 1;
        }
        if (!sort_merge(self, index)) {
            return false;
        }
    }
    return true;
}

bool sort_run(Sort *self) {
    int64_t shortest = shortest_run(self->count);
    int64_t start = 0;
    while (start < self->count) {
        int64_t left = self->count - start;
        SortItem *items = self->items + start;
        int64_t length = find_run(self, items, left);
        if (length < 0) {
            return false;
        }
        if (length < shortest) {
            int64_t wanted = left < shortest ? left : shortest;
            if (!insert_rest(self, items, length, wanted)) {
                return false;
            }
            length = wanted;
        }
        if (!push_run(self, start, length)) {
            return false;
        }
        start += length;
    }
    return merge_all(self);
}

// ---- the list ----------------------------------------------------------------------------------------------------

static void walk_sorts(Visit visit, void *context) {
    for (const Sort *sort = innermost; sort != NULL; sort = sort->outer) {
        for (int64_t i = 0; i < sort->count; i++) {
            visit(sort->list_items[i].held, edge_index(EDGE_ITEM, i), context);
        }
        for (int64_t i = 0; i < sort->key_count; i++) {
            visit(sort->keys[i].held, edge_field("sort key"), context);
        }
    }
}

void list_sort_init(void) { root_register("lists being sorted", walk_sorts); }

static bool compute_keys(Sort *self, Borrowed key_function) {
    self->keys = raw_allocate(PART_SORT, (size_t)self->count * sizeof(Slot));
    if (self->keys == NULL) {
        error_raise_no_memory();
        return false;
    }
    for (; self->key_count < self->count; self->key_count++) {
        Owned key = object_call_one(key_function, self->list_items[self->key_count].held);
        if (key == NULL) {
            return false;
        }
        self->keys[self->key_count].held = key;
    }
    return true;
}

// A reverse sort is a sort of the reversed list, reversed: so equal items keep their order.
static int64_t place(const Sort *self, int64_t i, bool reverse) { return reverse ? self->count - 1 - i : i; }

static bool sort_pairs(Sort *self, Borrowed key_function, bool reverse) {
    if (key_function != NULL && !compute_keys(self, key_function)) {
        return false;
    }
    const Slot *keys = key_function != NULL ? self->keys : self->list_items;
    for (int64_t i = 0; i < self->count; i++) {
        int64_t from = place(self, i, reverse);
        self->items[i] = (SortItem){.key.object = keys[from].held, .item = self->list_items[from].held};
    }
    if (self->count < 2) {
        return true;
    }
    find_kind(self);
    decode_keys(self);
    bool good = sort_run(self);
    for (int64_t i = 0; i < self->count; i++) {
        self->list_items[place(self, i, reverse)].held = self->items[i].item;
    }
    return good;
}

static void release_keys(Sort *self) {
    for (int64_t i = 0; i < self->key_count; i++) {
        release(self->keys[i].held);
    }
    raw_release(PART_SORT, self->keys, (size_t)self->count * sizeof(Slot));
}

// Sorts what was taken out of a list.
static bool sort_slots(Slot *slots, int64_t count, Borrowed key_function, bool reverse) {
    SortItem few[SORT_FEW];
    Sort sort = {.count = count, .list_items = slots, .gallop_minimum = SORT_GALLOP_MINIMUM, .outer = innermost};
    sort.items = count <= SORT_FEW ? few : raw_allocate(PART_SORT, (size_t)count * sizeof(SortItem));
    if (sort.items == NULL) {
        error_raise_no_memory();
        return false;
    }
    innermost = &sort;
    bool good = sort_pairs(&sort, key_function, reverse);
    innermost = sort.outer;
    if (sort.keys != NULL) {
        release_keys(&sort);
    }
    raw_release(PART_SORT, sort.aside, (size_t)sort.aside_capacity * sizeof(SortItem));
    if (sort.items != few) {
        raw_release(PART_SORT, sort.items, (size_t)count * sizeof(SortItem));
    }
    return good;
}

bool list_sort(Borrowed list, Borrowed key, bool reverse) {
    List *self = as_list(list);
    List saved = {.size = self->size, .items = self->items, .capacity = self->capacity};
    self->size = 0;
    self->items = NULL;
    self->capacity = LIST_BEING_SORTED;
    bool good = sort_slots(saved.items, saved.size, key == NONE ? NULL : key, reverse);
    bool modified = self->capacity != LIST_BEING_SORTED;
    List strange = {.size = self->size, .items = self->items, .capacity = self->capacity};
    self->size = saved.size;
    self->items = saved.items;
    self->capacity = saved.capacity;
    if (modified) {
        list_clear(&strange);
        if (good) {
            error_raise(&ValueErrorType, "list modified during sort");
        }
    }
    return good && !modified;
}
