// SPDX-License-Identifier: GPL-3.0-or-later
// The collector: what it finds and what it spares, finalizers, resurrection, weak references, parts.
#include "unit/memory/sample_types.h"

#include <criterion/criterion.h>

TestSuite(collect, .init = memory_setup);

// A ring of `size` nodes, numbered from `first`; a borrow of the first if `kept`, which one reference holds.
static Owned ring_new(Type *type, int64_t first, int64_t size) {
    Owned head = node_new_of(type, first, NULL, NULL);
    Object *last = head;
    for (int64_t i = 1; i < size; i++) {
        Owned node = node_new_of(type, first + i, NULL, NULL);
        slot_fill(&as_node(last)->left, node);
        last = as_node(last)->left.held;
    }
    slot_fill(&as_node(last)->left, retain(head));
    return head;
}

Test(collect, a_dropped_ring_is_found) {
    release(ring_new(&NodeType, 1, 5));
    cr_assert_eq(live_objects(), 5);
    cr_assert_eq(collector_collect(2), 5);
    cr_assert_eq(live_objects(), 0);
}

Test(collect, a_held_ring_is_spared) {
    Owned ring = ring_new(&NodeType, 1, 5);
    cr_assert_eq(collector_collect(2), 0);
    cr_assert_eq(live_objects(), 5);
    cr_assert_eq(collector_generation(ring), 2);
    release(ring);
    cr_assert_eq(collector_collect(2), 5);
}

Test(collect, what_garbage_reaches_is_garbage_and_what_reaches_garbage_is_not) {
    Owned ring = ring_new(&NodeType, 1, 3);
    slot_fill(&as_node(ring)->right, node_new(10, leaf_new(1), NULL)); // a tail, and a leaf that dies with it
    Owned outside = node_new(20, retain(ring), NULL);
    release(ring);
    cr_assert_eq(collector_collect(2), 0);
    release(outside);
    cr_assert_eq(collector_collect(2), 4);
    cr_assert_eq(live_objects(), 0);
}

Test(collect, cycles_die_in_the_order_of_their_birth) {
    release(ring_new(&NodeType, 1, 1));
    release(ring_new(&NodeType, 2, 1));
    release(ring_new(&NodeType, 3, 1));
    collector_collect(2);
    cr_assert_str_eq(sample_log, "1 2 3 ");
}

Test(collect, a_cycle_through_what_cannot_be_cleared) {
    Owned bag = bag_new(1);
    Slot *items = (Slot *)(void *)((char *)bag + sizeof(SizedObject));
    Owned box = box_new();
    cr_assert(box_append(box, retain(bag)));
    slot_fill(&items[0], box);
    release(bag);
    cr_assert_eq(collector_collect(2), 2);
    cr_assert_eq(live_objects(), 0);
}

Test(collect, harmless_bags_are_forgotten) {
    Owned harmless = bag_new(3);
    Owned risky = bag_new(1);
    Slot *items = (Slot *)(void *)((char *)risky + sizeof(SizedObject));
    slot_fill(&items[0], node_new(1, NULL, NULL));
    collector_collect(0);
    cr_assert_not(collector_is_tracked(harmless));
    cr_assert(collector_is_tracked(risky));
}

// ---- random graphs against a plain reachability search -------------------------------------------------------------

enum { GRAPH = 300 };
static uint32_t random_state = 99;

static uint32_t random_below(uint32_t limit) {
    random_state = random_state * 1664525u + 1013904223u;
    return (uint32_t)(((uint64_t)random_state * limit) >> 32);
}

static void mark(Borrowed object, bool *reached) {
    if (object != NULL && !reached[as_node(object)->number]) {
        reached[as_node(object)->number] = true;
        mark(as_node(object)->left.held, reached);
        mark(as_node(object)->right.held, reached);
    }
}

static void check_random_graph(void) {
    static Owned nodes[GRAPH];
    static bool reached[GRAPH];
    for (int i = 0; i < GRAPH; i++) {
        nodes[i] = node_new(i, NULL, NULL);
        reached[i] = false;
    }
    for (int i = 0; i < GRAPH; i++) {
        slot_fill(&as_node(nodes[i])->left, retain(nodes[random_below(GRAPH)]));
        if (random_below(2) == 0) {
            slot_fill(&as_node(nodes[i])->right, retain(nodes[random_below(GRAPH)]));
        }
    }
    int kept = (int)random_below(4);
    int64_t expected = 0;
    for (int i = 0; i < kept; i++) {
        mark(nodes[i], reached);
    }
    for (int i = 0; i < GRAPH; i++) {
        expected += reached[i];
    }
    for (int i = kept; i < GRAPH; i++) {
        release(nodes[i]);
    }
    collector_collect(random_below(2) ? 0 : 2);
    cr_assert_eq(live_objects(), expected);
    for (int i = 0; i < kept; i++) {
        release(nodes[i]);
    }
    collector_collect(2);
    cr_assert_eq(live_objects(), 0);
}

