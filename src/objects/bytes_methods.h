// SPDX-License-Identifier: GPL-3.0-or-later
// The methods of bytes, for their table in bytes_methods.c, and what its files share.
//
//     bytes_methods_case.c     upper and lower case, what kind of characters; ASCII only
//     bytes_methods_search.c   where is a part, how often; replacing
//     bytes_methods_split.c    into parts and together again
//     bytes_methods_strip.c    taking away from the ends, filling up at the ends, tabs
//     bytes_methods_text.c     hexadecimal digits, tables, decode
//     bytes_percent.c          the operator %
#ifndef TALLY_OBJECTS_BYTES_METHODS_H
#define TALLY_OBJECTS_BYTES_METHODS_H

#include "base/buffer.h"
#include "objects/bytes.h"

extern NativeRow bytes_method_rows[];

#define BYTES_METHOD(name, flags, signature, help) Owned bytes_method_##name(Borrowed self, const Borrowed *arguments);
#include "objects/bytes_methods.def"
#undef BYTES_METHOD

// The bytes of an argument that must be bytes; NULL: "a bytes-like object is required, not 'str'".
const Bytes *bytes_argument(Borrowed argument);
// Some of the bytes as an exact Bytes; the whole of an exact one is itself.
MUST_USE Owned bytes_part(const Bytes *self, int64_t start, int64_t end);
MUST_USE Owned bytes_exact(const Bytes *self);
MUST_USE Owned bytes_from_buffer(Buffer *buffer); // deinits the buffer; MemoryError if it failed
Borrowed bytes_empty(void);

// A byte from an int or anything with __index__. NO: it is no number. FAILED: "byte must be in range(0, 256)".
Answer byte_read(Borrowed argument, uint8_t *byte);

MUST_USE Owned bytes_percent_format(Borrowed format, Borrowed arguments);
MUST_USE Owned bytes_create(Borrowed source, Borrowed encoding, Borrowed handler); // bytes(…); each may be NULL

static inline bool byte_is_space(uint8_t c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
static inline bool byte_is_lower(uint8_t c) { return (uint8_t)(c - 'a') < 26; }
static inline bool byte_is_upper(uint8_t c) { return (uint8_t)(c - 'A') < 26; }
static inline bool byte_is_digit(uint8_t c) { return (uint8_t)(c - '0') < 10; }

#endif
