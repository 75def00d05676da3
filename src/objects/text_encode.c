// SPDX-License-Identifier: GPL-3.0-or-later
// From text to bytes: UTF-8, ASCII, Latin-1, and what to do with a character that has no bytes there.
//
//     "a€" to latin-1   a ─▶ 61    € does not fit: the handler decides
//                       strict: UnicodeEncodeError   ignore: nothing   replace: "?"   backslashreplace: "\u20ac"
//                       xmlcharrefreplace: "&#8364;"   namereplace: "\N{EURO SIGN}"
//                       surrogateescape: only U+DC80…DCFF, as the byte 80…ff
//
// Characters that do not fit are handled in runs, as CPython does, for the error names the whole run.
//
// Next: text_decode.c, the way back.
#include "base/unicode_names.h"
#include "objects/bytes_like.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/str_data.h"
#include "objects/text_codec.h"

#include <stdio.h>

// ---- errors ------------------------------------------------------------------------------------------------------

static void *raise_unicode_error(Type *type, const char *encoding, Borrowed object, int64_t start, int64_t end,
                                 const char *reason) {
    Owned parts[] = {str_from_text(encoding), retain(object), int_from_int64(start), int_from_int64(end),
                     str_from_text(reason)};
    bool good = parts[0] != NULL && parts[2] != NULL && parts[3] != NULL && parts[4] != NULL;
    const Borrowed arguments[] = {parts[0], parts[1], parts[2], parts[3], parts[4]};
    Owned exception = good ? object_call_list(&type->object, 5, arguments) : NULL;
    for (int i = 0; i < 5; i++) {
        release_if_any(parts[i]);
    }
    return error_raise_object(exception);
}

void *encode_error_raise(const char *encoding, Borrowed str, int64_t start, int64_t end, const char *reason) {
    return raise_unicode_error(&UnicodeEncodeErrorType, encoding, str, start, end, reason);
}

void *decode_error_raise(const char *encoding, const char *bytes, int64_t size, int64_t start, int64_t end,
                         const char *reason) {
    Owned object = bytes_new(bytes, size);
    if (object != NULL) {
        raise_unicode_error(&UnicodeDecodeErrorType, encoding, object, start, end, reason);
        release(object);
    }
    return NULL;
}

// ---- encoding ----------------------------------------------------------------------------------------------------

static bool is_surrogate(uint32_t code_point) { return (code_point & 0xfffff800u) == 0xd800; }

static bool fits(Encoding encoding, uint32_t code_point) {
    return encoding == ENCODING_ASCII     ? code_point < 0x80
           : encoding == ENCODING_LATIN_1 ? code_point < 0x100
                                          : !is_surrogate(code_point);
}

static const char *misfit_reason(Encoding encoding) {
    return encoding == ENCODING_ASCII     ? "ordinal not in range(128)"
           : encoding == ENCODING_LATIN_1 ? "ordinal not in range(256)"
                                          : "surrogates not allowed";
}

static void add_code_point(Encoding encoding, uint32_t code_point, Buffer *out) {
    if (encoding_is_wide(encoding)) {
        wide_add(encoding, code_point, out);
    } else if (encoding == ENCODING_UTF_8) {
        buffer_add_code_point(out, code_point);
    } else {
        buffer_add_byte(out, (char)code_point);
    }
}

// Bytes that stand for escaped bytes, until one that does not; returns where.
static int64_t add_escaped_bytes(const Str *self, int64_t start, int64_t end, Buffer *out) {
    while (start < end && str_read(self, start) >= 0xdc80 && str_read(self, start) <= 0xdcff) {
        buffer_add_byte(out, (char)(str_read(self, start) & 0xff));
        start += 1;
    }
    return start;
}

// Text that stands for a character, in `text`, all ASCII.
static void describe(Handler handler, uint32_t code_point, char *text, size_t room) {
    char name[UNICODE_NAME_LENGTH_MAXIMUM];
    if (handler == HANDLER_REPLACE) {
        snprintf(text, room, "?");
    } else if (handler == HANDLER_XML) {
        snprintf(text, room, "&#%u;", (unsigned)code_point);
    } else if (handler == HANDLER_NAME && unicode_name(code_point, name)) {
        snprintf(text, room, "\\N{%s}", name);
    } else {
        snprintf(text, room,
                 code_point <= 0xff     ? "\\x%02x"
                 : code_point <= 0xffff ? "\\u%04x"
                                        : "\\U%08x",
                 (unsigned)code_point);
    }
}