Test(collect, random_graphs) {
    for (int round = 0; round < 200; round++) {
        sample_log_clear();
        check_random_graph();
    }
}

// ---- finalizers --------------------------------------------------------------------------------------------------

static Slot saved;

static void resurrect(Borrowed self) {
    if (as_node(self)->number == 1) {
        slot_set(&saved, retain(self));
    }
}

Test(collect, finalizers_run_before_anything_is_taken_apart) {
    release(ring_new(&FinalizedType, 1, 3));
    cr_assert_eq(collector_collect(2), 3);
    cr_assert_str_eq(sample_log, "f1 f2 f3 3 2 1 ");
}

Test(collect, a_resurrected_ring_lives_on_and_is_not_finalized_again) {
    sample_finalizer = resurrect;
    release(ring_new(&FinalizedType, 1, 3));
    release(ring_new(&FinalizedType, 5, 2));
    cr_assert_eq(collector_collect(2), 2);
    cr_assert_str_eq(sample_log, "f1 f2 f3 f5 f6 6 5 ");
    cr_assert_eq(live_objects(), 3);
    sample_log_clear();
    slot_clear(&saved);
    cr_assert_eq(collector_collect(2), 3);
    cr_assert_str_eq(sample_log, "3 2 1 ");
}

static void cut_ring(Borrowed self) { slot_clear(&as_node(self)->left); }

Test(collect, a_finalizer_may_break_the_cycle_itself) {
    sample_finalizer = cut_ring;
    release(ring_new(&FinalizedType, 1, 3));
    cr_assert_eq(collector_collect(2), 0, "all of them died by their counts");
    cr_assert_eq(live_objects(), 0);
}

static void allocate_many(Borrowed self) {
    (void)self;
    for (int i = 0; i < 2000; i++) {
        release(ring_new(&NodeType, -1, 1));
    }
    cr_assert_eq(collector_collect(2), 0, "a collection does not start in a collection");
}

Test(collect, a_finalizer_may_make_garbage) {
    sample_finalizer = allocate_many;
    collector_set_enabled(true);
    release(ring_new(&FinalizedType, 1, 2));
    collector_collect(2);
    collector_set_enabled(false);
    cr_assert_gt(collector_collect(2), 1000);
    cr_assert_eq(live_objects(), 0);
}

// ---- weak references ---------------------------------------------------------------------------------------------

static bool called_back;

static void weak_found(Object *object, bool (*is_garbage)(Borrowed object)) {
    cr_assert(is_garbage(object));
    sample_log_add("w", as_node(object)->number);
    as_node(object)->weakrefs = NULL;
}

static bool weak_call_back(int64_t *dead) {
    called_back = true;
    *dead = 1;
    sample_log_add("c", 0);
    return true;
}

Test(collect, weak_references_are_cleared_first_and_called_back_once) {
    collector_set_weak_reference_hooks(
        &(WeakReferenceHooks){.garbage_found = weak_found, .garbage_call_back = weak_call_back});
    Owned ring = ring_new(&FinalizedType, 1, 2);
    as_node(ring)->weakrefs = ring;
    as_node(as_node(ring)->left.held)->weakrefs = ring;
    release(ring);
    cr_assert_eq(collector_collect(2), 3); // and the reference that is gone after its callback
    cr_assert_str_eq(sample_log, "w1 w2 c0 f1 f2 2 1 ");
}

// ---- parts -------------------------------------------------------------------------------------------------------

static Owned part_new(int64_t number, Owned left) {
    Owned part = object_new_uncounted(&NodeType);
    as_node(part)->number = number;
    slot_fill(&as_node(part)->left, left);
    collector_set_part(part);
    return part;
}

Test(collect, a_cycle_through_a_part_counts_its_holder_only) {
    Owned holder = node_new(1, NULL, NULL);
    slot_fill(&as_node(holder)->left, part_new(2, retain(holder)));
    release(holder);
    cr_assert_eq(collector_collect(2), 1);
    cr_assert_eq(live_objects(), 0);
}

Test(collect, a_part_keeps_what_it_holds) {
    Owned held = ring_new(&NodeType, 5, 2);
    Owned holder = node_new(1, part_new(2, held), NULL);
    cr_assert_eq(collector_collect(2), 0);
    cr_assert_eq(live_objects(), 4);
    release(holder);
    cr_assert_eq(collector_collect(2), 2);
    cr_assert_eq(live_objects(), 0);
}

Test(collect, a_part_that_somebody_else_holds_protects_what_it_holds) {
    Owned holder = node_new(1, NULL, NULL);
    Owned part = part_new(2, retain(holder));
    slot_fill(&as_node(holder)->left, retain(part));
    release(holder);
    cr_assert_eq(collector_collect(2), 0);
    cr_assert_eq(live_objects(), 2);
    collector_track(part);
    release(part);
    cr_assert_eq(collector_collect(2), 2, "once tracked, it is an object like any other");
}
