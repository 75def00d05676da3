// SPDX-License-Identifier: GPL-3.0-or-later
// Snapshots: what is in them, that the counts are the ledger's, that looking changes nothing, islands, numbers.
#include "inspect/snapshot.h"

#include "base/raw.h"
#include "objects/protocol.h"
#include "inspect/ledger.h"

#include "../library/evaluate.h"

#include <stdio.h>
#include <string.h>

static Snapshot snapshot;

static void begin(void) {
    evaluate_start();
    snapshot_init(&snapshot);
}

static void end(void) {
    snapshot_deinit(&snapshot);
    serials_end();
    cr_expect_eq(raw_bytes_held(PART_LEDGER), 0);
    evaluate_stop();
}

TestSuite(snapshot, .init = begin, .fini = end);

static void take(unsigned flags) { cr_assert(snapshot_take(&snapshot, SERIES_LOOKS, flags)); }

// The whole picture, a line for each reference: "name a -> list #1; item 0 of list #1 -> …".
static const char *picture(void) {
    static char text[4096];
    Buffer out;
    buffer_init(&out);
    for (int32_t i = 0; i < snapshot.edge_count; i++) {
        const SnapshotEdge *edge = &snapshot.edges[i];
        if (snapshot.objects[edge->to].role == ROLE_PART) {
            continue;
        }
        buffer_add_text(&out, out.length > 0 ? "; " : "");
        snapshot_add_edge(&snapshot, edge, &out);
        buffer_add_text(&out, edge->weak ? " ~> " : " -> ");
        snapshot_add_object(&snapshot, edge->to, &out);
    }
    snprintf(text, sizeof text, "%s", out.bytes);
    buffer_deinit(&out);
    return text;
}

static void expect_picture(const char *wanted) {
    take(SNAPSHOT_PLAIN);
    cr_expect_str_eq(picture(), wanted);
}

Test(snapshot, names_and_items) {
    run("path = 5\na = [1]\nb = (a, a)");
    expect_picture("name path -> 5; name a -> list #1; name b -> tuple #2; item 0 of tuple #2 -> list #1; "
                   "item 1 of tuple #2 -> list #1");
}

Test(snapshot, atoms_in_containers_are_wanted_or_not) {
    run("del path\na = [1, 'x']");
    expect_picture("name a -> list #1");
    take(SNAPSHOT_ATOMS);
    cr_expect_str_eq(picture(), "name a -> list #1; item 0 of list #1 -> 1; item 1 of list #1 -> 'x'");
}

Test(snapshot, attributes_belong_to_the_instance) {
    run("del path\nclass P: pass\np = P(); p.q = []\ndel P");
    expect_picture("name p -> P #1; class of P #1 -> class P #2; attribute q of P #1 -> list #3");
}

Test(snapshot, defaults_and_cells_belong_to_the_function) {
    run("del path\n"
        "def f(x=[]):\n"
        "    n = [x]\n"
        "    def g(): return n\n"
        "    return g\n"
        "g = f()");
    expect_picture("name f -> function f #1; name g -> function g #2; default 0 of function f #1 -> list #3; "
                   "a name captured by function g #2 -> list #4; item 0 of list #4 -> list #3");
}

Test(snapshot, weak_references_are_marked) {
    run("del path\nimport weakref\nclass P: pass\np = P()\nw = weakref.ref(p)\ndel P, weakref");
    expect_picture("name p -> P #1; name w -> ReferenceType #2; class of P #1 -> class P #3; weakly of "
                   "ReferenceType #2 ~> P #1");
}

Test(snapshot, islands_stay_on_the_picture) {
    run("del path\na = []\na.append([a])\ndel a");
    expect_picture("");
    take(SNAPSHOT_ISLANDS);
    cr_expect_eq(snapshot.object_count, 2);
    cr_expect_eq(snapshot.objects[0].reach, REACH_NONE);
    cr_expect_str_eq(picture(), "item 0 of list #1 -> list #2; item 0 of list #2 -> list #1");
}

Test(snapshot, numbers_stay_and_are_never_used_again) {
    run("del path\na = [[]]");
    expect_picture("name a -> list #1; item 0 of list #1 -> list #2");
    run("b = a[0]\na = None\nc = []");
    expect_picture("name a -> None; name b -> list #2; name c -> list #3");
    for (int i = 0; i < 10; i++) {
        run("c = None\nc = []");
        take(SNAPSHOT_PLAIN);
        cr_expect_eq(snapshot.objects[snapshot.object_count - 1].serial, 4 + i);
        cr_expect_eq(snapshot.objects[snapshot.object_count - 1].before, -1);
    }
    cr_expect_geq(snapshot.objects[1].before, 0);
}

// Every count and size is what the object says, and as many holders as it are in the ledger.
Test(snapshot, counts_are_the_ledger_s) {
    run("class N:\n"
        "    def __init__(self): self.next = self; self.items = {1: [self], 'k': ()}\n"
        "def f(*a, k=[N()]):\n"
        "    yield a\n"
        "g = f(1, [2])\n"
        "next(g)\n"
        "s = {frozenset([1]), (2, 3)}\n"
        "xs = [N() for i in range(20)]");
    take(SNAPSHOT_ATOMS | SNAPSHOT_ISLANDS);
    for (int32_t i = 0; i < snapshot.object_count; i++) {
        const SnapshotObject *entry = &snapshot.objects[i];
        Ledger ledger;
        cr_assert(ledger_open(&ledger, entry->object));
        cr_expect_eq(entry->refcount, ledger.count, "object %d", i);
        cr_expect(entry->role == ROLE_ATOM || entry->size == object_size(entry->object));
        ledger_close(&ledger);
    }
}

Test(snapshot, failing_memory_is_told) {
    run("a = [[], [[]]]");
    int failures = 0;
    for (int64_t n = 1; n < 100; n++) {
        raw_fail_allocation(n);
        failures += !snapshot_take(&snapshot, SERIES_LOOKS, SNAPSHOT_ISLANDS);
        raw_fail_allocation(0);
        snapshot_deinit(&snapshot);
        serials_end();
    }
    cr_expect_gt(failures, 3);
    take(SNAPSHOT_PLAIN);
    cr_expect_eq(snapshot.objects[1].refcount, 1);
}
