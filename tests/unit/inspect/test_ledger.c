// SPDX-License-Identifier: GPL-3.0-or-later
// The reference ledger against faults that are put into the heap behind its back: a reference that nobody holds, and a
// place that holds without having counted.
#include "inspect/ledger.h"

#include "memory/heap.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/str.h"
#include "eval/interpreter.h"
#include "inspect/audit.h"
#include "inspect/audit_state.h"
#include "inspect/report.h"
#include "inspect/unlisted.h"
#include "../library/evaluate.h"

#include <criterion/criterion.h>
#include <criterion/redirect.h>
#include <stdio.h>
#include <string.h>

static void start(void) {
    cr_redirect_stderr();
    evaluate_start();
}

TestSuite(ledger, .init = start, .fini = evaluate_stop);

// What the program's module has under this name.
static Object *named(const char *name) {
    Owned key = str_intern_text(name);
    Borrowed value = dict_get_name(module_dict(interpreter.main.held), key);
    release(key);
    return object_mutable(value);
}

static int64_t holder_count(Borrowed object) {
    Ledger ledger;
    cr_assert(ledger_open(&ledger, object));
    int64_t count = ledger.count;
    ledger_close(&ledger);
    return count;
}

static bool refs_say(Borrowed object, const char *expected) {
    Buffer text;
    buffer_init(&text);
    cr_assert(report_refs(object, 0, &text));
    bool said = strstr(text.bytes, expected) != NULL;
    cr_expect(said, "%s", text.bytes);
    buffer_deinit(&text);
    return said;
}

// ---- the rest of all objects -------------------------------------------------------------------------------------

typedef struct Rests {
    int64_t count;
    Borrowed object;
    int64_t rest;
} Rests;

static void note_rest(Borrowed object, int64_t rest, void *context) {
    *(Rests *)context = (Rests){.count = ((Rests *)context)->count + 1, .object = object, .rest = rest};
}

static Rests rests(void) {
    Rests found = {0};
    cr_assert(unlisted_walk(note_rest, &found));
    return found;
}

// ---- tests -------------------------------------------------------------------------------------------------------

Test(ledger, a_statement_that_has_run_leaves_no_rest) {
    run("a = [1, [2], {'k': (3, 4)}]\nb = a\n");
    cr_expect_eq(rests().count, 0);
    cr_expect_eq(holder_count(named("a")), named("a")->refcount);
}

Test(ledger, a_lost_reference_is_named) {
    run("a = [1]\nb = a\n");
    Object *list = named("a");
    Owned lost = retain(list);
    cr_expect_eq(holder_count(list), 2);
    Rests found = rests();
    cr_expect_eq(found.count, 1);
    cr_expect_eq(found.object, list);
    cr_expect_eq(found.rest, 1);
    refs_say(list, ": 3 references\n");
    refs_say(list, "    nobody: a reference was lost\n");
    release(lost);
    cr_expect_eq(rests().count, 0);
}

Test(ledger, a_place_that_holds_without_a_count_is_named) {
    run("a = [1]\nb = [a]\n");
    Object *list = named("a");
    list->refcount -= 1;
    Rests found = rests();
    cr_expect_eq(found.count, 1);
    cr_expect_eq(found.object, list);
    cr_expect_eq(found.rest, -1);
    refs_say(list, ": 1 reference\n");
    refs_say(list, "    1 of these without a count: it will die too early\n");
    list->refcount += 1;
    cr_expect_eq(rests().count, 0);
}

Test(ledger, the_audit_names_both_once) {
    audit_begin();
    run("a = [1]\nb = ['b']\nc = [b]\n");
    Owned lost = retain(named("a"));
    named("b")->refcount -= 1;
    run("d = 1\ne = 2\n");
    release(lost);
    named("b")->refcount += 1;
    cr_expect_eq(audit.differences, 2);
    static char text[4096];
    fflush(stderr);
    text[fread(text, 1, sizeof(text) - 1, cr_get_redirected_stderr())] = '\0';
    cr_expect(strstr(text, "= [1]: count 2, but 1 holder\n") != NULL, "%s", text);
    cr_expect(strstr(text, "= ['b']: count 1, but 2 holders\n") != NULL, "%s", text);
    cr_expect(strstr(text, "audit:     held by name a in __main__\n") != NULL, "%s", text);
    cr_expect(strstr(text, "audit:     held by item 0 of c (list at ") != NULL, "%s", text);
    byte_ledger_deinit(&audit.bytes);
    address_table_deinit(&audit.seen);
    address_table_deinit(&audit.known);
    interpreter.after_statement = NULL;
}
