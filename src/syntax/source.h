// SPDX-License-Identifier: GPL-3.0-or-later
// Source text, and places in it.
//
// A Source is one program text: a file, a REPL entry, a `-c` string. Every token and node names its place as a Span,
// a pair of byte offsets into the text; lines and columns are worked out from offsets only when somebody asks.
//
//     text          x = [1,\n     2]\n
//     line_starts   0, 8            (offset of the first byte of each line)
//     Span {4, 15}  the list
#ifndef TALLY_SYNTAX_SOURCE_H
#define TALLY_SYNTAX_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Span {
    uint32_t start; // byte offset of the first byte
    uint32_t end;   // one past the last byte
} Span;

// Shared by the tree, tracebacks and the REPL's history, so it is counted (not an object: the front end has none).
typedef struct Source {
    int64_t references;
    char *name;  // "prog.py", "<stdin>", "<string>"
    char *text;  // UTF-8, newlines normalised to \n, one at the end of a text that is not empty; NUL behind
    size_t size; // bytes of text
    uint32_t *line_starts;
    int32_t line_count;
    int32_t first_line; // number of the first line, 1 but for REPL entries that continue a numbering
    bool interactive;   // a REPL entry: its lines are not shown in tracebacks
    bool is_string;  // no file's, but an argument of -c or exec, or typed: CPython words the places of errors otherwise
    bool has_mark;   // the text began with a byte order mark, which it does not hold any more
    bool is_decoded; // the encoding that it declares has been looked at, or is not to be (source_create_decoded)
    bool is_unended; // the last line has been given without its newline, and is shown without
} Source;

typedef struct Position {
    int32_t line;   // from 1
    int32_t column; // in bytes from the start of the line, from 0
} Position;

// A source that owns copies of both; NULL when memory runs out. Normalises \r\n and \r to \n. One reference.
Source *source_create(const char *name, const char *text, size_t size);
// The same of characters of a str, whose first may be a byte order mark and whose declared encoding means nothing.
Source *source_create_decoded(const char *name, const char *text, size_t size);
Source *source_retain(Source *source);
void source_release(Source *source); // NULL is allowed

// The text is in Latin-1: makes it UTF-8. False: no memory, and nothing has changed.
bool source_widen(Source *source);

// Is there a file that its lines can be looked up in? Not for strings, nor for standard input.
static inline bool source_has_file(const Source *source) { return !source->is_string && source->name[0] != '<'; }

Position source_position(const Source *source, uint32_t offset);
// The text of a line (from 1) without its newline; *length in bytes. NULL for a line that is not there.
const char *source_line(const Source *source, int32_t line, size_t *length);

#endif
