// SPDX-License-Identifier: GPL-3.0-or-later
// From text to bytes: UTF-8, ASCII, Latin-1, and what to do with a character that has no bytes there.
//
//     "a€" to latin-1   a ─▶ 61    € does not fit: the handler decides
//                       strict: UnicodeEncodeError   ignore: nothing   replace: "?"   backslashreplace: "\u20ac"
//                       xmlcharrefreplace: "&#8364;"   surrogateescape: only U+DC80…DCFF, as the byte 80…ff
//
// Characters that do not fit are handled in runs, as CPython does, for the error names the whole run.
//
// Next: text_decode.c, the way back.
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/str_data.h"
#include "objects/text_codec.h"

// ---- encodings and handlers by name ------------------------------------------------------------------------------

typedef struct EncodingName {
    const char *name; // lower case, with _ for whatever is no letter, digit or dot
    Encoding encoding;
} EncodingName;

static const EncodingName encoding_names[] = {
    {"utf_8", ENCODING_UTF_8},
    {"utf8", ENCODING_UTF_8},
    {"u8", ENCODING_UTF_8},
    {"utf", ENCODING_UTF_8},
    {"cp65001", ENCODING_UTF_8},
    {"utf8_ucs2", ENCODING_UTF_8},
    {"utf8_ucs4", ENCODING_UTF_8},
    {"ascii", ENCODING_ASCII},
    {"us_ascii", ENCODING_ASCII},
    {"646", ENCODING_ASCII},
    {"us", ENCODING_ASCII},
    {"cp367", ENCODING_ASCII},
    {"csascii", ENCODING_ASCII},
    {"ibm367", ENCODING_ASCII},
    {"iso646_us", ENCODING_ASCII},
    {"iso_646.irv_1991", ENCODING_ASCII},
    {"iso_ir_6", ENCODING_ASCII},
    {"ansi_x3.4_1968", ENCODING_ASCII},
    {"ansi_x3_4_1968", ENCODING_ASCII},
    {"ansi_x3.4_1986", ENCODING_ASCII},
    {"latin_1", ENCODING_LATIN_1},
    {"latin1", ENCODING_LATIN_1},
    {"latin", ENCODING_LATIN_1},
    {"l1", ENCODING_LATIN_1},
    {"8859", ENCODING_LATIN_1},
    {"cp819", ENCODING_LATIN_1},
    {"ibm819", ENCODING_LATIN_1},
    {"csisolatin1", ENCODING_LATIN_1},
    {"iso8859", ENCODING_LATIN_1},
    {"iso8859_1", ENCODING_LATIN_1},
    {"iso_8859_1", ENCODING_LATIN_1},
    {"iso_8859_1_1987", ENCODING_LATIN_1},
    {"iso_ir_100", ENCODING_LATIN_1},
};

static bool is_name_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.';
}

// "ISO 8859-1" ─▶ "iso_8859_1". False: too long for any name that we know.
static bool name_normalise(const char *name, char *out, size_t room) {
    size_t length = 0;
    bool gap = false;
    for (; *name != '\0'; name++) {
        if (!is_name_byte(*name)) {
            gap = length > 0;
            continue;
        }
        if (length + 2 >= room) {
            return false;
        }
        if (gap) {
            out[length++] = '_';
        }
        gap = false;
        out[length++] = *name >= 'A' && *name <= 'Z' ? (char)(*name + ('a' - 'A')) : *name;
    }
    out[length] = '\0';
    return true;
}

bool encoding_find(const char *name, Encoding *encoding) {
    char normalised[32];
    if (name_normalise(name, normalised, sizeof(normalised))) {
        for (int64_t i = 0; i < COUNT_OF(encoding_names); i++) {
            if (strcmp(encoding_names[i].name, normalised) == 0) {
                *encoding = encoding_names[i].encoding;
                return true;
            }
        }
    }
    error_raise(&LookupErrorType, "unknown encoding: %s", name);
    return false;
}

const char *encoding_name(Encoding encoding) {
    switch (encoding) {
    case ENCODING_UTF_8: return "utf-8";
    case ENCODING_ASCII: return "ascii";
    case ENCODING_LATIN_1: return "latin-1";
    }
    return "";
}

