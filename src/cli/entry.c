// SPDX-License-Identifier: GPL-3.0-or-later
// Reading entries: line by line, until the parser says that the statement is complete.
//
//     >>> def f(x):          incomplete: asks for more
//     ...     return x + 1
//     ...                    an empty line ends a block
//
// Who pastes means all of it, though. Text from a bracketed paste comes as one line with newlines in it, as does a
// block that is recalled from the history: it is one entry, blank lines included. From a terminal that does not tell,
// it comes line by line, only quickly; then
//
//     an empty line ends the block only if the next line is not indented (or begins with else, except, …), and
//     a line that is not indented ends a complete block without an empty line, and begins the next entry.
//
// Next: repl.c, which runs them; indent.c.
#include "cli/entry.h"

#include "syntax/diagnostic.h"
#include "syntax/tree.h"
#include "cli/commands.h"
#include "cli/indent.h"

#include <stdio.h>
#include <string.h>

#define PASTE_GAP 20 // milliseconds

static const Buffer *entry_so_far; // for on_colon, which readline calls without a context

void entry_reader_init(EntryReader *reader) {
    buffer_init(&reader->entry);
    buffer_init(&reader->line);
    buffer_init(&reader->next);
    reader->has_next = false;
}

void entry_reader_deinit(EntryReader *reader) {
    buffer_deinit(&reader->entry);
    buffer_deinit(&reader->line);
    buffer_deinit(&reader->next);
}

const char *entry_text(const EntryReader *reader) { return reader->line.bytes; }

// ---- is it complete? ---------------------------------------------------------------------------------------------

static bool is_blank(const char *text) { return text[strspn(text, " \t\f\n")] == '\0'; }

typedef enum Verdict { VERDICT_COMPLETE, VERDICT_INCOMPLETE, VERDICT_WRONG } Verdict;

// Without memory for a judgement the entry is WRONG, and marked as failed.
static Verdict judge(Buffer *entry) {
    Source *source = source_create("<stdin>", entry->bytes, entry->length);
    if (source == NULL) {
        entry->failed = true;
        return VERDICT_WRONG;
    }
    Diagnostic diagnostic = {0};
    Tree *tree = tree_parse(source, PARSE_INTERACTIVE, &diagnostic);
    source_release(source);
    Verdict verdict = tree != NULL ? VERDICT_COMPLETE : diagnostic.incomplete ? VERDICT_INCOMPLETE : VERDICT_WRONG;
    tree_destroy(tree);
    entry->failed |= diagnostic.kind == DIAGNOSTIC_MEMORY;
    return verdict;
}

// Would an empty line end the entry?
static bool could_end(Buffer *entry) {
    buffer_add_byte(entry, '\n');
    if (entry->failed) {
        return false;
    }
    bool complete = judge(entry) == VERDICT_COMPLETE;
    entry->bytes[--entry->length] = '\0';
    return complete;
}

// ---- reading -----------------------------------------------------------------------------------------------------

static void add_line(Buffer *entry, const char *line) {
    buffer_add_text(entry, is_blank(line) ? "" : line);
    buffer_add_byte(entry, '\n');
}

static int next_indent(Buffer *entry) {
    if (entry->length == 0 || entry->failed) {
        return 0;
    }
    entry->bytes[entry->length - 1] = '\0';
    int indent = indent_next(entry->bytes);
    entry->bytes[entry->length - 1] = '\n';
    return indent;
}

// Does the line belong to the block, though it follows an empty line or is not indented? Comments may stand anywhere.
static bool goes_on(const char *line) { return strchr(" \t#", line[0]) != NULL || is_clause(line); }

static void keep_for_next(EntryReader *reader) {
    buffer_clear(&reader->next);
    buffer_add(&reader->next, reader->line.bytes, reader->line.length);
    reader->has_next = true;
}

// Reads the lines after the first one.
static LineResult read_more(EntryReader *reader) {
    Buffer *entry = &reader->entry;
    bool ended = false; // by an empty line, but more is waiting
    while (ended || judge(entry) == VERDICT_INCOMPLETE) {
        LineResult result = line_editor_read("... ", ended ? 0 : next_indent(entry), &reader->line);
        if (result == LINE_INTERRUPTED) {
            return result;
        }
        const char *line = reader->line.bytes;
        bool blank = result == LINE_END || is_blank(line);
        if (!blank && !goes_on(line) && (ended || could_end(entry))) {
            keep_for_next(reader);
            break;
        }
        add_line(entry, blank ? "" : line);
        ended = blank && result != LINE_END && judge(entry) != VERDICT_INCOMPLETE && line_editor_input_waits(PASTE_GAP);
        if (result == LINE_END) {
            break;
        }
    }
    return LINE_READ;
}

static LineResult read_first(EntryReader *reader) {
    if (reader->has_next) {
        reader->has_next = false;
        buffer_clear(&reader->line);
        buffer_add(&reader->line, reader->next.bytes, reader->next.length);
        return LINE_READ;
    }
    return line_editor_read(">>> ", 0, &reader->line);
}

static int reindent(const char *line) { return indent_of_clause(entry_so_far->bytes, line); }

static LineResult read_entry(EntryReader *reader) {
    buffer_clear(&reader->entry);
    entry_so_far = &reader->entry;
    line_editor_set_reindenter(reindent);
    LineResult result = read_first(reader);
    if (result != LINE_READ) {
        return result;
    }
    const Buffer *line = &reader->line;
    buffer_add(&reader->entry, line->bytes, line->length);
    buffer_add_byte(&reader->entry, '\n');
    bool is_alone = is_command(line->bytes) || is_blank(line->bytes);
    bool is_whole = strchr(line->bytes, '\n') != NULL && could_end(&reader->entry);
    return is_alone || is_whole ? LINE_READ : read_more(reader);
}

// The entry as it is remembered.
static void take_text(EntryReader *reader) {
    const Buffer *entry = &reader->entry;
    size_t length = entry->length;
    while (length > 0 && entry->bytes[length - 1] == '\n') {
        length -= 1;
    }
    buffer_clear(&reader->line);
    buffer_add(&reader->line, entry->bytes, length);
}

// What there was no memory for is dropped, as if it had been interrupted: a part of it must not run.
LineResult entry_read(EntryReader *reader) {
    LineResult result = read_entry(reader);
    take_text(reader);
    if (reader->entry.failed || reader->line.failed || reader->next.failed) {
        fputs("MemoryError\n", stderr);
        entry_reader_deinit(reader);
        entry_reader_init(reader);
        return result == LINE_END ? LINE_END : LINE_INTERRUPTED;
    }
    return result;
}
