// SPDX-License-Identifier: GPL-3.0-or-later
// The code points inside a str, for the files str*.c: read and written by kind, copied between kinds.
//
//     kind 1   │ h │ i │ 0 │               a byte each
//     kind 2   │ 0416 │ 0069 │ 0000 │      two bytes each
//     kind 4   │ 0001F600 │ 00000000 │     four
//
// A str is as narrow as its largest code point allows, always: so two equal strs have the same kind, and comparing them
// is comparing bytes. Whoever makes a str finds the maximum first. There are four: 0x7f (ASCII), 0xff, 0xffff,
// 0x10ffff.
#ifndef TALLY_OBJECTS_STR_DATA_H
#define TALLY_OBJECTS_STR_DATA_H

#include "base/unicode.h"
#include "objects/str.h"

#include <string.h>

#define MAXIMUM_ASCII 0x7fu
#define MAXIMUM_BYTE 0xffu
#define MAXIMUM_TWO_BYTES 0xffffu
#define MAXIMUM_ANY 0x10ffffu

static inline uint32_t data_read(int kind, const void *data, int64_t index) {
    switch (kind) {
    case 1: return ((const uint8_t *)data)[index];
    case 2: return ((const uint16_t *)data)[index];
    default: return ((const uint32_t *)data)[index];
    }
}

static inline void data_write(int kind, void *data, int64_t index, uint32_t code_point) {
    switch (kind) {
    case 1: ((uint8_t *)data)[index] = (uint8_t)code_point; break;
    case 2: ((uint16_t *)data)[index] = (uint16_t)code_point; break;
    default: ((uint32_t *)data)[index] = code_point; break;
    }
}

static inline const void *data_at(int kind, const void *data, int64_t index) {
    return (const char *)data + kind * index;
}

static inline int kind_for(uint32_t maximum) {
    return maximum <= MAXIMUM_BYTE ? 1 : maximum <= MAXIMUM_TWO_BYTES ? 2 : 4;
}

// The largest code point that this str's layout is for.
static inline uint32_t str_limit(const Str *self) {
    if (self->is_ascii) {
        return MAXIMUM_ASCII;
    }
    return self->kind == 1 ? MAXIMUM_BYTE : self->kind == 2 ? MAXIMUM_TWO_BYTES : MAXIMUM_ANY;
}

static inline void *str_data_mutable(Borrowed str) { return (void *)(uintptr_t)str_data(as_str(str)); }

// Bytes of the block of an exact str of this length.
static inline size_t str_size(const Str *self) {
    return (self->is_ascii ? sizeof(Str) : sizeof(WideStr)) + (size_t)(self->length + 1) * self->kind;
}

// Writes one code point as UTF-8, surrogates as three bytes; returns the place behind it.
static inline char *data_put_utf8(char *out, uint32_t code_point) {
    if (code_point < 0x80) {
        *out = (char)code_point;
        return out + 1;
    }
    if (code_point < 0x800) {
        out[0] = (char)(0xc0 | code_point >> 6);
        out[1] = (char)(0x80 | (code_point & 0x3f));
        return out + 2;
    }
    if (code_point < 0x10000) {
        out[0] = (char)(0xe0 | code_point >> 12);
        out[1] = (char)(0x80 | (code_point >> 6 & 0x3f));
        out[2] = (char)(0x80 | (code_point & 0x3f));
        return out + 3;
    }
    out[0] = (char)(0xf0 | code_point >> 18);
    out[1] = (char)(0x80 | (code_point >> 12 & 0x3f));
    out[2] = (char)(0x80 | (code_point >> 6 & 0x3f));
    out[3] = (char)(0x80 | (code_point & 0x3f));
    return out + 4;
}

// The questions that are asked of every character in turn; ASCII is answered without a table.
static inline bool is_narrow_space(uint32_t code_point) {
    return code_point <= ' ' && (code_point == ' ' || code_point - '\t' < 5 || code_point - 0x1c < 4);
}
static inline bool is_space(uint32_t code_point) {
    if (code_point < 0x80) {
        return is_narrow_space(code_point);
    }
    return unicode_is_space(code_point);
}
static inline bool is_line_break(uint32_t code_point) {
    if (code_point < 0x80) {
        return code_point - '\n' < 4 || code_point - 0x1c < 3;
    }
    return unicode_is_line_break(code_point);
}

// Which of the four maxima these code points need.
uint32_t data_maximum(int kind, const void *data, int64_t count);
// Copies code points; `to_kind` must be wide enough for them.
void data_copy(int to_kind, void *to, int64_t to_index, int kind, const void *data, int64_t index, int64_t count);
// The first index of a code point in [start, end), −1: not there; and the last one.
int64_t data_find(int kind, const void *data, int64_t start, int64_t end, uint32_t code_point);
int64_t data_find_last(int kind, const void *data, int64_t start, int64_t end, uint32_t code_point);
// The first place of `part` in [start, end), −1: none; and the last one. In linear time.
int64_t str_find_last(const Str *self, const Str *part, int64_t start, int64_t end);
// How often, without overlaps; at most `limit` times (negative: no limit).
int64_t str_count(const Str *self, const Str *part, int64_t start, int64_t end, int64_t limit);
// The first or last place of `part`, 0 … n − 1, in a part of bytes; for bytes.
int64_t bytes_find(const char *data, int64_t size, const char *part, int64_t part_size);
int64_t bytes_find_last(const char *data, int64_t size, const char *part, int64_t part_size);

// `count` code points of a str, as an exact Str; the whole of an exact one is itself.
MUST_USE Owned str_part(const Str *self, int64_t start, int64_t count);
// An exact Str of the same text: itself, unless it is of a subclass.
MUST_USE Owned str_exact(const Str *self);
// Narrow copies of these code points.
MUST_USE Owned str_from_data(int kind, const void *data, int64_t count);
MUST_USE Owned str_repeat(const Str *self, int64_t count); // count < 0: none

// TypeError "must be str, not %T" and the like unless it is a str: "<what> must be str, not int".
bool str_check(Borrowed object, const char *what);

// Adds to UTF-8 text; lone surrogates as three bytes, so that str_from_buffer gives them back.
void str_add_text(const Str *self, Buffer *out);
void str_add_part(const Str *self, int64_t start, int64_t count, Buffer *out);

// Text under construction as an array of code points, in a Buffer.
static inline void points_add(Buffer *points, uint32_t code_point) {
    buffer_add(points, &code_point, sizeof(code_point));
}
MUST_USE Owned points_finish(Buffer *points); // the Str; deinits the buffer; MemoryError if it failed

// Start-up and end: the one-character strs (str_make.c), the intern table (str_intern.c).
bool str_make_shared(void);
void str_release_shared(void);
void intern_init(void);
void intern_deinit(void);

#endif
