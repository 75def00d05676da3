// SPDX-License-Identifier: GPL-3.0-or-later
// From a span of bytes to the numbers of a SyntaxError object: see diagnostic.h for the contract.
//
//     text      a = = 1          span {4, 5}
//     place     line 1, offset 5, end_line 1, end_offset 6
//
// CPython's numbers have their ways, and programs compare them, so they are kept: what is found at the very end of the
// text is at offset 0 of the last line, and what is wrong inside an f-string is shown alone, in the parentheses that
// the expression is parsed in. Columns are counted in characters, always.
//
// Next: diagnostic_print.c, which draws the report.
#include "syntax/diagnostic.h"

#include "base/utf8.h"
#include "syntax/encoding.h"

#include <stdarg.h>
#include <stdio.h>

void *diagnostic_set(Diagnostic *diagnostic, DiagnosticKind kind, Span span, const char *format, ...) {
    if (diagnostic->kind != DIAGNOSTIC_NONE) {
        return NULL;
    }
    diagnostic->kind = kind;
    diagnostic->span = span;
    diagnostic->has_end = true;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(diagnostic->message, sizeof diagnostic->message, format, arguments);
    va_end(arguments);
    return NULL;
}

const char *diagnostic_kind_name(DiagnosticKind kind) {
    switch (kind) {
    case DIAGNOSTIC_NONE: return "";
    case DIAGNOSTIC_SYNTAX: return "SyntaxError";
    case DIAGNOSTIC_INDENTATION: return "IndentationError";
    case DIAGNOSTIC_TAB: return "TabError";
    case DIAGNOSTIC_MEMORY: return "MemoryError";
    case DIAGNOSTIC_TOO_DEEP: return "RecursionError";
    }
    return "";
}

static bool in_fstring(const Diagnostic *diagnostic) { return diagnostic->fstring.end > diagnostic->fstring.start; }

static bool at_end_of_text(const Diagnostic *diagnostic, const Source *source) {
    bool ignores_newline = source->is_unended && diagnostic->has_end; // one that was not given
    return diagnostic->span.start + ignores_newline >= source->size;
}

// Does CPython count the columns of this error in characters? It does for texts that are given as strings, for files
// that declare their encoding, and for tokens that are wrong in themselves; else in bytes.
static bool counts_characters(const Diagnostic *diagnostic, const Source *source) {
    if (diagnostic->is_in_token) {
        return true;
    }
    return !diagnostic->is_late && (source->is_string || encoding_is_declared(source));
}

// CPython's column of a byte offset, from 1.
static int32_t offset_of(const Diagnostic *diagnostic, const Source *source, Position position) {
    size_t length = 0;
    const char *line = source_line(source, position.line, &length);
    if (!line || !counts_characters(diagnostic, source)) {
        return position.column + 1;
    }
    return (int32_t)utf8_count(line, (size_t)position.column) + 1;
}

// Columns inside "(expression)": what lies before the expression on its line is not there, but one parenthesis is.
static int32_t offset_in_fstring(const Diagnostic *diagnostic, const Source *source, int32_t line, int32_t offset) {
    Position start = source_position(source, diagnostic->fstring.start);
    if (line != start.line) {
        return offset;
    }
    return offset - offset_of(diagnostic, source, start) + 2;
}

static int32_t shown_offset(const Diagnostic *diagnostic, const Source *source, Position position) {
    int32_t offset = offset_of(diagnostic, source, position);
    if (in_fstring(diagnostic)) {
        offset = offset_in_fstring(diagnostic, source, position.line, offset);
    }
    return diagnostic->is_behind ? offset - 1 : offset;
}

// In characters, with the newline if it was given.
static int32_t last_line_length(const Source *source) {
    size_t length = 0;
    const char *line = source_line(source, source->first_line + source->line_count - 1, &length);
    return (int32_t)utf8_count(line, length) + !source->is_unended;
}

DiagnosticPlace diagnostic_place(const Diagnostic *diagnostic, const Source *source) {
    DiagnosticPlace place = {.known = !diagnostic->has_no_place};
    if (!place.known || source->line_count == 0) {
        return place; // line 0 of a text that has none
    }
    Span span = diagnostic->span;
    if (at_end_of_text(diagnostic, source)) {
        place.line = place.end_line = source->first_line + source->line_count - 1;
        place.end_offset = diagnostic->has_end ? 0 : diagnostic->missing_end;
        place.offset = diagnostic->is_behind && source->is_string ? last_line_length(source) : 0;
        return place;
    }
    Position start = source_position(source, span.start);
    Position end = diagnostic->has_end ? source_position(source, span.end) : start;
    place.line = start.line;
    place.offset = shown_offset(diagnostic, source, start);
    place.end_line = end.line;
    place.end_offset = diagnostic->has_end ? shown_offset(diagnostic, source, end) : diagnostic->missing_end;
    return place;
}

// The part of the f-string's expression that is on line `line`, with the parenthesis that CPython would show.
static void fstring_text(const Diagnostic *diagnostic, const Source *source, int32_t line, Buffer *out) {
    Span shown = diagnostic->fstring;
    size_t length = 0;
    const char *text = source_line(source, line, &length);
    if (!text) {
        return;
    }
    uint32_t line_start = (uint32_t)(text - source->text);
    uint32_t line_end = line_start + (uint32_t)length;
    uint32_t from = shown.start > line_start ? shown.start : line_start;
    uint32_t to = shown.end < line_end ? shown.end : line_end;
    if (shown.start >= line_start) {
        buffer_add_byte(out, '(');
    }
    if (to > from) {
        buffer_add(out, source->text + from, to - from);
    }
    if (shown.end <= line_end) {
        buffer_add_byte(out, ')');
    }
}

void diagnostic_text(const Diagnostic *diagnostic, const Source *source, Buffer *out) {
    DiagnosticPlace place = diagnostic_place(diagnostic, source);
    // What is found late is looked up in the file again, and a string has none.
    if (!place.known || (diagnostic->is_late && source->is_string)) {
        return;
    }
    if (in_fstring(diagnostic)) {
        fstring_text(diagnostic, source, place.line, out);
    } else {
        size_t length = 0;
        const char *text = source_line(source, place.line, &length);
        if (text) {
            buffer_add(out, text, length);
        }
    }
    bool is_last = !in_fstring(diagnostic) && place.line == source->first_line + source->line_count - 1;
    if (!diagnostic->is_in_token && source->line_count > 0 && !(is_last && source->is_unended)) {
        buffer_add_byte(out, '\n');
    }
}
