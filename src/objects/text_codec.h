// SPDX-License-Identifier: GPL-3.0-or-later
// Text to bytes and back, for the files text_*.c: which encodings there are, and what an error handler does.
#ifndef TALLY_OBJECTS_TEXT_CODEC_H
#define TALLY_OBJECTS_TEXT_CODEC_H

#include "base/buffer.h"
#include "objects/bytes.h"
#include "objects/str.h"

typedef enum Encoding { ENCODING_UTF_8, ENCODING_ASCII, ENCODING_LATIN_1 } Encoding;

typedef enum Handler {
    HANDLER_STRICT,
    HANDLER_IGNORE,
    HANDLER_REPLACE,
    HANDLER_BACKSLASH,
    HANDLER_SURROGATE_ESCAPE,
    HANDLER_SURROGATE_PASS,
    HANDLER_XML,
    HANDLER_UNKNOWN,
} Handler;

// By any of its usual names ("UTF8", "latin_1" …). False: LookupError is pending.
bool encoding_find(const char *name, Encoding *encoding);
const char *encoding_name(Encoding encoding);  // as messages say it: "utf-8"
Handler handler_find(const char *name);        // NULL: strict
void *handler_raise_unknown(const char *name); // LookupError

// Adds "\x..", "\u....", "\U........" or, for tabs and line ends, "\t" and so on.
void text_add_escape(uint32_t code_point, Buffer *out);

// text_utf8.c: the size of a str's UTF-8 in bytes, −1: it has surrogates; the UTF-8 itself; is this UTF-8?
int64_t str_utf8_size(const Str *self);
void str_write_utf8(const Str *self, char *out);
bool utf8_is_good(const char *bytes, int64_t size);

// UnicodeEncodeError and UnicodeDecodeError for [start, end) of what could not be converted.
void *encode_error_raise(const char *encoding, Borrowed str, int64_t start, int64_t end, const char *reason);
void *decode_error_raise(const char *encoding, const char *bytes, int64_t size, int64_t start, int64_t end,
                         const char *reason);

#endif
