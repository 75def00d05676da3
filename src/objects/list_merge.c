// SPDX-License-Identifier: GPL-3.0-or-later
// Merging two neighbouring runs of a sort.
//
//     │ 1 4 6 9 │ 2 3 5 7 │      the shorter one goes aside, and the two are merged into the room that this leaves:
//       . . . .   2 3 5 7        from the front if the left one is shorter, else from the back
//       ▲ dest    ▲ b            aside: 1 4 6 9 = a
//
// Before that, items that are in their place already are left out: those of a that are not above b's first, those of b
// that are not below a's last. If one run wins many times in a row, the merge gallops: it looks how far the other's
// next item is with steps of 1, 3, 7, 15 … and a binary search, and moves the whole stretch.
//
// Both directions are one piece of code. A side is a stretch of items; its head is its first item when merging forward,
// and its last one when merging backward.
//
// What always holds: every item is in one place: in the array, or aside, with as much room left in the array.
//
// Next: list.c.
#include "objects/list_sort.h"

#include "base/raw.h"
#include "objects/error.h"
#include "objects/interrupt.h"

#include <string.h>

typedef struct Side {
    SortItem *items;
    int64_t count;
    int64_t wins; // how many of its items were taken in a row
} Side;

typedef struct Merge {
    Sort *sort;
    bool forward;
    Side a, b;      // the left run and the right one: what is left of them
    SortItem *dest; // forward: where the next item goes; backward: one past it
} Merge;

// ---- searching in a run ------------------------------------------------------------------------------------------

// A search for the place of `key` in a run: behind all items that are equal to it (after_equals), or before them.
typedef struct Search {
    const Sort *sort;
    const SortItem *key;
    const SortItem *items;
    bool after_equals;
} Search;

// Does item i come before the key?
static inline Answer comes_before(const Search *search, int64_t i) {
    if (!search->after_equals) {
        return sort_less(search->sort, &search->items[i], search->key);
    }
    Answer less = sort_less(search->sort, search->key, &search->items[i]);
    return less == FAILED ? FAILED : less == YES ? NO : YES;
}

// Steps away from `hint` as long as comes_before answers as it did there, or to the end of the run. Gives the last step
// and the one before it.
static bool gallop_away(const Search *search, int64_t hint, int64_t limit, Answer same, int64_t *last,
                        int64_t *before) {
    int64_t direction = same == YES ? 1 : -1;
    int64_t step = 1;
    *before = 0;
    while (step < limit) {
        Answer answer = comes_before(search, hint + direction * step);
        if (answer == FAILED) {
            return false;
        }
        if (answer != same) {
            break;
        }
        *before = step;
        step = step * 2 + 1;
    }
    *last = step < limit ? step : limit;
    return true;
}

