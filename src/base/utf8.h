// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8: bytes to code points and back.
#ifndef TALLY_BASE_UTF8_H
#define TALLY_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CODE_POINT_MAXIMUM 0x10FFFF

// What was wrong with a byte sequence, in the words of CPython's UnicodeDecodeError.
typedef enum Utf8Error { UTF8_OK, UTF8_INVALID_START, UTF8_INVALID_CONTINUATION, UTF8_UNEXPECTED_END } Utf8Error;

// Decodes one code point at `bytes` (`length` > 0 bytes are readable). Returns how many bytes it took; on an error
// sets *error, and the return value is the length of the invalid sequence (at least 1), as CPython reports it.
// Surrogates (U+D800…DFFF) are errors.
int utf8_decode(const char *bytes, size_t length, uint32_t *code_point, Utf8Error *error);

// Encodes into `out` (room for 4); returns the number of bytes. Surrogates are written as three bytes.
int utf8_encode(uint32_t code_point, char *out);

// Number of code points of valid UTF-8.
int64_t utf8_count(const char *bytes, size_t length);

const char *utf8_error_text(Utf8Error error); // "invalid start byte" …

#endif
