// SPDX-License-Identifier: GPL-3.0-or-later
// The names of encodings and of error handlers.
//
//     "ISO 8859-1" ─▶ "iso_8859_1" ─▶ ENCODING_LATIN_1
//
// Next: text_encode.c.
#include "objects/error.h"
#include "objects/exception.h"
#include "objects/text_codec.h"

#include <string.h>

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
    {"utf_8_sig", ENCODING_UTF_8_SIG},
    {"utf_16", ENCODING_UTF_16},
    {"utf16", ENCODING_UTF_16},
    {"u16", ENCODING_UTF_16},
    {"utf_16_le", ENCODING_UTF_16_LE},
    {"utf_16le", ENCODING_UTF_16_LE},
    {"unicodelittleunmarked", ENCODING_UTF_16_LE},
    {"utf_16_be", ENCODING_UTF_16_BE},
    {"utf_16be", ENCODING_UTF_16_BE},
    {"unicodebigunmarked", ENCODING_UTF_16_BE},
    {"utf_32", ENCODING_UTF_32},
    {"utf32", ENCODING_UTF_32},
    {"u32", ENCODING_UTF_32},
    {"utf_32_le", ENCODING_UTF_32_LE},
    {"utf_32le", ENCODING_UTF_32_LE},
    {"utf_32_be", ENCODING_UTF_32_BE},
    {"utf_32be", ENCODING_UTF_32_BE},
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
    case ENCODING_UTF_8:
    case ENCODING_UTF_8_SIG: return "utf-8";
    case ENCODING_ASCII: return "ascii";
    case ENCODING_LATIN_1: return "latin-1";
    case ENCODING_UTF_16: return "utf-16";
    case ENCODING_UTF_16_LE: return "utf-16-le";
    case ENCODING_UTF_16_BE: return "utf-16-be";
    case ENCODING_UTF_32: return "utf-32";
    case ENCODING_UTF_32_LE: return "utf-32-le";
    case ENCODING_UTF_32_BE: return "utf-32-be";
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
                                                [HANDLER_XML] = "xmlcharrefreplace",
                                                [HANDLER_NAME] = "namereplace"};
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

bool encoding_is_built_in(Encoding encoding) {
    return encoding == ENCODING_UTF_8 || encoding == ENCODING_ASCII || encoding == ENCODING_LATIN_1 ||
           encoding == ENCODING_UTF_16 || encoding == ENCODING_UTF_32;
}

void codec_explain_failure(const char *verb, const char *name) {
    if (!error_matches(&LookupErrorType) && !error_matches(&TypeErrorType)) {
        return;
    }
    Owned cause = error_take();
    error_raise(cause->type, "%s with '%s' codec failed (%T: %S)", verb, name, cause, cause);
    Exception *exception = as_exception(errors.pending.held);
    if (error_matches(cause->type)) { // else there was no memory
        slot_set(&exception->cause, retain(cause));
        exception->suppress_context = true;
    }
    release(cause);
}

void *handler_raise_unknown(const char *name) {
    return error_raise(&LookupErrorType, "unknown error handler name '%s'", name);
}
