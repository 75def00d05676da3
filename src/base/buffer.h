// SPDX-License-Identifier: GPL-3.0-or-later
// A byte buffer that grows: for building text of unknown length.
//
//     Buffer out; buffer_init(&out);
//     buffer_add_format(&out, "line %d", 3);
//     … use out.bytes, out.length …
//     buffer_deinit(&out);
//
// A failed allocation sets `failed` and makes every later addition do nothing, so that a caller may add a hundred
// times and look once. `bytes` always ends in a NUL that `length` does not count (an empty buffer's bytes is "").
#ifndef TALLY_BASE_BUFFER_H
#define TALLY_BASE_BUFFER_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Buffer {
    char *bytes;
    size_t length;
    size_t capacity;
    bool failed;
} Buffer;

void buffer_init(Buffer *buffer);
void buffer_deinit(Buffer *buffer);
void buffer_clear(Buffer *buffer); // length 0; keeps the storage
void buffer_add_byte(Buffer *buffer, char byte);
void buffer_add(Buffer *buffer, const void *bytes, size_t length);
void buffer_add_text(Buffer *buffer, const char *text);          // up to its NUL
void buffer_add_code_point(Buffer *buffer, uint32_t code_point); // as UTF-8 (surrogates as their three bytes)
void buffer_add_repeated(Buffer *buffer, char byte, size_t count);
__attribute__((format(printf, 2, 3))) void buffer_add_format(Buffer *buffer, const char *format, ...);
void buffer_add_format_list(Buffer *buffer, const char *format, va_list arguments);

#endif
