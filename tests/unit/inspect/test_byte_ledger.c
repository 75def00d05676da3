// SPDX-License-Identifier: GPL-3.0-or-later
// The byte ledger: it balances, its sums are the heap's; and what is put into the heap behind its back, it names.
#include "inspect/byte_ledger.h"

#include "base/raw.h"
#include "objects/bytearray.h"
#include "objects/dict.h"
#include "objects/float.h"
#include "objects/list.h"
#include "objects/str.h"
#include "../library/evaluate.h"

#include <criterion/criterion.h>
#include <string.h>

TestSuite(byte_ledger, .init = evaluate_start, .fini = evaluate_stop);

#define FOUND_MAXIMUM 8

static struct Found {
    ByteDifference differences[FOUND_MAXIMUM];
    Buffer texts[FOUND_MAXIMUM];
    int64_t count;
    const ByteLedger *ledger;
} found;

static void note(const ByteDifference *difference, void *context) {
    const ByteLedger *ledger = context;
    cr_assert_lt(found.count, FOUND_MAXIMUM);
    found.differences[found.count] = *difference;
    buffer_init(&found.texts[found.count]);
    byte_difference_describe(ledger, difference, &found.texts[found.count]);
    found.count += 1;
}

static ByteLedger ledger;

static void take(void) {
    found = (struct Found){0};
    cr_assert(byte_ledger_open(&ledger, note, &ledger));
    cr_expect_eq(ledger.differences, found.count);
}

static void close_ledger(void) {
    for (int64_t i = 0; i < found.count; i++) {
        buffer_deinit(&found.texts[i]);
    }
    byte_ledger_deinit(&ledger);
    cr_expect_eq(raw_bytes_held(PART_LEDGER), 0);
}

// One difference, at this block, with these words in its text.
static void expect_difference(ByteFault fault, const void *block, const char *words) {
    take();
    cr_assert_eq(found.count, 1, "%d differences, the second: %s", (int)found.count, found.texts[1].bytes);
    cr_expect_eq(found.differences[0].fault, fault);
    cr_expect_eq(found.differences[0].block, block);
    cr_expect(strstr(found.texts[0].bytes, words) != NULL, "%s", found.texts[0].bytes);
    close_ledger();
}

static void expect_balance(void) {
    take();
    cr_expect_eq(found.count, 0, "%s", found.texts[0].bytes);
    cr_expect_eq(ledger.unowned_blocks, 0);
    close_ledger();
}

Test(byte_ledger, balances_and_adds_up) {
    run("import collections, io, itertools\n"
        "class C: pass\n"
        "class S:\n"
        "    __slots__ = ('a', 'b')\n"
        "c = C(); c.x = 1; s = S(); s.a = 2\n"
        "kept = [list(range(1000)), {i: i for i in range(5000)}, set(range(500)), bytearray(70000), 'x' * 300000, 3 ** "
        "9999]\n"
        "kept += [io.StringIO('abc'), io.BytesIO(b'abc'), collections.deque(range(99)), itertools.combinations('abc', "
        "2)]\n"
        "def g():\n"
        "    yield 1\n"
        "kept.append(g()); next(kept[-1])\n");
    take();
    cr_expect_eq(found.count, 0, "%s", found.texts[0].bytes);
    const HeapTotals *totals = &ledger.totals;
    cr_expect_eq(ledger.block_count, totals->blocks_in_use);
    cr_expect_eq(ledger.objects - ledger.static_objects, totals->objects);
    cr_expect_leq(ledger.used + ledger.spare, totals->bytes_in_use);
    cr_expect_geq(ledger.used + ledger.spare, totals->bytes_in_use - 8 * totals->blocks_in_use);
    int64_t objects = 0, blocks = 0, used = 0, spare = 0;
    for (int64_t i = 0; i < ledger.row_count; i++) {
        objects += ledger.rows[i].objects;
        blocks += ledger.rows[i].blocks;
        used += ledger.rows[i].used;
        spare += ledger.rows[i].spare;
    }
    cr_expect_eq(objects, ledger.objects);
    cr_expect_eq(blocks, ledger.block_count);
    cr_expect_eq(used, ledger.used + ledger.static_used);
    cr_expect_eq(spare, ledger.spare + ledger.static_spare);
    close_ledger();
}

