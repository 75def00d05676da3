// SPDX-License-Identifier: GPL-3.0-or-later
// Death by count: its order, its depth, finalizers, resurrection, the class of an instance.
#include "unit/memory/sample_types.h"

#include <criterion/criterion.h>

TestSuite(destroy, .init = memory_setup);

Test(destroy, a_child_is_wholly_gone_before_its_sibling) {
    Owned x = node_new(2, node_new(3, NULL, NULL), node_new(4, NULL, NULL));
    Owned root = node_new(1, x, node_new(5, NULL, NULL));
    release(root);
    cr_assert_str_eq(sample_log, "3 4 2 5 1 ");
    cr_assert_eq(live_objects(), 0);
}

Test(destroy, a_shared_child_lives_until_its_last_holder_dies) {
    Owned shared = node_new(9, NULL, NULL);
    Owned first = node_new(1, retain(shared), NULL);
    Owned second = node_new(2, shared, NULL);
    release(first);
    cr_assert_str_eq(sample_log, "1 ");
    cr_assert_eq(as_node(second)->left.held->refcount, 1);
    release(second);
    cr_assert_str_eq(sample_log, "1 9 2 ");
}

Test(destroy, a_million_deep_needs_no_stack) {
    Owned chain = NULL;
    for (int i = 0; i < 1000000; i++) {
        chain = node_new(-1, chain, NULL);
    }
    cr_assert_eq(live_objects(), 1000000);
    release(chain);
    cr_assert_eq(live_objects(), 0);
}

Test(destroy, a_million_deep_through_buffers) {
    Owned chain = NULL;
    for (int i = 0; i < 1000000; i++) {
        Owned box = box_new();
        cr_assert(chain == NULL || box_append(box, chain));
        chain = box;
    }
    release(chain);
    cr_assert_eq(live_objects(), 0);
    HeapTotals totals;
    heap_totals(&totals);
    cr_assert_eq(totals.blocks_in_use, 0);
}

Test(destroy, items_of_a_bag_die_last_to_first) {
    Owned bag = bag_new(3);
    Slot *items = (Slot *)(void *)((char *)bag + sizeof(SizedObject));
    for (int i = 0; i < 3; i++) {
        slot_fill(&items[i], node_new(i, NULL, NULL));
    }
    release(bag);
    cr_assert_str_eq(sample_log, "2 1 0 ");
}

// ---- finalizers --------------------------------------------------------------------------------------------------

Test(destroy, the_finalizer_comes_first) {
    release(node_new_of(&FinalizedType, 1, node_new(2, NULL, NULL), NULL));
    cr_assert_str_eq(sample_log, "f1 2 1 ");
}

static Slot saved;

static void resurrect(Borrowed self) { slot_set(&saved, retain(self)); }

Test(destroy, a_resurrected_object_lives_and_is_finalized_once) {
    sample_finalizer = resurrect;
    Owned object = node_new_of(&FinalizedType, 1, node_new(2, NULL, NULL), NULL);
    release(object);
    cr_assert_str_eq(sample_log, "f1 ");
    cr_assert_eq(saved.held->refcount, 1);
    cr_assert(collector_is_tracked(saved.held));
    cr_assert_eq(collector_generation(saved.held), 0);
    slot_clear(&saved);
    cr_assert_str_eq(sample_log, "f1 2 1 ");
    cr_assert_eq(live_objects(), 0);
}

static void make_and_drop(Borrowed self) {
    if (as_node(self)->number < 3) {
        release(node_new_of(&FinalizedType, as_node(self)->number + 1, NULL, NULL));
    }
}

Test(destroy, a_finalizer_may_end_other_objects) {
    sample_finalizer = make_and_drop;
    release(node_new_of(&FinalizedType, 1, node_new(7, NULL, NULL), NULL));
    cr_assert_str_eq(sample_log, "f1 f2 f3 3 2 7 1 ");
    cr_assert_eq(live_objects(), 0);
}

static void release_own_child(Borrowed self) { slot_clear(&as_node(self)->left); }

Test(destroy, a_finalizer_may_take_its_object_apart) {
    sample_finalizer = release_own_child;
    release(node_new_of(&FinalizedType, 1, node_new(2, NULL, NULL), node_new(3, NULL, NULL)));
    cr_assert_str_eq(sample_log, "f1 2 3 1 ");
}

// ---- classes -----------------------------------------------------------------------------------------------------

static Type *class_create(Type *metatype) {
    Type *class = (Type *)(void *)object_new(metatype);
    class->name = "class";
    class->basic_size = sizeof(Leaf);
    class->flags = TYPE_CLASS;
    return class;
}

static Type MetaType = {.name = "meta", .basic_size = sizeof(Type), .flags = TYPE_CONTAINER};

Test(destroy, an_instance_holds_its_class) {
    Type *class = class_create(&MetaType);
    Owned first = object_new(class);
    Owned second = object_new(class);
    cr_assert_eq(class->object.refcount, 3);
    release(&class->object);
    release(first);
    cr_assert_eq(class->object.refcount, 1);
    cr_assert_eq(live_objects(), 2);
    release(second);
    cr_assert_eq(live_objects(), 0);
}

Test(destroy, a_long_row_of_classes_of_classes_needs_no_stack) {
    Type *class = class_create(&MetaType);
    for (int i = 0; i < 100000; i++) {
        class->flags = TYPE_CLASS | TYPE_CONTAINER;
        class->basic_size = sizeof(Type);
        Type *next = class_create(class);
        release(&class->object); // its instance holds it now
        class = next;
    }
    release(&class->object);
    cr_assert_eq(live_objects(), 0);
}

// ---- weak references ---------------------------------------------------------------------------------------------

static void log_weak_death(Object *object) {
    sample_log_add("w", as_node(object)->number);
    as_node(object)->weakrefs = NULL;
}

Test(destroy, weak_references_are_cleared_after_the_finalizer) {
    collector_set_weak_reference_hooks(&(WeakReferenceHooks){.object_dies = log_weak_death});
    Owned object = node_new_of(&FinalizedType, 1, node_new(2, NULL, NULL), NULL);
    as_node(object)->weakrefs = object;
    release(object);
    cr_assert_str_eq(sample_log, "f1 w1 2 1 ");
}