Handler handler_find(const char *name) {
    static const char *const handler_names[] = {[HANDLER_STRICT] = "strict",
                                                [HANDLER_IGNORE] = "ignore",
                                                [HANDLER_REPLACE] = "replace",
                                                [HANDLER_BACKSLASH] = "backslashreplace",
                                                [HANDLER_SURROGATE_ESCAPE] = "surrogateescape",
                                                [HANDLER_SURROGATE_PASS] = "surrogatepass",
                                                [HANDLER_XML] = "xmlcharrefreplace"};
    if (name == NULL) {
        return HANDLER_STRICT;
    }
    for (int i = 0; i < COUNT_OF(handler_names); i++) {
        if (strcmp(handler_names[i], name) == 0) {
            return (Handler)i;
        }
    }
    return HANDLER_UNKNOWN;
}

void *handler_raise_unknown(const char *name) {
    return error_raise(&LookupErrorType, "unknown error handler name '%s'", name);
}

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
    switch (encoding) {
    case ENCODING_UTF_8: return !is_surrogate(code_point);
    case ENCODING_ASCII: return code_point < 0x80;
    case ENCODING_LATIN_1: return code_point < 0x100;
    }
    return false;
}

static const char *misfit_reason(Encoding encoding) {
    switch (encoding) {
    case ENCODING_UTF_8: return "surrogates not allowed";
    case ENCODING_ASCII: return "ordinal not in range(128)";
    case ENCODING_LATIN_1: return "ordinal not in range(256)";
    }
    return "";
}

// Bytes that stand for escaped bytes, until one that does not; returns where.
static int64_t add_escaped_bytes(const Str *self, int64_t start, int64_t end, Buffer *out) {
    while (start < end && str_read(self, start) >= 0xdc80 && str_read(self, start) <= 0xdcff) {
        buffer_add_byte(out, (char)(str_read(self, start) & 0xff));
        start += 1;
    }
    return start;
}

static void add_backslashed(uint32_t code_point, Buffer *out) {
    buffer_add_format(out, code_point <= 0xff ? "\\x%02x" : code_point <= 0xffff ? "\\u%04x" : "\\U%08x", code_point);
}

static int64_t add_surrogates(Encoding encoding, const Str *self, int64_t start, int64_t end, Buffer *out) {
    if (encoding != ENCODING_UTF_8) {
        return start;
    }
    str_add_part(self, start, end - start, out);
    return end;
}

// Handles the run [start, end) of misfits. False: failed.
static bool handle_misfits(const Str *self, Encoding encoding, const char *handler, int64_t start, int64_t end,
                           Buffer *out) {
    switch (handler_find(handler)) {
    case HANDLER_IGNORE: return true;
    case HANDLER_REPLACE: buffer_add_repeated(out, '?', (size_t)(end - start)); return true;
    case HANDLER_BACKSLASH:
        for (int64_t i = start; i < end; i++) {
            add_backslashed(str_read(self, i), out);
        }
        return true;
    case HANDLER_XML:
        for (int64_t i = start; i < end; i++) {
            buffer_add_format(out, "&#%u;", str_read(self, i));
        }
        return true;
    case HANDLER_SURROGATE_ESCAPE: start = add_escaped_bytes(self, start, end, out); break;
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
    for (int64_t i = 0; i < self->length;) {
        uint32_t code_point = str_read(self, i);
        if (fits(encoding, code_point)) {
            if (encoding == ENCODING_UTF_8) {
                buffer_add_code_point(out, code_point);
            } else {
                buffer_add_byte(out, (char)code_point);
            }
            i += 1;
            continue;
        }
        int64_t end = i + 1;
        while (end < self->length && !fits(encoding, str_read(self, end))) {
            end += 1;
        }
        if (!handle_misfits(self, encoding, handler, i, end, out)) {
            return false;
        }
        i = end;
    }
    return true;
}

Owned text_encode(Borrowed str, const char *encoding_text, const char *handler) {
    Encoding encoding = ENCODING_UTF_8;
    if (encoding_text != NULL && !encoding_find(encoding_text, &encoding)) {
        return NULL;
    }
    const Str *self = as_str(str);
    if (self->is_ascii || (self->kind == 1 && encoding == ENCODING_LATIN_1)) {
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