Test(byte_ledger, leaked_buffer_is_named) {
    char *leaked = heap_allocate(HEAP_BUFFER, 40);
    memset(leaked, 0, 40);
    strcpy(leaked, "whose am I?");
    expect_difference(FAULT_UNOWNED, leaked,
                      "of 40 bytes (a buffer): nobody owns it; it begins 77 68 6f 73 65 20 61 6d 20 49 3f 00");
    heap_release(HEAP_BUFFER, leaked, 40);
    expect_balance();
}

Test(byte_ledger, leaked_large_buffers_are_named) {
    char *run_of_pages = heap_allocate(HEAP_BUFFER, 9000);
    memset(run_of_pages, 1, 9000);
    expect_difference(FAULT_UNOWNED, run_of_pages, "of 9000 bytes (a buffer): nobody owns it");
    heap_release(HEAP_BUFFER, run_of_pages, 9000);
    char *span = heap_allocate(HEAP_BUFFER, 300000);
    memset(span, 1, 300000);
    expect_difference(FAULT_UNOWNED, span, "of 300000 bytes (a buffer): nobody owns it");
    heap_release(HEAP_BUFFER, span, 300000);
    expect_balance();
}

Test(byte_ledger, block_of_a_dead_object_is_named) {
    Owned list = list_new(0);
    list->refcount = 0; // as if its death had been forgotten half way
    expect_difference(FAULT_DEAD_OBJECT, object_header(list), "its list has died, and the block was not given back");
    list->refcount = 1;
    release(list);
    Owned number = float_new(1.5);
    number->refcount = 0;
    expect_difference(FAULT_DEAD_OBJECT, number, "of 24 bytes (an object): its float has died");
    number->refcount = 1;
    release(number);
    expect_balance();
}

Test(byte_ledger, block_without_object_is_named) {
    int64_t *block = heap_allocate(HEAP_PLAIN, 32);
    memset(block, 0, 32);
    expect_difference(FAULT_NO_OBJECT, block, "it holds no object; it begins 00 00");
    block[0] = 1;
    block[1] = (int64_t)(intptr_t)block; // a type that is none
    expect_difference(FAULT_NO_OBJECT, block, "it holds no object");
    block[1] = 0x12345678;
    expect_difference(FAULT_NO_OBJECT, block, "it holds no object");
    heap_release(HEAP_PLAIN, block, 32);
    expect_balance();
}

Test(byte_ledger, block_with_two_owners_is_named_with_both) {
    Owned first = list_new(4);
    Owned second = list_new(0);
    List *thief = as_list(second);
    thief->items = as_list(first)->items;
    thief->capacity = 4;
    expect_difference(FAULT_OWNED_TWICE, thief->items, "two own it: items of list at ");
    take();
    const char *once = strstr(found.texts[0].bytes, "items of list at ");
    cr_expect(strstr(once + 1, "items of list at ") != NULL, "%s", found.texts[0].bytes);
    close_ledger();
    thief->items = NULL;
    thief->capacity = 0;
    release(first);
    release(second);
    expect_balance();
}

Test(byte_ledger, footprint_that_lies_is_named) {
    Owned list = list_new(10);
    List *self = as_list(list);
    self->capacity = 11;
    expect_difference(FAULT_OTHER_SIZE, self->items, "another size: items of list at ");
    self->capacity = 10;
    self->size = 12; // more than there is room for: it is not asked for its items here
    expect_difference(FAULT_OVERFULL, self->items, "(96 of 80 bytes used)");
    self->size = 0;
    expect_balance();
    release(list);
}

Test(byte_ledger, released_block_that_is_still_named_is_told) {
    Owned list = list_new(10);
    List *self = as_list(list);
    heap_release(HEAP_BUFFER, self->items, 80);
    expect_difference(FAULT_NOT_LIVE, self->items, "it is not live, but somebody names it: items of list at ");
    self->capacity = 0;
    self->items = NULL;
    release(list);
    expect_balance();
}

Test(byte_ledger, keys_of_a_class_that_is_gone_have_an_owner) {
    run("import gc\n"
        "class C: pass\n"
        "c = C(); c.a = 1\n"
        "d = c.__dict__\n"
        "del c, C\n"
        "gc.collect()\n");
    expect_balance();
    cr_expect_str_eq(evaluate("d"), "{'a': 1}");
}

Test(byte_ledger, failing_memory_is_told) {
    for (int64_t n = 1; n <= 4; n++) {
        raw_fail_allocation(n);
        cr_expect_not(byte_ledger_open(&ledger, NULL, NULL));
        cr_expect_eq(raw_bytes_held(PART_LEDGER), 0);
    }
    raw_fail_allocation(0);
    expect_balance();
}
