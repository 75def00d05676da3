// SPDX-License-Identifier: GPL-3.0-or-later
// The summary of an audit: what there was when the program ended, as sums that a reader can check.
//
//     audit: 6 statements, each audited: 3,869 objects, 8,362 references
//     audit: asked    421,353 bytes = 412,032 used + 9,321 spare
//     audit: blocks   422,553 bytes = 421,353 asked + 1,200 rounding
//     audit: mapped   524,288 bytes = 422,553 in blocks + 92,735 free + 9,000 headers
//     …
//     audit: all balanced, everything given back
#include "memory/collector.h"
#include "inspect/audit_state.h"
#include "inspect/quantity.h"

#include <stdio.h>

#define LINE_WIDTH 80
#define NAME_WIDTH 24
#define NAMED_TYPES 4
#define NAMED_BYTES 4096 // a part with fewer is among the others

// ---- lines -------------------------------------------------------------------------------------------------------

static void begin_line(const char *title) { buffer_add_format(&audit.summary, "audit: %-9s", title); }

static void end_line(void) { buffer_add_byte(&audit.summary, '\n'); }

static size_t column_of(const Buffer *out) {
    size_t start = out->length;
    while (start > 0 && out->bytes[start - 1] != '\n') {
        start -= 1;
    }
    return out->length - start;
}

// Adds words to a line; in a new one, if they do not fit. Deinits the words.
static void add_words(Buffer *words) {
    if (column_of(&audit.summary) + 1 + words->length > LINE_WIDTH) {
        end_line();
        begin_line("");
    }
    buffer_add_byte(&audit.summary, ' ');
    buffer_add(&audit.summary, words->bytes, words->length);
    buffer_deinit(words);
}

static void add_term(const char *before, int64_t number, const char *behind) {
    Buffer words;
    buffer_init(&words);
    buffer_add_text(&words, before);
    quantity_add(number, &words);
    buffer_add_text(&words, behind);
    add_words(&words);
}

static void add_words_of(const char *text) {
    Buffer words;
    buffer_init(&words);
    buffer_add_text(&words, text);
    add_words(&words);
}

static void add_counted(int64_t number, const char *what, const char *behind) {
    Buffer words;
    buffer_init(&words);
    quantity_add_counted(number, what, &words);
    buffer_add_text(&words, behind);
    add_words(&words);
}

static void add_statements(void) {
    buffer_add_text(&audit.summary, "audit:");
    add_counted(audit.statements, "statement", audit.audited == audit.statements ? ", each audited:" : ",");
    if (audit.audited < audit.statements) {
        add_term("", audit.audited, " of them audited: all at first,");
        add_words_of("then as many as take half of the time:");
    }
    add_counted(audit.bytes.objects, "object", ",");
    add_counted(audit.references, "reference", "");
    end_line();
}

static void add_sums(void) {
    const ByteLedger *bytes = &audit.bytes;
    const HeapTotals *totals = &bytes->totals;
    int64_t asked = bytes->used + bytes->spare;
    int64_t owned = totals->bytes_in_blocks - bytes->unowned_bytes;
    begin_line("asked");
    add_term("", asked, " bytes =");
    add_term("", bytes->used, " used +");
    add_term("", bytes->spare, " spare");
    end_line();
    begin_line("blocks");
    add_term("", owned, " bytes =");
    add_term("", asked, " asked +");
    add_term("", owned - asked, " rounding");
    end_line();
    begin_line("mapped");
    add_term("", totals->bytes_mapped, " bytes =");
    add_term("", totals->bytes_in_blocks, " in blocks +");
    add_term("", totals->bytes_in_lists + totals->bytes_in_pools + totals->bytes_in_pages, " free +");
    add_term("", totals->bytes_in_headers, " headers");
    end_line();
}

// ---- the largest -------------------------------------------------------------------------------------------------

static void add_named(const char *name, int64_t number) {
    Buffer words;
    buffer_init(&words);
    buffer_add_format(&words, "%.*s ", NAME_WIDTH, name);
    quantity_add(number, &words);
    buffer_add_byte(&words, ',');
    add_words(&words);
}

static void add_types(void) {
    int64_t rest = audit.bytes.used;
    begin_line("types");
    byte_ledger_sort(&audit.bytes);
    for (int64_t i = 0; i < NAMED_TYPES && i < audit.bytes.row_count; i++) {
        const TypeBytes *row = &audit.bytes.rows[i];
        add_named(row->type->name, type_bytes_in_heap(row));
        rest -= type_bytes_in_heap(row);
    }
    add_term("others ", rest, "");
    end_line();
}

// Raw memory; what the audit itself has of it is left out.
static void add_parts(void) {
    begin_line("raw");
    int64_t rest = 0;
    for (Part part = 0; part < PART_COUNT; part++) {
        int64_t held = (int64_t)raw_bytes_held(part);
        if (part == PART_LEDGER || part == PART_BUFFER) {
            continue;
        }
        if (held >= NAMED_BYTES) {
            add_named(part_name(part), held);
        } else {
            rest += held;
        }
    }
    add_term("others ", rest, "");
    end_line();
}

static void add_collections(void) {
    GenerationStatistics statistics[GENERATION_COUNT];
    collector_get_statistics(statistics);
    begin_line("collector");
    add_term("", statistics[0].collections, " young,");
    add_term("", statistics[1].collections, " middle,");
    add_term("", statistics[2].collections, " full");
    end_line();
}

void audit_summary_prepare(void) {
    buffer_init(&audit.summary);
    add_statements();
    if (!audit.bytes.failed) {
        add_sums();
        add_types();
        add_parts();
    }
    add_collections();
}

// ---- the verdict -------------------------------------------------------------------------------------------------

static void add_verdict(Buffer *out) {
    buffer_add_text(out, "audit: ");
    if (audit.differences > 0) {
        quantity_add_counted(audit.differences, "difference", out);
    } else {
        buffer_add_text(out, audit.unfinished ? "no memory to audit" : "all balanced");
    }
    if (audit.left_objects == 0 && audit.left_bytes == 0) {
        buffer_add_text(out, ", everything given back\n");
        return;
    }
    buffer_add_text(out, ", left at the end: ");
    quantity_add_counted(audit.left_objects, "object", out);
    buffer_add_text(out, ", ");
    quantity_add_counted(audit.left_bytes, "byte", out);
    buffer_add_text(out, " of raw memory\n");
}

void audit_summary_print(Buffer *summary) {
    add_verdict(summary);
    fputs(summary->bytes, stderr);
    buffer_deinit(summary);
}
