// SPDX-License-Identifier: GPL-3.0-or-later
// The walk finds every live block and nothing else, and changes nothing; the observer hears of each birth and death.
#include "unit/memory/sample_types.h"

#include <criterion/criterion.h>
#include <stdlib.h>

TestSuite(heap_walk, .init = memory_setup);

typedef struct Found {
    Borrowed objects[5000];
    int count;
} Found;

static void collect(Borrowed object, void *context) {
    Found *found = context;
    cr_assert_lt(found->count, 5000);
    found->objects[found->count++] = object;
}

static bool has(const Found *found, Borrowed object) {
    for (int i = 0; i < found->count; i++) {
        if (found->objects[i] == object) {
            return true;
        }
    }
    return false;
}

Test(heap_walk, finds_exactly_the_live_objects) {
    static Found found;
    static Owned objects[2000];
    for (int i = 0; i < 2000; i++) {
        objects[i] = i % 3 == 0 ? leaf_new(i) : i % 3 == 1 ? node_new(-1, NULL, NULL) : bag_new(i % 300);
    }
    for (int i = 0; i < 2000; i += 7) {
        release(objects[i]);
        objects[i] = NULL;
    }
    cr_assert(heap_walk_objects(collect, &found));
    int expected = 0;
    for (int i = 0; i < 2000; i++) {
        if (objects[i] != NULL) {
            expected += 1;
            cr_assert(has(&found, objects[i]));
            cr_assert(heap_contains(objects[i]));
        }
    }
    cr_assert_eq(found.count, expected);
}

Test(heap_walk, changes_nothing) {
    static Found found;
    Owned first = leaf_new(1);
    Owned second = leaf_new(2);
    release(first);
    cr_assert(heap_walk_objects(collect, &found));
    cr_assert_eq(found.count, 1);
    Owned again = leaf_new(3);
    release(second);
    found.count = 0;
    cr_assert(heap_walk_objects(collect, &found));
    cr_assert_eq(found.count, 1);
    cr_assert_eq(found.objects[0], again);
}

Test(heap_walk, static_objects_are_found) {
    static Found found;
    static Leaf leaf = {.object = {.refcount = 1, .type = &LeafType}};
    heap_register_static(&leaf.object);
    cr_assert(heap_walk_objects(collect, &found));
    cr_assert_eq(found.count, 1);
    cr_assert_eq(found.objects[0], &leaf.object);
}

Test(heap_walk, contains_knows_inside_from_outside) {
    char *small = heap_allocate(HEAP_BUFFER, 40);
    char *shared = heap_allocate(HEAP_BUFFER, 700);
    char *run = heap_allocate(HEAP_BUFFER, 9000);
    char *span = heap_allocate(HEAP_BUFFER, 300000);
    cr_assert(heap_contains(small) && heap_contains(small + 39) && !heap_contains(small + 40));
    cr_assert(heap_contains(shared) && heap_contains(shared + 699) && !heap_contains(shared + 704));
    cr_assert(heap_contains(run) && heap_contains(run + 8999) && !heap_contains(run + 9000));
    cr_assert(heap_contains(span) && heap_contains(span + 299999) && !heap_contains(span + 300000));
    cr_assert_not(heap_contains(&small));
    heap_release(HEAP_BUFFER, small, 40);
    heap_release(HEAP_BUFFER, shared, 700);
    heap_release(HEAP_BUFFER, run, 9000);
    heap_release(HEAP_BUFFER, span, 300000);
    cr_assert(!heap_contains(small) && !heap_contains(shared) && !heap_contains(run) && !heap_contains(span));
}

typedef struct Tally {
    int64_t born;
    int64_t died;
    int64_t bytes;
} Tally;

static void note_birth(const void *block, size_t size, HeapKind kind, void *context) {
    (void)block, (void)kind;
    Tally *tally = context;
    tally->born += 1;
    tally->bytes += (int64_t)size;
}

static void note_death(const void *block, size_t size, HeapKind kind, void *context) {
    (void)block, (void)kind;
    Tally *tally = context;
    tally->died += 1;
    tally->bytes -= (int64_t)size;
}

Test(heap_walk, observer_hears_of_every_block) {
    Owned early = leaf_new(0);
    Tally tally = {0};
    heap_set_observer(&(HeapObserver){.born = note_birth, .died = note_death, .context = &tally});
    Owned box = box_new();
    for (int i = 0; i < 1000; i++) {
        cr_assert(box_append(box, leaf_new(i)));
    }
    HeapTotals totals;
    heap_totals(&totals);
    cr_assert_eq(tally.born - tally.died, totals.blocks_in_use - 1);
    cr_assert_eq(tally.bytes, totals.bytes_in_use - 24);
    release(box);
    release(early);
    cr_assert_eq(tally.born, tally.died - 1);
    heap_set_observer(NULL);
    release(leaf_new(1));
    cr_assert_eq(tally.born, tally.died - 1);
}

// ---- sizes -------------------------------------------------------------------------------------------------------

Test(heap_walk, sizes_are_what_the_blocks_hold) {
    cr_assert_eq(object_size(leaf_new(1)), 24);
    cr_assert_eq(object_size(node_new(1, NULL, NULL)), 24 + 48);
    cr_assert_eq(object_size(bag_new(5)), 24 + 24 + 40);
    cr_assert_eq(object_block_size(bag_new(1000)), 24 + 24 + 8000);
    Owned box = box_new();
    cr_assert_eq(object_size(box), 64);
    for (int i = 0; i < 10; i++) {
        cr_assert(box_append(box, leaf_new(i)));
    }
    cr_assert_eq(object_size(box), 64 + 80);
}
