// SPDX-License-Identifier: GPL-3.0-or-later
// Text to bytes and back, for the files text_*.c: which encodings there are, and what an error handler does.
#ifndef TALLY_OBJECTS_TEXT_CODEC_H
#define TALLY_OBJECTS_TEXT_CODEC_H

#include "base/buffer.h"
#include "objects/bytes.h"
#include "objects/str.h"

typedef enum Encoding {
    ENCODING_UTF_8,
    ENCODING_UTF_8_SIG, // with a mark in front, which is no part of the text
    ENCODING_ASCII,
    ENCODING_LATIN_1,
    ENCODING_UTF_16, // with a mark that shows the order of bytes
    ENCODING_UTF_16_LE,
    ENCODING_UTF_16_BE,
    ENCODING_UTF_32,
    ENCODING_UTF_32_LE,
    ENCODING_UTF_32_BE,
} Encoding;

typedef enum Handler {
    HANDLER_STRICT,
    HANDLER_IGNORE,
    HANDLER_REPLACE,
    HANDLER_BACKSLASH,
    HANDLER_SURROGATE_ESCAPE,
    HANDLER_SURROGATE_PASS,
    HANDLER_XML,
    HANDLER_NAME,
    HANDLER_UNKNOWN,
} Handler;

#define UTF_8_MARK "\xef\xbb\xbf" // U+FEFF

// By any of its usual names ("UTF8", "latin_1" …). False: LookupError is pending.
bool encoding_find(const char *name, Encoding *encoding);
const char *encoding_name(Encoding encoding);  // as messages say it: "utf-8"
Handler handler_find(const char *name);        // NULL: strict
void *handler_raise_unknown(const char *name); // LookupError

// CPython looks for other encodings than these in its library, and what fails there is told with the codec's name:
// "encoding with 'utf-16-le' codec failed (LookupError: …)". Replaces a pending LookupError or TypeError by that.
bool encoding_is_built_in(Encoding encoding);
void codec_explain_failure(const char *verb, const char *name);

// Adds "\x..", "\u....", "\U........" or, for tabs and line ends, "\t" and so on.
void text_add_escape(uint32_t code_point, Buffer *out);

// text_utf8.c: the size of a str's UTF-8 in bytes, −1: it has surrogates; the UTF-8 itself; is this UTF-8?
int64_t str_utf8_size(const Str *self);
void str_write_utf8(const Str *self, char *out);
bool utf8_is_good(const char *bytes, int64_t size);

// Bytes being decoded, and how. The result is gathered as UTF-8 with lone surrogates allowed.
typedef struct Decoding {
    const char *bytes;
    int64_t size;
    Encoding encoding;
    const char *handler;
    Buffer *out;
} Decoding;
// Handles the bad bytes [start, end); returns where to go on, −1: failed.
int64_t decode_handle_bad(const Decoding *self, int64_t start, int64_t end, const char *reason);

// text_wide.c: UTF-16 and UTF-32.
bool encoding_is_wide(Encoding encoding);
void wide_add(Encoding encoding, uint32_t code_point, Buffer *out);
void wide_add_mark(Encoding encoding, Buffer *out); // if the encoding has one
bool wide_decode(Decoding *self);
// surrogatepass: adds the lone surrogate at `start`. Returns how many bytes it took, 0: there is none.
int64_t wide_passed_surrogate(const Decoding *self, int64_t start);

// UnicodeEncodeError and UnicodeDecodeError for [start, end) of what could not be converted.
void *encode_error_raise(const char *encoding, Borrowed str, int64_t start, int64_t end, const char *reason);
void *decode_error_raise(const char *encoding, const char *bytes, int64_t size, int64_t start, int64_t end,
                         const char *reason);

#endif
