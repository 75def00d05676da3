// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 in bulk: whole strs into UTF-8, whole buffers checked, and the UTF-8 that a str keeps for C code.
//
//     "né" ─▶ size 3 ─▶ a block of just that size ─▶ 6e c3 a9
//
// The size is computed first, so nothing is copied twice.
//
// Next: text_encode.c and text_decode.c, for other encodings and for what cannot be converted.
#include "objects/str_data.h"
#include "objects/text_codec.h"

// ---- out of strs -------------------------------------------------------------------------------------------------

static inline bool is_surrogate(uint32_t code_point) { return (code_point & 0xfffff800u) == 0xd800; }

// −1: there are surrogates.
static inline int64_t sum_sizes(int kind, const void *data, int64_t count) {
    int64_t size = count;
    bool surrogates = false;
    for (int64_t i = 0; i < count; i++) {
        uint32_t code_point = data_read(kind, data, i);
        size += (code_point >= 0x80) + (code_point >= 0x800) + (code_point >= 0x10000);
        surrogates |= is_surrogate(code_point);
    }
    return surrogates ? -1 : size;
}

int64_t str_utf8_size(const Str *self) {
    const void *data = str_data(self);
    if (self->is_ascii) {
        return self->length;
    }
    return self->kind == 1   ? sum_sizes(1, data, self->length)
           : self->kind == 2 ? sum_sizes(2, data, self->length)
                             : sum_sizes(4, data, self->length);
}

static inline void write_all(int kind, const void *data, int64_t count, char *out) {
    for (int64_t i = 0; i < count; i++) {
        out = data_put_utf8(out, data_read(kind, data, i));
    }
}

void str_write_utf8(const Str *self, char *out) {
    const void *data = str_data(self);
    switch (self->kind) {
    case 1: write_all(1, data, self->length, out); break;
    case 2: write_all(2, data, self->length, out); break;
    default: write_all(4, data, self->length, out); break;
    }
}

// ---- the UTF-8 that a str keeps ----------------------------------------------------------------------------------

static void raise_surrogates(const Str *self) {
    int64_t start = 0;
    while (!is_surrogate(str_read(self, start))) {
        start += 1;
    }
    int64_t end = start;
    while (end < self->length && is_surrogate(str_read(self, end))) {
        end += 1;
    }
    encode_error_raise("utf-8", &self->object, start, end, "surrogates not allowed");
}

static bool utf8_make(WideStr *wide) {
    const Str *self = &wide->str;
    int64_t size = str_utf8_size(self);
    if (size < 0) {
        raise_surrogates(self);
        return false;
    }
    char *bytes = heap_allocate(HEAP_BUFFER, (size_t)size + 1);
    if (bytes == NULL) {
        heap_raise_no_memory();
        return false;
    }
    str_write_utf8(self, bytes);
    bytes[size] = '\0';
    wide->utf8 = bytes;
    wide->utf8_size = size;
    return true;
}

const char *str_utf8(Borrowed str, size_t *size) {
    const Str *self = as_str(str);
    if (self->is_ascii) {
        if (size != NULL) {
            *size = (size_t)self->length;
        }
        return str_data(self);
    }
    WideStr *wide = object_mutable(str);
    if (wide->utf8 == NULL && !utf8_make(wide)) {
        return NULL;
    }
    if (size != NULL) {
        *size = (size_t)wide->utf8_size;
    }
    return wide->utf8;
}

// ---- checking ----------------------------------------------------------------------------------------------------

static inline bool continues(uint8_t byte) { return (byte & 0xc0) == 0x80; }

static inline bool is_between(uint8_t byte, uint8_t least, uint8_t most) { return byte >= least && byte <= most; }

// The length of the good sequence at `at`, which is no ASCII; 0: there is none. utf8.c explains the ranges.
static inline int sequence_length(const uint8_t *at, int64_t left) {
    if (at[0] < 0xc2 || left < 2) {
        return 0;
    }
    if (at[0] < 0xe0) {
        return continues(at[1]) ? 2 : 0;
    }
    if (at[0] < 0xf0) {
        bool second = is_between(at[1], at[0] == 0xe0 ? 0xa0 : 0x80, at[0] == 0xed ? 0x9f : 0xbf);
        return left >= 3 && second && continues(at[2]) ? 3 : 0;
    }
    bool second = is_between(at[1], at[0] == 0xf0 ? 0x90 : 0x80, at[0] == 0xf4 ? 0x8f : 0xbf);
    return at[0] <= 0xf4 && left >= 4 && second && continues(at[2]) && continues(at[3]) ? 4 : 0;
}

bool utf8_is_good(const char *bytes, int64_t size) {
    const uint8_t *at = (const uint8_t *)bytes;
    const uint8_t *end = at + size;
    while (at < end) {
        if (*at < 0x80) {
            at += 1;
            continue;
        }
        int length = sequence_length(at, end - at);
        if (length == 0) {
            return false;
        }
        at += length;
    }
    return true;
}
