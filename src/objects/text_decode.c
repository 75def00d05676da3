// SPDX-License-Identifier: GPL-3.0-or-later
// From bytes to text: UTF-8, ASCII, Latin-1, and what to do with bytes that are no text.
//
//     61 ff 62 as UTF-8    a, then ff begins nothing: the handler decides
//                          strict: UnicodeDecodeError   ignore: "ab"   replace: "a\ufffdb"
//                          backslashreplace: "a\\xffb"   surrogateescape: "a\udcffb", which encodes to ff again
//
// The result is gathered as UTF-8 with lone surrogates allowed. Good UTF-8, by far the commonest input, needs no
// gathering: the bytes become a str at once.
#include "base/utf8.h"
#include "objects/exception.h"
#include "objects/protocol.h"
#include "objects/str_data.h"
#include "objects/text_codec.h"

// surrogatepass: the three bytes that a lone surrogate would have. Returns how many bytes were taken, 0: none.
static int64_t add_passed_surrogate(const Decoding *self, int64_t start) {
    if (encoding_is_wide(self->encoding)) {
        return wide_passed_surrogate(self, start);
    }
    const uint8_t *at = (const uint8_t *)self->bytes + start;
    if (self->encoding != ENCODING_UTF_8 || self->size - start < 3 || at[0] != 0xed || (at[1] & 0xe0) != 0xa0 ||
        (at[2] & 0xc0) != 0x80) {
        return 0;
    }
    buffer_add(self->out, at, 3);
    return 3;
}

// surrogateescape: as many bytes above ASCII as there are, four at most. Returns where they end.
static int64_t add_escaped_bytes(const Decoding *self, int64_t start, int64_t end) {
    end = end - start > 4 ? start + 4 : end;
    while (start < end && (self->bytes[start] & 0x80) != 0) {
        buffer_add_code_point(self->out, 0xdc00u + (uint8_t)self->bytes[start]);
        start += 1;
    }
    return start;
}

int64_t decode_handle_bad(const Decoding *self, int64_t start, int64_t end, const char *reason) {
    int64_t next = start;
    switch (handler_find(self->handler)) {
    case HANDLER_IGNORE: return end;
    case HANDLER_REPLACE: buffer_add_code_point(self->out, 0xfffd); return end;
    case HANDLER_BACKSLASH:
        for (int64_t i = start; i < end; i++) {
            buffer_add_format(self->out, "\\x%02x", (uint8_t)self->bytes[i]);
        }
        return end;
    case HANDLER_SURROGATE_ESCAPE: next = add_escaped_bytes(self, start, end); break;
    case HANDLER_SURROGATE_PASS: next = start + add_passed_surrogate(self, start); break;
    case HANDLER_STRICT: break;
    case HANDLER_XML:
    case HANDLER_NAME:
        error_raise(&TypeErrorType, "don't know how to handle UnicodeDecodeError in error callback");
        return -1;
    case HANDLER_UNKNOWN: handler_raise_unknown(self->handler); return -1;
    }
    if (next == start) {
        decode_error_raise(encoding_name(self->encoding), self->bytes, self->size, start, end, reason);
        return -1;
    }
    return next;
}

static bool decode_utf8(const Decoding *self) {
    for (int64_t at = 0; at < self->size;) {
        uint32_t code_point;
        Utf8Error error;
        int64_t length = utf8_decode(self->bytes + at, (size_t)(self->size - at), &code_point, &error);
        if (error == UTF8_OK) {
            buffer_add(self->out, self->bytes + at, (size_t)length);
            at += length;
            continue;
        }
        at = decode_handle_bad(self, at, at + length, utf8_error_text(error));
        if (at < 0) {
            return false;
        }
    }
    return true;
}

static bool decode_ascii(const Decoding *self) {
    for (int64_t at = 0; at < self->size;) {
        if ((self->bytes[at] & 0x80) == 0) {
            buffer_add_byte(self->out, self->bytes[at]);
            at += 1;
            continue;
        }
        at = decode_handle_bad(self, at, at + 1, "ordinal not in range(128)");
        if (at < 0) {
            return false;
        }
    }
    return true;
}

static Owned decode_bytes(const char *bytes, int64_t size, Encoding encoding, const char *handler) {
    if (encoding == ENCODING_LATIN_1) {
        return str_from_data(1, bytes, size);
    }
    if (!encoding_is_wide(encoding) &&
        (data_maximum(1, bytes, size) == MAXIMUM_ASCII || (encoding == ENCODING_UTF_8 && utf8_is_good(bytes, size)))) {
        return str_from_utf8(bytes, (size_t)size);
    }
    Buffer out;
    buffer_init(&out);
    Decoding decoding = {bytes, size, encoding, handler, &out};
    bool good = encoding_is_wide(encoding)   ? wide_decode(&decoding)
                : encoding == ENCODING_UTF_8 ? decode_utf8(&decoding)
                                             : decode_ascii(&decoding);
    if (!good) {
        buffer_deinit(&out);
        return NULL;
    }
    return str_from_buffer(&out);
}

Owned text_decode(const char *bytes, int64_t size, const char *encoding_text, const char *handler) {
    Encoding encoding = ENCODING_UTF_8;
    if (size == 0) {
        return retain(str_empty());
    }
    if (encoding_text != NULL && !encoding_find(encoding_text, &encoding)) {
        return NULL;
    }
    bool has_mark = encoding == ENCODING_UTF_8_SIG && size >= 3 && memcmp(bytes, UTF_8_MARK, 3) == 0;
    int64_t start = has_mark ? 3 : 0;
    Owned text =
        decode_bytes(bytes + start, size - start, encoding == ENCODING_UTF_8_SIG ? ENCODING_UTF_8 : encoding, handler);
    if (text == NULL && !encoding_is_built_in(encoding)) {
        codec_explain_failure("decoding", encoding_text);
    }
    return text;
}
