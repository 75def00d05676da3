// SPDX-License-Identifier: GPL-3.0-or-later
// Balancing the ledgers: tables are filled in one walk over everything, and compared with what the heap says.
//
//     references    table: object → references seen      object->refcount must be the same
//     bytes         byte_ledger.c                         each live block has one owner, who says its size
//
// A difference is a bug of the interpreter, never of the program: a reference that somebody forgot to release, or
// released twice, or that a `traverse` or a root does not show; a block that a `footprint` does not show.
//
// A difference that was named once is not named again at each following statement: the table of known ones keeps, for
// an object, how far its count was off.
//
// The budget: once audits have taken their free time, and more beyond it than the program, only every second statement
// is audited, then every fourth …
//
// Next: audit_summary.c, what is said at the end.
#include "inspect/audit.h"

#include "memory/roots.h"
#include "eval/frame.h"
#include "eval/interpreter.h"
#include "inspect/audit_state.h"
#include "inspect/describe.h"
#include "inspect/leftovers.h"
#include "inspect/quantity.h"

#include <inttypes.h>
#include <stdio.h>
#include <time.h>

#define NAMED_MAXIMUM 20            // differences that are named; the others are only counted
#define HOLDERS_MAXIMUM 5           // of an object whose count is off
#define FREE_TIME (5 * 1000 * 1000) // microseconds

struct Audit audit = {.patience = FREE_TIME};

// ---- differences -------------------------------------------------------------------------------------------------

static void print_where(void) {
    if (frame_current != NULL) {
        fprintf(stderr, "audit: after line %d: ", (int)frame_line(frame_current));
    } else {
        fprintf(stderr, "audit: at the end: ");
    }
}

// Is this difference new? Then it counts; true: and is to be named.
static bool note_difference(const void *address, int64_t difference) {
    int64_t *known = address_table_at(&audit.known, address);
    if (known == NULL || *known == difference) {
        return false;
    }
    *known = difference;
    audit.differences += 1;
    return audit.differences <= NAMED_MAXIMUM;
}

static void print_text(Buffer *text) {
    fprintf(stderr, "%s\n", text->bytes);
    buffer_deinit(text);
}

static void name_holders(Borrowed object) {
    Ledger ledger;
    if (audit.bytes.broken_objects > 0 || !ledger_open(&ledger, object)) {
        return;
    }
    for (int64_t i = 0; i < ledger.count && i < HOLDERS_MAXIMUM; i++) {
        Buffer text;
        buffer_init(&text);
        buffer_add_text(&text, "audit:     held by ");
        describe_holder(&ledger.holders[i], object, &text);
        print_text(&text);
    }
    ledger_close(&ledger);
}

static void name_count_difference(Borrowed object, int64_t listed) {
    Buffer text;
    buffer_init(&text);
    describe_object(object, &text);
    buffer_add_text(&text, " = ");
    describe_value(object, 40, &text);
    buffer_add_format(&text, ": count %" PRId64 ", but ", object->refcount);
    quantity_add_counted(listed, "holder", &text);
    print_where();
    print_text(&text);
    name_holders(object);
}

static void on_byte_difference(const ByteDifference *difference, void *context) {
    (void)context;
    if (note_difference(difference->block, difference->size)) {
        Buffer text;
        buffer_init(&text);
        byte_difference_describe(&audit.bytes, difference, &text);
        print_where();
        print_text(&text);
    }
}

// ---- one audit ---------------------------------------------------------------------------------------------------

static void count_reference(Borrowed child, Edge edge, void *context) {
    (void)edge, (void)context;
    int64_t *seen = address_table_at(&audit.seen, child);
    if (seen != NULL) {
        *seen += 1;
    }
    audit.references += 1;
}

static void enter_object(Borrowed object, void *context) {
    (void)context;
    if (byte_ledger_add_object(&audit.bytes, object)) {
        address_table_at(&audit.seen, object);
        object_traverse(object, count_reference, NULL);
    }
}

static void compare_counts(void) {
    for (int64_t i = 0; i < audit.seen.capacity; i++) {
        AddressEntry entry = audit.seen.entries[i];
        if (entry.address != NULL) {
            Borrowed object = entry.address;
            int64_t difference = object->refcount - entry.value;
            if (difference != 0 && note_difference(object, difference)) {
                name_count_difference(object, entry.value);
            }
        }
    }
}

void audit_now(void) {
    audit.references = 0;
    address_table_clear(&audit.seen);
    byte_ledger_begin(&audit.bytes);
    bool walked = heap_walk_objects(enter_object, NULL);
    roots_walk(count_reference, NULL, NULL);
    byte_ledger_end(&audit.bytes);
    if (!walked || audit.seen.failed || audit.bytes.failed) {
        audit.unfinished = true;
        return;
    }
    compare_counts();
}

// ---- after each statement ----------------------------------------------------------------------------------------

static int64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (int64_t)time.tv_sec * 1000 * 1000 + time.tv_nsec / 1000;
}

// What audits took beyond their free time must not be more than what the program took. Far below that, they come closer
// together again.
static void adjust_stride(int64_t program_time) {
    int64_t charged = audit.spent - audit.patience;
    if (charged > program_time) {
        audit.stride *= 2;
    } else if (charged < program_time / 2 && audit.stride > 1) {
        audit.stride /= 2;
    }
}

static void after_statement(void) {
    audit.statements += 1;
    if (audit.statements < audit.next) {
        return;
    }
    audit.audited += 1;
    int64_t start = now();
    audit_now();
    int64_t end = now();
    audit.spent += end - start;
    adjust_stride(end - audit.begun - audit.spent);
    audit.next += audit.stride;
}

void audit_set_patience(int64_t microseconds) { audit.patience = microseconds; }

void audit_begin(void) {
    byte_ledger_init(&audit.bytes, on_byte_difference, NULL);
    audit.next = 1;
    audit.stride = 1;
    audit.begun = now();
    audit.buffers_before = raw_bytes_held(PART_BUFFER);
    interpreter.after_statement = after_statement;
}

// ---- the end -----------------------------------------------------------------------------------------------------

void audit_end_program(void) {
    interpreter.after_statement = NULL;
    audit_now();
    audit_summary_prepare();
}

void audit_end_interpreter(void) {
    audit.left_objects = leftovers_report();
    audit_now();
}

// No part of the runtime may keep raw memory; buffers that were there before it are not its own: the program's text.
static int64_t allowed_at_end(Part part) { return part == PART_BUFFER ? (int64_t)audit.buffers_before : 0; }

static void find_raw_leftovers(void) {
    for (Part part = 0; part < PART_COUNT; part++) {
        int64_t held = (int64_t)raw_bytes_held(part);
        if (held > allowed_at_end(part)) {
            audit.left_bytes += held - allowed_at_end(part);
            fprintf(stderr, "audit: at the end: %" PRId64 " bytes of the part \"%s\" were not given back\n",
                    held - allowed_at_end(part), part_name(part));
        }
    }
}

bool audit_finish(void) {
    address_table_deinit(&audit.seen);
    address_table_deinit(&audit.known);
    byte_ledger_deinit(&audit.bytes);
    Buffer summary = audit.summary;
    audit.buffers_before += summary.capacity;
    find_raw_leftovers();
    audit_summary_print(&summary);
    return audit.differences == 0 && !audit.unfinished && audit.left_objects == 0 && audit.left_bytes == 0;
}
