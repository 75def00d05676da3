// SPDX-License-Identifier: GPL-3.0-or-later
// A collection, told step by step.
#include "memory/collector_watch.h"
#include "unit/memory/sample_types.h"

#include <criterion/criterion.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static char told[4096];

static void add(const char *text) { strncat(told, text, sizeof(told) - strlen(told) - 1); }

static void add_number(const char *format, Borrowed object) {
    char text[40];
    snprintf(text, sizeof(text), format, as_node(object)->number);
    add(text);
}

static int ring_size(const GcHeader *ring) {
    int size = 0;
    for (const GcHeader *each = ring->next; each != ring; each = each->next) {
        size += 1;
    }
    return size;
}

static void note(const CollectorEvent *event, void *context) {
    (void)context;
    static const char *const steps[] = {"copy", "subtract", "separate", "weak", "finalize", "rescue", "break", "save"};
    static const char *const words[] = {
        [COLLECTOR_COPIED] = "copied",       [COLLECTOR_SUBTRACTED] = "subtracted", [COLLECTOR_REACHABLE] = "reachable",
        [COLLECTOR_SET_ASIDE] = "aside",     [COLLECTOR_REACHED] = "reached",       [COLLECTOR_RESCUED] = "rescued",
        [COLLECTOR_FINALIZES] = "finalizes", [COLLECTOR_EMPTIES] = "empties",       [COLLECTOR_UNTRACKED] = "untracked",
        [COLLECTOR_SAVED] = "saved"};
    char text[80];
    if (event->kind == COLLECTOR_BEGINS) {
        snprintf(text, sizeof(text), "%s(%d)[ ", steps[event->step], ring_size(event->ring));
        add(text);
    } else if (event->kind == COLLECTOR_ENDS) {
        snprintf(text, sizeof(text), "](%d) ", ring_size(event->ring));
        add(text);
    } else if (event->kind == COLLECTOR_EMPTIED) {
        snprintf(text, sizeof(text), "left %d ", ring_size(event->ring));
        add(text);
    } else if (event->object != NULL) {
        add(words[event->kind]);
        if (event->holder != NULL) {
            add_number(" %" PRId64, event->holder);
        }
        add_number(event->holder != NULL ? ">%" PRId64 : " %" PRId64, event->object);
        bool counted = event->kind == COLLECTOR_COPIED || event->kind == COLLECTOR_SUBTRACTED;
        snprintf(text, sizeof(text), counted ? "=%" PRId64 " " : " ", event->count);
        add(text);
    }
}

static const CollectorWatch watch = {.tell = note};

static void setup(void) {
    memory_setup();
    told[0] = '\0';
    collector_watch = &watch;
}

TestSuite(collect_watch, .init = setup);

Test(collect_watch, every_step_of_a_collection_is_told) {
    Owned survivor = node_new(2, NULL, NULL);
    Owned head = node_new(1, retain(survivor), NULL);
    release(survivor);
    Owned ring = node_new(3, NULL, NULL);
    slot_fill(&as_node(ring)->left, node_new(4, retain(ring), NULL));
    release(ring);
    cr_assert_eq(collector_collect(2), 2);
    cr_assert_str_eq(told, "copy(4)[ copied 2=1 copied 1=1 copied 3=1 copied 4=1 ](4) "
                           "subtract(4)[ subtracted 1>2=0 subtracted 3>4=0 subtracted 4>3=0 ](4) "
                           "separate(4)[ aside 2 reachable 1 rescued 1>2 aside 3 aside 4 reachable 2 ](2) "
                           "weak(2)[ ](2) finalize(2)[ ](2) break(2)[ empties 3 left 0 ](0) ");
    release(head);
}

Test(collect_watch, who_is_held_waits_for_its_turn) {
    Owned head = node_new(1, NULL, NULL);
    slot_fill(&as_node(head)->left, node_new(2, NULL, NULL));
    cr_assert_eq(collector_collect(0), 0);
    cr_assert_str_eq(told, "copy(2)[ copied 1=1 copied 2=1 ](2) subtract(2)[ subtracted 1>2=0 ](2) "
                           "separate(2)[ reachable 1 reached 1>2 reachable 2 ](2) "
                           "weak(0)[ ](0) finalize(0)[ ](0) break(0)[ ](0) ");
    release(head);
}

static Owned saved;

static void come_back(Borrowed self) { saved = retain(self); }

Test(collect_watch, a_finalizer_that_brings_back_is_followed_by_a_rescue) {
    sample_finalizer = come_back;
    Owned node = node_new_of(&FinalizedType, 1, NULL, NULL);
    slot_fill(&as_node(node)->left, retain(node));
    release(node);
    cr_assert_eq(collector_collect(2), 0);
    cr_assert_str_eq(told, "copy(1)[ copied 1=1 ](1) subtract(1)[ subtracted 1>1=0 ](1) separate(1)[ aside 1 ](0) "
                           "weak(1)[ ](1) finalize(1)[ finalizes 1 ](1) "
                           "rescue(1)[ copy(1)[ copied 1=2 ](1) subtract(1)[ subtracted 1>1=1 ](1) "
                           "separate(1)[ reachable 1 ](1) ](0) break(0)[ ](0) ");
    slot_clear(&as_node(saved)->left);
    release(saved);
}

Test(collect_watch, what_is_harmless_is_untracked) {
    Owned bag = bag_new(1); // its size stands where a node has its number
    collector_collect(0);
    cr_assert_not_null(strstr(told, "reachable"));
    cr_assert_not_null(strstr(told, "untracked"));
    release(bag);
}
