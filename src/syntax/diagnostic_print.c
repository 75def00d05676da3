// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the report of a syntax error as CPython 3.11 prints it.
//
//       File "prog.py", line 3
//         print "hello"           the line, indented by four instead of its own indentation
//         ^^^^^^^^^^^^^           from offset to end_offset; one caret when the end is not known
//     SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?
//
// A place to the left of the text (the offset 0 of the end of a text, the indentation that is stripped) has no carets.
//
// Next: lexer.h.
#include "syntax/diagnostic.h"

#include <string.h>

static bool is_indentation(char byte) { return byte == ' ' || byte == '\t' || byte == '\f'; }

void diagnostic_print_text(const char *text, size_t length, int64_t offset, int64_t end_offset, Buffer *out) {
    int64_t caret_count = end_offset > 0 && end_offset > offset ? end_offset - offset : 1;
    int64_t column = offset - 1;
    for (; length > 0 && is_indentation(*text); text++, length--) {
        column--;
    }
    if (length > 0 && text[length - 1] == '\n') {
        length--;
    }
    if (column > (int64_t)length) {
        column = (int64_t)length;
    }
    // Of several lines those in front of the place are left out.
    for (const char *newline; (newline = memchr(text, '\n', length)) && newline - text < column;) {
        size_t skipped = (size_t)(newline - text) + 1;
        text += skipped;
        length -= skipped;
        column -= (int64_t)skipped;
    }
    buffer_add_text(out, "    ");
    buffer_add(out, text, length);
    buffer_add_byte(out, '\n');
    if (column < 0) {
        return;
    }
    buffer_add_repeated(out, ' ', (size_t)column + 4);
    buffer_add_repeated(out, '^', (size_t)caret_count);
    buffer_add_byte(out, '\n');
}

static void print_place(const Diagnostic *diagnostic, const Source *source, Buffer *out) {
    DiagnosticPlace place = diagnostic_place(diagnostic, source);
    if (!place.known) {
        return;
    }
    Buffer text;
    buffer_init(&text);
    diagnostic_text(diagnostic, source, &text);
    // Only a plain SyntaxError shows a range; one that goes on over the line's end shows it up to there.
    int64_t end_offset = -1;
    if (diagnostic->kind == DIAGNOSTIC_SYNTAX) {
        end_offset = place.end_line > place.line ? (int64_t)text.length : place.end_offset;
    }
    buffer_add_format(out, "  File \"%s\", line %d\n", source->name, place.line);
    if (text.length > 0) {
        diagnostic_print_text(text.bytes, text.length, place.offset, end_offset, out);
    }
    buffer_deinit(&text);
}

void diagnostic_print(const Diagnostic *diagnostic, const Source *source, Buffer *out) {
    bool is_syntax_error = diagnostic->kind != DIAGNOSTIC_MEMORY && diagnostic->kind != DIAGNOSTIC_TOO_DEEP;
    if (is_syntax_error) {
        print_place(diagnostic, source, out);
    }
    buffer_add_text(out, diagnostic_kind_name(diagnostic->kind));
    if (diagnostic->message[0]) {
        buffer_add_format(out, ": %s", diagnostic->message);
    }
    buffer_add_byte(out, '\n');
}
