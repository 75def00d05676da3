// SPDX-License-Identifier: GPL-3.0-or-later
// Balancing the ledgers: two tables are filled in one walk over everything, and compared with what the heap says.
//
//     references    table: object → references seen      object->refcount must be the same
//     bytes         table: block → bytes asked           heap_walk_blocks must find the same blocks, with these sizes
//
// A difference is a bug of the interpreter, never of the program: a reference that somebody forgot to release, or
// released twice, or that a `traverse` or a root does not show; a block that a `footprint` does not show.
//
// A difference that was named once is not named again at each following statement: the table of known ones keeps, for
// an object, how far its count was off.
#include "inspect/audit.h"

#include "memory/heap.h"
#include "memory/roots.h"
#include "eval/frame.h"
#include "eval/interpreter.h"
#include "inspect/address_table.h"
#include "inspect/describe.h"

#include <inttypes.h>
#include <stdio.h>

#define NAMED_MAXIMUM 20 // differences that are named; the others are only counted

static struct Audit {
    int64_t statements;
    int64_t objects; // at the last audit
    int64_t references;
    int64_t differences;
    bool unfinished;     // an audit found no memory for its tables
    AddressTable seen;   // object → references to it
    AddressTable blocks; // block → bytes asked, by its owner
    AddressTable known;  // object or block → the difference that was named before
} audit;

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

static void name_count_difference(Borrowed object, int64_t listed) {
    Buffer text;
    buffer_init(&text);
    describe_object(object, &text);
    buffer_add_text(&text, " = ");
    describe_value(object, 40, &text);
    buffer_add_format(&text, ": count %" PRId64 ", but %" PRId64 " holders", object->refcount, listed);
    print_where();
    print_text(&text);
    Ledger ledger;
    if (!ledger_open(&ledger, object)) {
        return;
    }
    for (int64_t i = 0; i < ledger.count && i < 5; i++) {
        buffer_init(&text);
        buffer_add_text(&text, "audit:     held by ");
        describe_holder(&ledger.holders[i], object, &text);
        print_text(&text);
    }
    ledger_close(&ledger);
}

static void name_block_difference(const void *block, const char *what, int64_t size) {
    if (note_difference(block, size)) {
        print_where();
        fprintf(stderr, "block %p of %" PRId64 " bytes: %s\n", block, size, what);
    }
}

// ---- filling the tables ------------------------------------------------------------------------------------------

static void count_reference(Borrowed child, Edge edge, void *context) {
    (void)edge, (void)context;
    int64_t *seen = address_table_at(&audit.seen, child);
    if (seen != NULL) {
        *seen += 1;
    }
    audit.references += 1;
}

static void note_block(const void *block, int64_t used, int64_t asked, const char *what, void *context) {
    (void)context;
    if (!heap_owns(block)) {
        return;
    }
    int64_t *noted = address_table_at(&audit.blocks, block);
    if (noted == NULL) {
        return;
    }
    if (*noted != 0) {
        name_block_difference(block, "two objects own it", asked);
    }
    if (used > asked) {
        name_block_difference(block, what, asked);
    }
    *noted = asked;
}

static void enter_object(Borrowed object, void *context) {
    (void)context;
    audit.objects += 1;
    address_table_at(&audit.seen, object);
    object_traverse(object, count_reference, NULL);
    object_footprint(object, note_block, NULL);
}

// ---- comparing ---------------------------------------------------------------------------------------------------

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

static void compare_block(const void *block, size_t size, HeapKind kind, void *context) {
    (void)kind, (void)context;
    int64_t *noted = address_table_find(&audit.blocks, block);
    if (noted == NULL) {
        name_block_difference(block, "nobody owns it", (int64_t)size);
        return;
    }
    if ((*noted + HEAP_ALIGNMENT - 1) / HEAP_ALIGNMENT * HEAP_ALIGNMENT != (int64_t)size) {
        name_block_difference(block, "its owner asked for another size", (int64_t)size);
    }
}

void audit_now(void) {
    audit.objects = 0;
    audit.references = 0;
    address_table_clear(&audit.seen);
    address_table_clear(&audit.blocks);
    bool walked = heap_walk_objects(enter_object, NULL);
    roots_walk(count_reference, NULL, NULL);
    roots_walk_blocks(note_block, NULL);
    if (!walked || audit.seen.failed || audit.blocks.failed) {
        audit.unfinished = true;
        return;
    }
    compare_counts();
    audit.unfinished |= !heap_walk_blocks(compare_block, NULL);
}

// ---- from beginning to end ---------------------------------------------------------------------------------------

static void after_statement(void) {
    audit.statements += 1;
    audit_now();
}

void audit_begin(void) { interpreter.after_statement = after_statement; }

// A number with commas: 4,031.
static void add_number(Buffer *out, int64_t number) {
    if (number >= 1000) {
        add_number(out, number / 1000);
        buffer_add_format(out, ",%03d", (int)(number % 1000));
    } else {
        buffer_add_format(out, "%d", (int)number);
    }
}

static void add_counted(Buffer *out, int64_t number, const char *what) {
    add_number(out, number);
    buffer_add_format(out, " %s%s", what, number == 1 ? "" : "s");
}

bool audit_end(void) {
    interpreter.after_statement = NULL;
    audit_now();
    Buffer text;
    buffer_init(&text);
    buffer_add_text(&text, "audit: ");
    add_counted(&text, audit.statements, "statement");
    buffer_add_text(&text, ", ");
    add_counted(&text, audit.objects, "object");
    buffer_add_text(&text, ", ");
    add_counted(&text, audit.references, "reference");
    buffer_add_text(&text, ": ");
    if (audit.differences > 0) {
        add_counted(&text, audit.differences, "difference");
    } else {
        buffer_add_text(&text, audit.unfinished ? "no memory to audit" : "all balanced");
    }
    print_text(&text);
    address_table_deinit(&audit.seen);
    address_table_deinit(&audit.blocks);
    address_table_deinit(&audit.known);
    return audit.differences == 0 && !audit.unfinished;
}
