// SPDX-License-Identifier: GPL-3.0-or-later
// A syntax error: its kind, its words, its place. The front end reports at most one, the first, as CPython does.
//
//     x = (1 +            kind SYNTAX, message "'(' was never closed", span {4, 5}, has_end false
//
// The place is a span of bytes; the numbers of a SyntaxError object (lineno, offset, end_lineno, end_offset, text) and
// the report with its caret are worked out of it when somebody asks.
#ifndef TALLY_SYNTAX_DIAGNOSTIC_H
#define TALLY_SYNTAX_DIAGNOSTIC_H

#include "base/buffer.h"
#include "syntax/source.h"

typedef enum DiagnosticKind {
    DIAGNOSTIC_NONE,
    DIAGNOSTIC_SYNTAX,      // SyntaxError
    DIAGNOSTIC_INDENTATION, // IndentationError
    DIAGNOSTIC_TAB,         // TabError
    DIAGNOSTIC_MEMORY,      // no memory left for the tree: MemoryError
    DIAGNOSTIC_TOO_DEEP,    // nested beyond the limit: RecursionError
} DiagnosticKind;

typedef struct Diagnostic {
    DiagnosticKind kind;
    char message[480];   // without the "SyntaxError: "
    Span span;           // end == start: only a point is known. CPython's columns come from these offsets
    bool has_end;        // false: the caret is a single one and end_offset is `missing_end`
    bool incomplete;     // the text ended where more could follow: the REPL asks for another line
    bool has_no_place;   // about the text as a whole; no line is shown
    bool is_late;        // found in the finished tree: CPython then shows the line only if it is a file's
    bool is_in_token;    // a token is wrong in itself: the text is then shown without its newline
    bool is_behind;      // the column is that of the character before span.start: what was read last
    bool has_no_end;     // end_offset is None
    bool is_before_line; // the column is 0: CPython had not begun to read the line's tokens
    uint32_t
        joined_size;    // bytes of the lines in front of this one that CPython counts with it: they are joined with it
    int32_t lexed_line; // how far the lexer had come, and where the lines begin that are joined with that one:
    uint32_t joined_start;  // what CPython shows of a string, if the error is there
    int8_t missing_end;     // without an end: CPython's end_offset, 0 or −1, depending on who found the error
    uint32_t fstring_token; // where that begins
    Span fstring; // not empty: the error is in this expression of an f-string, and CPython shows "(expression)"
} Diagnostic;

// Records the first error; later ones are ignored. Always returns NULL, so that a parse function can return it.
__attribute__((format(printf, 4, 5))) void *diagnostic_set(Diagnostic *diagnostic, DiagnosticKind kind, Span span,
                                                           const char *format, ...);

// What a SyntaxError object says of its place, in CPython's numbers: lines and columns from 1.
typedef struct DiagnosticPlace {
    bool known; // false: None everywhere
    int32_t line;
    int32_t offset;
    int32_t end_line;
    int32_t end_offset;
    bool has_end_offset; // false: None
} DiagnosticPlace;

DiagnosticPlace diagnostic_place(const Diagnostic *diagnostic, const Source *source);

// Adds the line that the error is in to `out`, as the member `text` has it; nothing when the place is not known.
void diagnostic_text(const Diagnostic *diagnostic, const Source *source, Buffer *out);

// "SyntaxError", "IndentationError" …
const char *diagnostic_kind_name(DiagnosticKind kind);

// The report as CPython prints it:
//
//       File "x.py", line 1
//         x = (1 +
//             ^
//     SyntaxError: '(' was never closed
void diagnostic_print(const Diagnostic *diagnostic, const Source *source, Buffer *out);

// The lines of a report that show the place in a text: indented by four, stripped in front, with carets under it from
// column `offset` (from 1) to `end_offset`. Also for SyntaxError objects that a program has made.
void diagnostic_print_text(const char *text, size_t length, int64_t offset, int64_t end_offset, Buffer *out);

#endif
