// SPDX-License-Identifier: GPL-3.0-or-later
// What bytes and bytearray have in common: a row of bytes to look at.
//
// Wherever CPython takes "a bytes-like object", Tally takes either. A bytearray's bytes move when it grows, so a view
// is good only until code of the program runs: it is taken after all arguments have been read.
#ifndef TALLY_OBJECTS_BYTES_LIKE_H
#define TALLY_OBJECTS_BYTES_LIKE_H

#include "objects/bytearray.h"
#include "objects/bytes.h"

typedef struct ByteView {
    const char *data;
    int64_t size;
} ByteView;

static inline bool is_bytes_like(Borrowed object) { return type_has(object->type, TYPE_IS_BYTES | TYPE_IS_BYTEARRAY); }

static inline ByteView byte_view(Borrowed object) {
    return type_has(object->type, TYPE_IS_BYTES)
               ? (ByteView){.data = as_bytes(object)->data, .size = as_bytes(object)->size}
               : (ByteView){.data = as_bytearray(object)->data, .size = as_bytearray(object)->size};
}

// The bytes of an argument that must be bytes-like. False: "a bytes-like object is required, not 'str'".
bool bytes_argument(Borrowed argument, ByteView *view);

// A byte from an int or anything with __index__. NO: it is no number. FAILED: "byte must be in range(0, 256)".
Answer byte_read(Borrowed argument, uint8_t *byte);

// Adds bytes at the end, which are not of the bytearray itself. False: MemoryError.
bool bytearray_extend(ByteArray *self, ByteView bytes);

// ---- results: exact objects of the kind that `self` is ------------------------------------------------------------

// To be filled by the caller.
MUST_USE Owned bytes_like_new(Borrowed self, int64_t size, char **data);
MUST_USE Owned bytes_like_from(Borrowed self, const char *bytes, int64_t size);
MUST_USE Owned bytes_like_from_buffer(Borrowed self, Buffer *buffer); // deinits the buffer; MemoryError if it failed
// Some of its own bytes. The whole of an exact bytes is itself.
MUST_USE Owned bytes_part(Borrowed self, int64_t start, int64_t end);
MUST_USE Owned bytes_exact(Borrowed self);

// ---- what both types do alike -------------------------------------------------------------------------------------

// Writes the bytes so many times.
void bytes_repeat(char *data, ByteView bytes, int64_t count);
// Adds b'…' as repr shows it. In a bytearray's, ' has a backslash between " and ", too.
void bytes_add_repr(Borrowed self, Buffer *out);
MUST_USE Owned bytes_like_compare(Borrowed self, Borrowed other, Comparison comparison);
Answer bytes_like_contains(Borrowed self, Borrowed item);
MUST_USE Owned bytes_like_get_item(Borrowed self, Borrowed key);
MUST_USE Owned bytes_like_add(Borrowed left, Borrowed right);
MUST_USE Owned bytes_like_multiply(Borrowed left, Borrowed right);
MUST_USE Owned bytes_like_remainder(Borrowed left, Borrowed right);

#endif