static void add_descriptions(const Str *self, Encoding encoding, Handler handler, int64_t start, int64_t end,
                             Buffer *out) {
    char text[UNICODE_NAME_LENGTH_MAXIMUM + 5];
    for (int64_t i = start; i < end; i++) {
        describe(handler, str_read(self, i), text, sizeof text);
        for (const char *at = text; *at != '\0'; at++) {
            add_code_point(encoding, (uint8_t)*at, out);
        }
    }
}

// As they are, until one that is no surrogate, or an encoding that has none.
static int64_t add_surrogates(Encoding encoding, const Str *self, int64_t start, int64_t end, Buffer *out) {
    bool has_surrogates = encoding != ENCODING_ASCII && encoding != ENCODING_LATIN_1;
    for (; has_surrogates && start < end; start++) {
        add_code_point(encoding, str_read(self, start), out);
    }
    return start;
}

// Handles the run [start, end) of misfits. False: failed.
static bool handle_misfits(const Str *self, Encoding encoding, const char *handler, int64_t start, int64_t end,
                           Buffer *out) {
    switch (handler_find(handler)) {
    case HANDLER_IGNORE: return true;
    case HANDLER_REPLACE:
    case HANDLER_BACKSLASH:
    case HANDLER_XML:
    case HANDLER_NAME: add_descriptions(self, encoding, handler_find(handler), start, end, out); return true;
    case HANDLER_SURROGATE_ESCAPE:
        if (!encoding_is_wide(encoding)) { // where no unit is one byte
            start = add_escaped_bytes(self, start, end, out);
        }
        break;
    case HANDLER_SURROGATE_PASS: start = add_surrogates(encoding, self, start, end, out); break;
    case HANDLER_STRICT: break;
    case HANDLER_UNKNOWN: handler_raise_unknown(handler); return false;
    }
    if (start < end) {
        encode_error_raise(encoding_name(encoding), &self->object, start, end, misfit_reason(encoding));
    }
    return start == end;
}

static bool encode(const Str *self, Encoding encoding, const char *handler, Buffer *out) {
    wide_add_mark(encoding, out);
    for (int64_t i = 0; i < self->length;) {
        uint32_t code_point = str_read(self, i);
        if (fits(encoding, code_point)) {
            add_code_point(encoding, code_point, out);
            i += 1;
            continue;
        }
        int64_t end = i + 1;
        while (end < self->length && !encoding_is_wide(encoding) && !fits(encoding, str_read(self, end))) {
            end += 1;
        }
        if (!handle_misfits(self, encoding, handler, i, end, out)) {
            return false;
        }
        i = end;
    }
    return true;
}

// UTF-8 behind its mark.
static Owned encode_marked(Borrowed str, const char *handler) {
    Owned bytes = text_encode(str, NULL, handler);
    Owned mark = bytes == NULL ? NULL : bytes_new(UTF_8_MARK, 3);
    Owned result = mark == NULL ? NULL : bytes_like_add(mark, bytes);
    release_if_any(mark);
    release_if_any(bytes);
    return result;
}

static Owned encode_str(Borrowed str, Encoding encoding, const char *handler) {
    const Str *self = as_str(str);
    if (encoding == ENCODING_UTF_8_SIG) {
        return encode_marked(str, handler);
    }
    if (!encoding_is_wide(encoding) && (self->is_ascii || (self->kind == 1 && encoding == ENCODING_LATIN_1))) {
        return bytes_new(str_data(self), self->length);
    }
    int64_t size = encoding == ENCODING_UTF_8 ? str_utf8_size(self) : -1;
    if (size >= 0) {
        Owned bytes = bytes_new(NULL, size);
        if (bytes != NULL) {
            str_write_utf8(self, ((Bytes *)(void *)bytes)->data);
        }
        return bytes;
    }
    Buffer out;
    buffer_init(&out);
    Owned result = NULL;
    if (encode(self, encoding, handler, &out)) {
        result = out.failed ? heap_raise_no_memory() : bytes_new(out.bytes, (int64_t)out.length);
    }
    buffer_deinit(&out);
    return result;
}

Owned text_encode(Borrowed str, const char *encoding_text, const char *handler) {
    Encoding encoding = ENCODING_UTF_8;
    if (encoding_text != NULL && !encoding_find(encoding_text, &encoding)) {
        return NULL;
    }
    Owned bytes = encode_str(str, encoding, handler);
    if (bytes == NULL && !encoding_is_built_in(encoding)) {
        codec_explain_failure("encoding", encoding_text);
    }
    return bytes;
}
