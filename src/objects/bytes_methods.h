// SPDX-License-Identifier: GPL-3.0-or-later
// The methods of bytes and bytearray, for their tables in bytes_methods.c, and what its files share.
//
//     bytes_methods_case.c     upper and lower case, what kind of characters; ASCII only
//     bytes_methods_search.c   where is a part, how often; replacing
//     bytes_methods_split.c    into parts and together again
//     bytes_methods_strip.c    taking away from the ends, filling up at the ends, tabs
//     bytes_methods_text.c     hexadecimal digits, tables, decode
//     bytes_percent.c          the operator %
//     bytearray_methods.c      what changes a bytearray
#ifndef TALLY_OBJECTS_BYTES_METHODS_H
#define TALLY_OBJECTS_BYTES_METHODS_H

#include "base/buffer.h"
#include "objects/bytes_like.h"

extern NativeRow bytes_method_rows[], bytearray_method_rows[];

#define BYTES_METHOD(name, flags, signature, help) Owned bytes_method_##name(Borrowed self, const Borrowed *arguments);
#include "objects/bytearray_methods.def"
#include "objects/bytes_methods.def"
#undef BYTES_METHOD

MUST_USE Owned bytes_from_buffer(Buffer *buffer); // deinits the buffer; MemoryError if it failed
MUST_USE Owned bytearray_from_buffer(Buffer *buffer);
Borrowed bytes_empty(void);

MUST_USE Owned bytes_percent_format(Borrowed format, Borrowed arguments);
MUST_USE Owned bytes_create(Borrowed source, Borrowed encoding, Borrowed handler); // bytes(…); each may be NULL

// What bytes(…) and bytearray(…) are made from; `kind` is the type, for its words.
bool bytes_add_iterable(Buffer *out, Borrowed source, const Type *kind); // bytes-like, or an iterable of numbers
bool bytes_count_read(Borrowed source, int64_t *count);
MUST_USE Owned bytes_from_text(Borrowed source, Borrowed encoding, Borrowed handler, const Type *kind); // a Bytes

static inline bool byte_is_space(uint8_t c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
static inline bool byte_is_lower(uint8_t c) { return (uint8_t)(c - 'a') < 26; }
static inline bool byte_is_upper(uint8_t c) { return (uint8_t)(c - 'A') < 26; }
static inline bool byte_is_digit(uint8_t c) { return (uint8_t)(c - '0') < 10; }

#endif
