// SPDX-License-Identifier: GPL-3.0-or-later
// When collections happen: counts, thresholds, the 25 % rule, freezing, stress.
#include "unit/memory/sample_types.h"

#include <criterion/criterion.h>

TestSuite(generations, .init = memory_setup);

static int64_t count_of(int generation) {
    int64_t counts[GENERATION_COUNT];
    collector_get_counts(counts);
    return counts[generation];
}

static int64_t collections_of(int generation) {
    GenerationStatistics statistics[GENERATION_COUNT];
    collector_get_statistics(statistics);
    return statistics[generation].collections;
}

static void set_thresholds(int64_t first, int64_t second, int64_t third) {
    collector_set_thresholds((int64_t[GENERATION_COUNT]){first, second, third});
    collector_set_enabled(true);
}

Test(generations, births_count_up_and_deaths_down) {
    Owned first = node_new(1, NULL, NULL);
    Owned second = node_new(2, NULL, NULL);
    release(leaf_new(1));
    cr_assert_eq(count_of(0), 2);
    release(first);
    cr_assert_eq(count_of(0), 1);
    release(second);
    cr_assert_eq(count_of(0), 0);
    release(object_new_uncounted(&NodeType));
    cr_assert_eq(count_of(0), 0, "never below zero");
}

Test(generations, spares_count_neither_at_death_nor_at_birth) {
    BagType.spares.maximum = 2;
    Owned bags[3] = {bag_new(4), bag_new(4), bag_new(4)};
    for (int i = 0; i < 3; i++) {
        release(bags[i]);
    }
    cr_assert_eq(count_of(0), 2, "two are kept, the third death counts");
    bags[0] = bag_new(4);
    bags[1] = bag_new(5);
    cr_assert_eq(count_of(0), 3, "there is no spare of five items");
    collector_collect(2);
    bags[2] = bag_new(4);
    cr_assert_eq(count_of(0), 1, "a full collection forgets the spares");
}

Test(generations, a_part_counts_when_it_becomes_an_object_of_its_own) {
    Owned part = object_new_uncounted(&NodeType);
    collector_set_part(part);
    cr_assert_eq(count_of(0), 0);
    collector_track(part);
    cr_assert_eq(count_of(0), 1);
    release(part);
    cr_assert_eq(count_of(0), 0);
}

Test(generations, the_birth_past_the_threshold_collects) {
    set_thresholds(5, 10, 10);
    Owned nodes[7];
    for (int i = 0; i < 5; i++) {
        nodes[i] = node_new(i, NULL, NULL);
    }
    cr_assert_eq(collections_of(0), 0);
    nodes[5] = node_new(5, NULL, NULL);
    cr_assert_eq(collections_of(0), 1);
    cr_assert_eq(count_of(0), 0);
    cr_assert_eq(count_of(1), 1);
    cr_assert_eq(collector_generation(nodes[0]), 1);
    cr_assert_eq(collector_generation(nodes[5]), 0);
}

Test(generations, survivors_grow_old) {
    Owned node = node_new(1, NULL, NULL);
    cr_assert_eq(collector_generation(node), 0);
    collector_collect(0);
    cr_assert_eq(collector_generation(node), 1);
    collector_collect(0);
    cr_assert_eq(collector_generation(node), 1);
    collector_collect(1);
    cr_assert_eq(collector_generation(node), 2);
    collector_untrack(node);
    cr_assert_eq(collector_generation(node), -1);
}

Test(generations, the_oldest_generation_that_is_due_is_collected) {
    set_thresholds(3, 2, 2);
    for (int i = 0; i < 4 * 16; i++) {
        Owned node = node_new(-1, NULL, NULL);
        (void)node;
    }
    cr_assert_eq(collections_of(0), 12);
    cr_assert_eq(collections_of(1), 3);
    cr_assert_eq(collections_of(2), 1);
}

Test(generations, a_full_collection_waits_for_a_quarter) {
    set_thresholds(10, 0, 0);
    collector_set_enabled(false);
    for (int i = 0; i < 10000; i++) {
        Owned node = node_new(-1, NULL, NULL);
        (void)node;
    }
    collector_collect(2);
    collector_set_enabled(true);
    for (int i = 0; i < 2400; i++) {
        Owned node = node_new(-1, NULL, NULL);
        (void)node;
    }
    cr_assert_eq(collections_of(2), 1, "2,400 new ones are less than a quarter of 10,000");
    for (int i = 0; i < 400; i++) {
        Owned node = node_new(-1, NULL, NULL);
        (void)node;
    }
    cr_assert_eq(collections_of(2), 2);
}

Test(generations, disabled_or_threshold_zero_never_collects) {
    set_thresholds(0, 1, 1);
    for (int i = 0; i < 100; i++) {
        release(node_new(-1, NULL, NULL));
        Owned node = node_new(-1, NULL, NULL);
        (void)node;
    }
    set_thresholds(10, 1, 1);
    collector_set_enabled(false);
    for (int i = 0; i < 100; i++) {
        Owned node = node_new(-1, NULL, NULL);
        (void)node;
    }
    cr_assert_eq(collections_of(0) + collections_of(1) + collections_of(2), 0);
    cr_assert_not(collector_is_enabled());
}

static bool refuse(void) { return false; }

Test(generations, no_collection_starts_without_permission) {
    set_thresholds(5, 10, 10);
    collector_permission_hook = refuse;
    for (int i = 0; i < 50; i++) {
        Owned node = node_new(-1, NULL, NULL);
        (void)node;
    }
    cr_assert_eq(collections_of(0), 0);
    collector_permission_hook = NULL;
    Owned node = node_new(-1, NULL, NULL);
    cr_assert_eq(collections_of(0), 1);
    cr_assert_eq(collector_generation(node), 0);
}

Test(generations, frozen_objects_are_left_alone) {
    Owned node = node_new(-1, NULL, NULL);
    slot_fill(&as_node(node)->left, retain(node));
    release(node);
    collector_freeze();
    cr_assert_eq(collector_frozen_count(), 1);
    cr_assert_eq(collector_collect(2), 0);
    collector_unfreeze();
    cr_assert_eq(collector_collect(2), 1);
}

Test(generations, stress_collects_at_every_birth) {
    collector_set_enabled(true);
    collector_set_stress(true);
    for (int i = 0; i < 2000; i++) {
        Owned node = node_new(-1, NULL, NULL);
        slot_fill(&as_node(node)->left, retain(node));
        release(node);
        cr_assert_leq(live_objects(), 1);
    }
    cr_assert_eq(collections_of(2), 2);
}

static int observed_begins, observed_ends;

static void begins(int generation, void *context) {
    cr_assert_eq(context, &observed_begins);
    cr_assert_eq(generation, 1);
    observed_begins += 1;
}

static void ends(int generation, int64_t collected, int64_t uncollectable, void *context) {
    (void)context;
    cr_assert_eq(generation, 1);
    cr_assert_eq(collected, 1);
    cr_assert_eq(uncollectable, 0);
    observed_ends += 1;
}

Test(generations, the_observer_sees_both_ends) {
    collector_set_observer(&(CollectorObserver){.begins = begins, .ends = ends, .context = &observed_begins});
    Owned node = node_new(-1, NULL, NULL);
    slot_fill(&as_node(node)->left, retain(node));
    release(node);
    collector_collect(1);
    cr_assert_eq(observed_begins, 1);
    cr_assert_eq(observed_ends, 1);
}
