// SPDX-License-Identifier: GPL-3.0-or-later
// Immutable arrays of bytes: 33 + n bytes.
#ifndef TALLY_OBJECTS_BYTES_H
#define TALLY_OBJECTS_BYTES_H

#include "memory/heap.h"

typedef struct Bytes {
    Object object;
    int64_t size;
    int64_t hash; // −1: not yet known
    char data[];  // size bytes and a NUL
} Bytes;

extern Type BytesType;

static inline const Bytes *as_bytes(Borrowed object) { return (const Bytes *)(const void *)object; }
MUST_USE Owned bytes_new(const char *bytes, int64_t size); // bytes NULL: to be filled by the caller
bool bytes_init(void);

// Text to bytes and back. Encodings: utf-8, ascii, latin-1 (under their usual names); error handlers strict, ignore,
// replace, backslashreplace, surrogateescape, xmlcharrefreplace (encoding). LookupError for others.
MUST_USE Owned text_encode(Borrowed str, const char *encoding, const char *handler);
MUST_USE Owned text_decode(const char *bytes, int64_t size, const char *encoding, const char *handler);

#endif
