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
#include <string.h>

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
    return !diagnostic->is_late && !in_fstring(diagnostic) && (source->is_string || encoding_is_declared(source));
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

// What CPython takes away from columns in the later lines of an f-string's expression, though nothing is missing there:
// the brace's column, or, if the brace is the last thing in its line, the string's if that is the same line.
static int32_t shift_in_fstring(const Diagnostic *diagnostic, const Source *source) {
    uint32_t start = diagnostic->fstring.start;
    Position brace = source_position(source, start - 1), string = source_position(source, diagnostic->fstring_token);
    size_t blanks = strspn(source->text + start, " \t\f");
    if (source->text[start + blanks] != '\n') {
        return brace.column;
    }
    return brace.line == string.line ? string.column : 0;
}

// Columns inside "(expression)": what lies before the expression on its line is not there, but one parenthesis is.
static int32_t offset_in_fstring(const Diagnostic *diagnostic, const Source *source, int32_t line, int32_t offset) {
    Position start = source_position(source, diagnostic->fstring.start);
    if (line == start.line) {
        return offset - offset_of(diagnostic, source, start) + 2;
    }
    return diagnostic->is_in_token ? offset : offset - shift_in_fstring(diagnostic, source);
}

static int32_t shown_offset(const Diagnostic *diagnostic, const Source *source, Position position) {
    int32_t offset = offset_of(diagnostic, source, position);
    if (in_fstring(diagnostic)) {
        offset = offset_in_fstring(diagnostic, source, position.line, offset);
    }
    if (diagnostic->joined_size > 0) {
        offset += (int32_t)diagnostic->joined_size;
    }
    bool is_before_line = diagnostic->is_before_line && !source->is_string;
    return is_before_line ? 0 : diagnostic->is_behind ? offset - 1 : offset;
}

// In characters, with the newline if it was given.
static int32_t last_line_length(const Source *source) {
    size_t length = 0;
    const char *line = source_line(source, source->first_line + source->line_count - 1, &length);
    return (int32_t)utf8_count(line, length) + !source->is_unended;
}

DiagnosticPlace diagnostic_place(const Diagnostic *diagnostic, const Source *source) {
    DiagnosticPlace place = {.known = !diagnostic->has_no_place};
    place.has_end_offset = place.known && !diagnostic->has_no_end;
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

// Lines of the text, without the last one's newline.
static void add_lines(const Source *source, uint32_t start, int32_t last_line, Buffer *out) {
    size_t length = 0;
    const char *text = source_line(source, last_line, &length);
    if (text) {
        buffer_add(out, source->text + start, (size_t)(text - source->text) + length - start);
    }
}

// Of a string CPython shows the lines that its lexer was in, or, if the error lies before them, one line without its
// newline.
static void string_text(const Diagnostic *diagnostic, const Source *source, int32_t line, Buffer *out) {
    bool is_here = line >= diagnostic->lexed_line;
    uint32_t line_start = source->line_starts[line - source->first_line];
    uint32_t start = is_here && diagnostic->joined_start < line_start ? diagnostic->joined_start : line_start;
    add_lines(source, start, line, out);
    bool is_last = line == source->first_line + source->line_count - 1;
    if (is_here && !(is_last && source->is_unended)) {
        buffer_add_byte(out, '\n');
    }
}

void diagnostic_text(const Diagnostic *diagnostic, const Source *source, Buffer *out) {
    DiagnosticPlace place = diagnostic_place(diagnostic, source);
    // What is found late is looked up in the file again, and a string has none, nor has standard input.
    bool has_file = source_has_file(source);
    if (!place.known || source->line_count == 0 || (diagnostic->is_late && !has_file)) {
        return;
    }
    if (source->is_string && !in_fstring(diagnostic) && !diagnostic->is_in_token) {
        string_text(diagnostic, source, place.line, out);
        return;
    }
    if (in_fstring(diagnostic)) {
        fstring_text(diagnostic, source, place.line, out);
    } else {
        add_lines(source, source->line_starts[place.line - source->first_line], place.line, out);
    }
    bool is_forgotten = (!has_file || in_fstring(diagnostic)) && place.line < diagnostic->lexed_line;
    if (!diagnostic->is_in_token && !is_forgotten) {
        buffer_add_byte(out, '\n');
    }
}
