// SPDX-License-Identifier: GPL-3.0-or-later
// Text: immutable arrays of code points, 1, 2 or 4 bytes each as the largest one needs (PEP 393).
//
//     ASCII   ┌ refcount type length hash kind… interned ┐ h e l l o \0              48 + n + 1
//     others  ┌ the same 48 bytes, and 24 for cached UTF-8 ┐ 1, 2 or 4 bytes each, 0  72 + (n + 1) × kind
//
// An interned str is in the intern table, which holds one reference to it; equal interned strs are the same object.
#ifndef TALLY_OBJECTS_STR_H
#define TALLY_OBJECTS_STR_H

#include "base/buffer.h"
#include "memory/heap.h"

typedef struct Str {
    Object object;
    int64_t length; // code points
    int64_t hash;   // −1: not yet known
    uint8_t kind;   // bytes of a code point: 1, 2, 4
    bool is_ascii;
    bool is_interned;
    struct Str *next_interned; // link in the intern table
} Str;
_Static_assert(sizeof(Str) == 48, "str: 48-byte header");

typedef struct WideStr { // not ASCII
    Str str;
    char *utf8; // NULL: not yet made; a buffer of the heap, NUL-terminated
    int64_t utf8_size;
    int64_t maximum; // no code point is larger: 0xff, 0xffff or 0x10ffff
} WideStr;
_Static_assert(sizeof(WideStr) == 72, "str: 72-byte header");

extern Type StrType;

static inline const Str *as_str(Borrowed object) { return (const Str *)(const void *)object; }
static inline const void *str_data(const Str *self) {
    return self->is_ascii ? (const void *)(self + 1) : (const void *)((const WideStr *)(const void *)self + 1);
}
static inline uint32_t str_read(const Str *self, int64_t index) {
    const void *data = str_data(self);
    switch (self->kind) {
    case 1: return ((const uint8_t *)data)[index];
    case 2: return ((const uint16_t *)data)[index];
    default: return ((const uint32_t *)data)[index];
    }
}
static inline int64_t str_length(Borrowed object) { return as_str(object)->length; }

// ---- making ------------------------------------------------------------------------------------------------------
MUST_USE Owned str_from_text(const char *text); // NUL-terminated UTF-8 (surrogates as three bytes allowed)
MUST_USE Owned str_from_utf8(const char *bytes, size_t size); // the same with a size; must be valid
MUST_USE Owned str_from_buffer(Buffer *buffer);               // UTF-8; deinits the buffer; MemoryError if it failed
MUST_USE Owned str_from_code_point(uint32_t code_point);      // one-character strs below 256 exist once
Borrowed str_shared_character(uint32_t code_point);           // that one; NULL: there is none, it is 256 or more
MUST_USE Owned str_from_code_points(const uint32_t *code_points, int64_t count);
MUST_USE Owned str_format(const char *format, ...); // error_raise's format
MUST_USE Owned str_intern(Owned str);               // consumes; the interned equal of an exact Str
MUST_USE Owned str_intern_text(const char *text);
Borrowed str_empty(void);
// A new, empty-of-content str of `length` code points up to `maximum` (0x7f, 0xff, 0xffff, 0x10ffff), to be filled by
// its creator through str_data before anybody sees it.
MUST_USE Owned str_new_uninitialised(int64_t length, uint32_t maximum);

// ---- reading -----------------------------------------------------------------------------------------------------
// The text as UTF-8, NUL-terminated, *size in bytes (may be NULL); lives as long as the str. NULL: MemoryError, or
// UnicodeEncodeError for a lone surrogate.
const char *str_utf8(Borrowed str, size_t *size);
// The same for messages: never fails, surrogates as '\udc80' escapes. ASCII strs cost nothing.
void str_add_to_buffer(Borrowed str, Buffer *out);
bool str_equal(const Str *left, const Str *right);
int str_compare(const Str *left, const Str *right); // −1, 0, 1 by code points
bool str_equals_text(Borrowed str, const char *ascii);
int64_t str_hash_value(const Str *self);                                        // computed once
int64_t str_find(const Str *self, const Str *part, int64_t start, int64_t end); // index, −1: not found

// ---- operations --------------------------------------------------------------------------------------------------
MUST_USE Owned str_concatenate(Borrowed left, Borrowed right);
// left + right where the caller gives up `left`: grows it in place when nobody else holds it (s += t in linear time).
MUST_USE Owned str_append(Owned left, Borrowed right);
MUST_USE Owned str_slice(const Str *self, int64_t start, int64_t stop, int64_t step, int64_t count);
MUST_USE Owned str_join(Borrowed separator, Borrowed iterable);
// Joins `count` strs that lie in slots, for f-strings: one allocation, no intermediate copies.
MUST_USE Owned str_join_slots(const Slot *parts, int64_t count);
MUST_USE Owned str_percent_format(Borrowed format, Borrowed arguments);
void str_add_repr(const Str *self, Buffer *out); // with quotes and escapes

// Drops the interned strs that only the intern table holds; returns how many. The runtime calls it after full
// collections.
int64_t intern_sweep(void);

bool strs_init(void);
void strs_deinit(void);
extern struct InternTable {
    Str **buckets;
    int64_t bucket_count;
    int64_t count;
} intern_table;

#endif
