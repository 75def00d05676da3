// SPDX-License-Identifier: GPL-3.0-or-later
// The audit from inside: its budget, and differences that are put into the heap behind its back.
#include "inspect/audit.h"

#include "memory/heap.h"
#include "objects/list.h"
#include "inspect/audit_state.h"
#include "../library/evaluate.h"

#include <criterion/criterion.h>
#include <criterion/redirect.h>
#include <stdio.h>
#include <string.h>

static void start(void) {
    cr_redirect_stderr();
    evaluate_start();
    audit_begin();
}

static void stop(void) {
    byte_ledger_deinit(&audit.bytes);
    address_table_deinit(&audit.seen);
    address_table_deinit(&audit.known);
    buffer_deinit(&audit.summary);
    evaluate_stop();
}

TestSuite(audit, .init = start, .fini = stop);

// What went to standard error since the test began.
static const char *errors(void) {
    static char text[4096];
    fflush(stderr);
    FILE *file = cr_get_redirected_stderr();
    size_t size = fread(text, 1, sizeof(text) - 1, file);
    text[size] = '\0';
    return text;
}

static void run_statements(int count) {
    Buffer text;
    buffer_init(&text);
    for (int i = 0; i < count; i++) {
        buffer_add_format(&text, "x = [%d]\n", i);
    }
    run(text.bytes);
    buffer_deinit(&text);
}

Test(audit, each_statement_of_a_short_program) {
    run_statements(20);
    audit_end_program();
    cr_expect_eq(audit.statements, 20);
    cr_expect_eq(audit.audited, 20);
    cr_expect_eq(audit.differences, 0);
    cr_expect(strstr(audit.summary.bytes, "audit: 20 statements, each audited: ") != NULL, "%s", audit.summary.bytes);
}

Test(audit, a_long_program_is_audited_in_part_and_says_so) {
    audit_set_patience(0);
    run_statements(1000);
    audit_end_program();
    cr_expect_eq(audit.statements, 1000);
    cr_expect_lt(audit.audited, 1000);
    cr_expect_gt(audit.audited, 1);
    char expected[64];
    snprintf(expected, sizeof(expected), "audit: 1,000 statements, %d of them audited: ", (int)audit.audited);
    cr_expect(strstr(audit.summary.bytes, expected) != NULL, "%s", audit.summary.bytes);
}

Test(audit, the_summary_fits_a_terminal) {
    run("class A_class_with_a_very_long_name_that_no_line_has_room_for_in_any_case_whatever: pass\n"
        "kept = [A_class_with_a_very_long_name_that_no_line_has_room_for_in_any_case_whatever() for i in "
        "range(20000)]\n");
    audit_end_program();
    const char *line = audit.summary.bytes;
    for (const char *end = strchr(line, '\n'); end != NULL; line = end + 1, end = strchr(line, '\n')) {
        cr_expect_leq(end - line, 80, "%.*s", (int)(end - line), line);
    }
}

Test(audit, a_leaked_buffer_is_named_once) {
    char *leaked = heap_allocate(HEAP_BUFFER, 48);
    memset(leaked, 'x', 48);
    run_statements(3);
    heap_release(HEAP_BUFFER, leaked, 48);
    cr_expect_eq(audit.differences, 1);
    const char *text = errors();
    const char *named = strstr(text, "audit: after line 1: block ");
    cr_assert(named != NULL, "%s", text);
    cr_expect(strstr(named, "of 48 bytes (a buffer): nobody owns it; it begins 78 78") != NULL, "%s", text);
    cr_expect(
        strstr(named + 1,
               "nobody owns it; it begins 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 78 \"xxxxxxxxxxxxxxxx\"\n") ==
        strstr(named, "nobody"));
}
