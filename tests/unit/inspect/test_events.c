// SPDX-License-Identifier: GPL-3.0-or-later
// What is told line by line, against the reference ledger: each count that a watch shows is the number of holders that
// the ledger lists at that moment.
#include "inspect/events.h"

#include "base/raw.h"
#include "memory/object.h"
#include "inspect/ledger.h"
#include "inspect/serials.h"
#include "../library/evaluate.h"

#include <criterion/criterion.h>
#include <inttypes.h>
#include <string.h>

static struct Compared {
    int64_t objects; // of snapshots
    int64_t counts;  // that were told to have changed
    int64_t wrong;
    Object *lost; // gets a reference that nobody holds when its count is told; NULL: nobody is to get one
    bool loses;
} compared;

static int64_t holders_of(Borrowed object) {
    Ledger ledger;
    cr_assert(ledger_open(&ledger, object));
    int64_t count = ledger.count;
    ledger_close(&ledger);
    return count;
}

static void compare(const Event *event, int32_t index, int64_t count) {
    Borrowed object = event->now->objects[index].object;
    int64_t holders = holders_of(object);
    if (count != holders) {
        compared.wrong += 1;
        if (!compared.loses) {
            cr_expect_eq(count, holders, "line %d: object #%" PRId64 " (%s): shown %" PRId64 ", holders %" PRId64,
                         event->step->line, event->now->objects[index].serial, object->type->name, count, holders);
        }
    }
}

static void listen(const Event *event) {
    if (event->kind == EVENT_COUNT) {
        compared.counts += 1;
        compare(event, event->object, event->to);
        if (compared.loses && compared.lost == NULL) {
            compared.lost = retain(event->now->objects[event->object].object);
        }
    } else if (event->kind == EVENT_SETTLED) {
        for (int32_t i = 0; i < event->now->object_count; i++) {
            if (event->now->objects[i].role == ROLE_OBJECT) {
                compared.objects += 1;
                compare(event, i, event->now->objects[i].refcount);
            }
        }
    }
}

static void begin(void) {
    evaluate_start();
    compared = (struct Compared){0};
}

static void end(void) {
    serials_end();
    cr_expect_eq(raw_bytes_held(PART_LEDGER), 0);
    evaluate_stop();
}

TestSuite(events, .init = begin, .fini = end);

static void watch(const char *program) {
    cr_assert(events_begin(listen));
    run(program);
    cr_expect(!events_have_failed());
    events_end();
}

// The program, and how many objects and changed counts are at least to be seen in it.
static void expect_equal(const char *program, int64_t objects, int64_t counts) {
    watch(program);
    cr_expect_eq(compared.wrong, 0);
    cr_expect_geq(compared.objects, objects, "%" PRId64, compared.objects);
    cr_expect_geq(compared.counts, counts, "%" PRId64, compared.counts);
}

Test(events, counts_of_aliases_and_containers_are_the_ledgers) {
    expect_equal("a = [1]\nb = a\nc = {'k': a, 'l': [a, a]}\nd = (a, b, c)\nc['l'].append(d)\ndel b\n"
                 "a = c['l'].pop()\nc.clear()\nd = None\ns = {1, 2}\nt = s\nt.add(3)\ndel s, t\n",
                 30, 8);
}

Test(events, counts_in_a_linked_list_are_the_ledgers) {
    expect_equal("class Node:\n"
                 "    def __init__(self, value, next=None):\n"
                 "        self.value = value\n"
                 "        self.next = next\n"
                 "head = None\n"
                 "for n in range(3):\n"
                 "    head = Node(n, head)\n"
                 "tail = head\n"
                 "while tail.next is not None:\n"
                 "    tail = tail.next\n"
                 "tail.next = head\n"
                 "head = head.next\n"
                 "tail = None\n",
                 60, 10);
}

Test(events, counts_in_calls_are_the_ledgers) {
    expect_equal("def total(items, seen):\n"
                 "    if not items:\n"
                 "        return seen\n"
                 "    first, *rest = items\n"
                 "    seen = seen + [first]\n"
                 "    result = total(rest, seen)\n"
                 "    return result\n"
                 "memo = {}\n"
                 "def keep(key, value=[]):\n"
                 "    value.append(key)\n"
                 "    memo[key] = value\n"
                 "    return value\n"
                 "data = [[1], [2], [3]]\n"
                 "r = total(data, [])\n"
                 "keep('a')\n"
                 "keep('b')\n"
                 "r = None\n",
                 100, 10);
}

Test(events, counts_of_what_closures_generators_and_errors_hold_are_the_ledgers) {
    expect_equal("def outer(box):\n"
                 "    def inner():\n"
                 "        return box\n"
                 "    return inner\n"
                 "f = outer([1])\n"
                 "x = f()\n"
                 "def numbers(source):\n"
                 "    for item in source:\n"
                 "        yield item\n"
                 "g = numbers([[10], [20]])\n"
                 "y = next(g)\n"
                 "y = next(g)\n"
                 "kept = None\n"
                 "def fail(held):\n"
                 "    raise ValueError(held)\n"
                 "try:\n"
                 "    fail(x)\n"
                 "except ValueError as error:\n"
                 "    kept = error\n"
                 "kept = None\n"
                 "del f, g, x\n",
                 60, 8);
}

// The comparison finds a reference without a holder.
Test(events, a_lost_reference_is_found) {
    compared.loses = true;
    watch("a = []\nb = a\nc = a\nd = a\n");
    cr_expect_gt(compared.wrong, 0);
    cr_assert_not_null(compared.lost);
    release(compared.lost);
}
