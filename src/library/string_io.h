// SPDX-License-Identifier: GPL-3.0-or-later
// io.StringIO: a text file in memory.
//
// string_io.c has the mechanism, string_io_methods.c what Python sees. Functions that return bool return false with an
// exception pending.
#ifndef TALLY_LIBRARY_STRING_IO_H
#define TALLY_LIBRARY_STRING_IO_H

#include "memory/heap.h"
#include "library/file.h"

typedef struct StringIO {
    Object object;
    Slot dict;
    void *weakrefs;
    void *data;            // characters of `kind` bytes each, a buffer of the heap; NULL: capacity is 0
    int64_t length;        // characters
    int64_t capacity;      // characters
    int64_t position;      // may be behind the end
    uint8_t kind;          // 1, 2 or 4, as the largest character that was written needs
    Newline newline;       // what ends a line when reading, what '\n' becomes when writing
    uint8_t newlines_seen; // NewlineSeen
    bool is_ready;         // __init__ has run
    bool is_closed;
} StringIO;

extern Type StringIOType;

static inline StringIO *as_string_io(Borrowed object) { return object_mutable(object); }

// Empties it, and starts anew with a text, at position 0.
bool string_io_start(StringIO *self, Borrowed text, Newline newline);
bool string_io_write(StringIO *self, Borrowed text);
MUST_USE Owned string_io_read(StringIO *self, int64_t size);       // −1: all that is left
MUST_USE Owned string_io_read_line(StringIO *self, int64_t limit); // −1: however long; '' at the end
void string_io_truncate(StringIO *self, int64_t size);
MUST_USE Owned string_io_value(const StringIO *self);
void string_io_close(StringIO *self);

#endif
