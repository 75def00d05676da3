// SPDX-License-Identifier: GPL-3.0-or-later
// Arrays of bytes that can change: 48 bytes, and one for each byte in it.
#ifndef TALLY_OBJECTS_BYTEARRAY_H
#define TALLY_OBJECTS_BYTEARRAY_H

#include "base/buffer.h"
#include "memory/heap.h"

typedef struct ByteArray {
    Object object;
    int64_t size;
    char *data;       // the first byte; never NULL
    char *block;      // data lies in it, further behind after bytes have been deleted in front; NULL: none
    int64_t capacity; // bytes of the block
} ByteArray;
_Static_assert(sizeof(ByteArray) == 48, "bytearray: 48 bytes and the bytes in it");

extern Type ByteArrayType;

static inline ByteArray *as_bytearray(Borrowed object) { return object_mutable(object); }
static inline bool is_bytearray(Borrowed object) { return type_has(object->type, TYPE_IS_BYTEARRAY); }

MUST_USE Owned bytearray_new(const char *bytes, int64_t size); // bytes NULL: to be filled by the caller
// Makes the size what is asked; new bytes at the end are not filled. False: MemoryError, and nothing has changed.
bool bytearray_resize(ByteArray *self, int64_t size);
// Opens or closes a gap at the end of [start, start + old_count), which has new_count bytes then.
bool bytearray_change_gap(ByteArray *self, int64_t start, int64_t old_count, int64_t new_count);
// The byte that a value stands for, to be stored. False: TypeError or ValueError.
bool bytearray_value_read(Borrowed value, uint8_t *byte);
bool bytearrays_init(void);

#endif