// How many of the `count` items come before the key, −1: failed. The search starts at `hint`.
static int64_t find_place(const Search *search, int64_t count, int64_t hint) {
    Answer at_hint = comes_before(search, hint);
    if (at_hint == FAILED) {
        return -1;
    }
    int64_t last, before;
    int64_t limit = at_hint == YES ? count - hint : hint + 1;
    if (!gallop_away(search, hint, limit, at_hint, &last, &before)) {
        return -1;
    }
    int64_t low = at_hint == YES ? hint + before + 1 : hint - last + 1;
    int64_t high = at_hint == YES ? hint + last : hint - before;
    while (low < high) {
        int64_t middle = low + ((high - low) >> 1);
        Answer answer = comes_before(search, middle);
        if (answer == FAILED) {
            return -1;
        }
        if (answer == YES) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return high;
}

// ---- moving ------------------------------------------------------------------------------------------------------

static const SortItem *side_head(const Merge *merge, const Side *side) {
    return merge->forward ? side->items : &side->items[side->count - 1];
}

// The next `count` items of a side go to where they belong.
static inline void move_items(Merge *merge, Side *side, int64_t count) {
    side->count -= count;
    if (merge->forward) {
        memmove(merge->dest, side->items, (size_t)count * sizeof(SortItem));
        merge->dest += count;
        side->items += count;
    } else {
        merge->dest -= count;
        memmove(merge->dest, side->items + side->count, (size_t)count * sizeof(SortItem));
    }
}

static inline void move_one(Merge *merge, Side *side) {
    side->count -= 1;
    if (merge->forward) {
        *merge->dest++ = *side->items++;
    } else {
        *--merge->dest = side->items[side->count];
    }
}

static inline Side *side_aside(Merge *merge) { return merge->forward ? &merge->a : &merge->b; }
static inline Side *side_in_place(Merge *merge) { return merge->forward ? &merge->b : &merge->a; }

// Nothing is left to compare: one side is used up, or the last item aside is known to go to the very end.
static inline bool merge_is_over(Merge *merge) {
    return side_in_place(merge)->count == 0 || side_aside(merge)->count <= 1;
}

// ---- the merge ---------------------------------------------------------------------------------------------------

// Takes item after item until one side has won often enough in a row, or the merge is over. False: failed.
static bool merge_by_ones(Merge *merge, int64_t enough) {
    merge->a.wins = 0;
    merge->b.wins = 0;
    do {
        Answer b_is_less = sort_less(merge->sort, side_head(merge, &merge->b), side_head(merge, &merge->a));
        if (UNLIKELY(b_is_less == FAILED)) {
            return false;
        }
        bool take_b = (b_is_less == YES) == merge->forward;
        Side *winner = take_b ? &merge->b : &merge->a;
        Side *loser = take_b ? &merge->a : &merge->b;
        move_one(merge, winner);
        winner->wins += 1;
        loser->wins = 0;
    } while (!merge_is_over(merge) && merge->a.wins < enough && merge->b.wins < enough);
    return true;
}

// Takes all items of `side` that come before the head of the other one. False: failed.
static bool merge_stretch(Merge *merge, Side *side, const Side *other, bool after_equals) {
    Search search = {merge->sort, side_head(merge, other), side->items, after_equals};
    int64_t place = find_place(&search, side->count, merge->forward ? 0 : side->count - 1);
    if (place < 0) {
        return false;
    }
    side->wins = merge->forward ? place : side->count - place;
    move_items(merge, side, side->wins);
    return true;
}

// Takes stretches by turns as long as they are long, and makes galloping easier each time. False: failed.
static bool merge_by_stretches(Merge *merge, int64_t *enough) {
    do {
        *enough -= *enough > 1;
        merge->sort->gallop_minimum = *enough;
        if (!merge_stretch(merge, &merge->a, &merge->b, true)) {
            return false;
        }
        if (merge_is_over(merge)) {
            return true;
        }
        move_one(merge, &merge->b);
        if (merge_is_over(merge)) {
            return true;
        }
        if (!merge_stretch(merge, &merge->b, &merge->a, false)) {
            return false;
        }
        if (merge_is_over(merge)) {
            return true;
        }
        move_one(merge, &merge->a);
    } while (!merge_is_over(merge) && (merge->a.wins >= SORT_GALLOP_MINIMUM || merge->b.wins >= SORT_GALLOP_MINIMUM));
    return true;
}

static bool merge_run(Merge *merge) {
    move_one(merge, side_in_place(merge)); // known to come first
    int64_t enough = merge->sort->gallop_minimum;
    while (!merge_is_over(merge)) {
        if (!merge_by_ones(merge, enough)) {
            return false;
        }
        if (merge_is_over(merge)) {
            break;
        }
        enough += 1;
        if (!merge_by_stretches(merge, &enough)) {
            return false;
        }
        if (!merge_is_over(merge)) {
            enough += 1; // galloping did not pay
            merge->sort->gallop_minimum = enough;
        }
    }
    move_items(merge, side_in_place(merge), side_in_place(merge)->count);
    return true;
}

static bool make_room_aside(Sort *self, int64_t count) {
    if (count <= self->aside_capacity) {
        return true;
    }
    SortItem *grown = raw_resize(PART_SORT, self->aside, (size_t)self->aside_capacity * sizeof(SortItem),
                                 (size_t)count * sizeof(SortItem));
    if (grown == NULL) {
        error_raise_no_memory();
        return false;
    }
    self->aside = grown;
    self->aside_capacity = count;
    return true;
}

static bool merge_sides(Sort *self, Side a, Side b) {
    Merge merge = {.sort = self, .forward = a.count <= b.count, .a = a, .b = b};
    merge.dest = merge.forward ? a.items : b.items + b.count;
    Side *aside = side_aside(&merge);
    if (!make_room_aside(self, aside->count)) {
        return false;
    }
    aside->items = memcpy(self->aside, aside->items, (size_t)aside->count * sizeof(SortItem));
    bool good = merge_run(&merge);
    move_items(&merge, aside, aside->count);
    return good;
}

bool sort_merge(Sort *self, int index) {
    if (!interrupt_step()) {
        return false;
    }
    SortRun *runs = &self->runs[index];
    Side a = {.items = self->items + runs[0].start, .count = runs[0].count};
    Side b = {.items = self->items + runs[1].start, .count = runs[1].count};
    runs[0].count += runs[1].count;
    if (index == self->run_count - 3) {
        runs[1] = runs[2];
    }
    self->run_count -= 1;
    Search in_a = {self, b.items, a.items, true};
    int64_t settled = find_place(&in_a, a.count, 0);
    if (settled < 0 || settled == a.count) {
        return settled >= 0;
    }
    a.items += settled;
    a.count -= settled;
    Search in_b = {self, &a.items[a.count - 1], b.items, false};
    b.count = find_place(&in_b, b.count, b.count - 1);
    return b.count <= 0 ? b.count == 0 : merge_sides(self, a, b);
}
