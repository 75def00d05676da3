// SPDX-License-Identifier: GPL-3.0-or-later
// Byte buffers: see buffer.h for the contract.
//
//     bytes ─▶ [ l i n e   3 \0 … free … ]
//                ◀─ length ─▶
//                ◀────── capacity ───────▶
//
// What always holds: length < capacity, or the buffer holds no storage and `bytes` is the shared empty text. Capacity
// doubles, so that n additions of a byte copy at most 2n bytes.
//
// Next: utf8.h, which the code points go through.
#include "base/buffer.h"

#include "base/raw.h"
#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

enum { FIRST_CAPACITY = 64 };

static char empty_text[1];

void buffer_init(Buffer *buffer) { *buffer = (Buffer){.bytes = empty_text}; }

void buffer_deinit(Buffer *buffer) {
    if (buffer->capacity) {
        raw_release(PART_BUFFER, buffer->bytes, buffer->capacity);
    }
    buffer_init(buffer);
}

void buffer_clear(Buffer *buffer) {
    buffer->length = 0;
    if (buffer->capacity) {
        buffer->bytes[0] = '\0';
    }
}

// Makes room for `count` more bytes and the NUL behind them.
static bool reserve(Buffer *buffer, size_t count) {
    if (buffer->failed) {
        return false;
    }
    if (count < buffer->capacity - buffer->length && buffer->capacity) {
        return true;
    }
    size_t needed = buffer->length + count + 1;
    size_t capacity = buffer->capacity ? buffer->capacity : FIRST_CAPACITY;
    while (capacity < needed && capacity <= SIZE_MAX / 2) {
        capacity *= 2;
    }
    char *old = buffer->capacity ? buffer->bytes : NULL;
    char *bytes =
        needed > count && capacity >= needed ? raw_resize(PART_BUFFER, old, buffer->capacity, capacity) : NULL;
    if (!bytes) {
        buffer->failed = true;
        return false;
    }
    buffer->bytes = bytes;
    buffer->capacity = capacity;
    return true;
}

static void set_length(Buffer *buffer, size_t length) {
    buffer->length = length;
    buffer->bytes[length] = '\0';
}

void buffer_add_byte(Buffer *buffer, char byte) {
    if (!reserve(buffer, 1)) {
        return;
    }
    buffer->bytes[buffer->length] = byte;
    set_length(buffer, buffer->length + 1);
}

void buffer_add(Buffer *buffer, const void *bytes, size_t length) {
    if (!length || !reserve(buffer, length)) {
        return;
    }
    memcpy(buffer->bytes + buffer->length, bytes, length);
    set_length(buffer, buffer->length + length);
}

void buffer_add_text(Buffer *buffer, const char *text) { buffer_add(buffer, text, strlen(text)); }

void buffer_add_code_point(Buffer *buffer, uint32_t code_point) {
    char encoded[4];
    int size = utf8_encode(code_point, encoded);
    buffer_add(buffer, encoded, (size_t)size);
}

void buffer_add_repeated(Buffer *buffer, char byte, size_t count) {
    if (!count || !reserve(buffer, count)) {
        return;
    }
    memset(buffer->bytes + buffer->length, byte, count);
    set_length(buffer, buffer->length + count);
}

void buffer_add_format(Buffer *buffer, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    buffer_add_format_list(buffer, format, arguments);
    va_end(arguments);
}

void buffer_add_format_list(Buffer *buffer, const char *format, va_list arguments) {
    va_list measured;
    va_copy(measured, arguments);
    int length = vsnprintf(NULL, 0, format, measured);
    va_end(measured);
    if (length < 0) {
        buffer->failed = true;
    }
    if (length < 0 || !reserve(buffer, (size_t)length)) {
        return;
    }
    vsnprintf(buffer->bytes + buffer->length, (size_t)length + 1, format, arguments);
    set_length(buffer, buffer->length + (size_t)length);
}
