// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8: see utf8.h for the contract.
//
//     U+0000 … U+007F     0xxxxxxx
//     U+0080 … U+07FF     110xxxxx 10xxxxxx
//     U+0800 … U+FFFF     1110xxxx 10xxxxxx 10xxxxxx
//     U+10000 … U+10FFFF  11110xxx 10xxxxxx 10xxxxxx 10xxxxxx
//
// A code point has exactly one encoding. The second byte's range says it: after E0 it is A0…BF (smaller ones would
// fit two bytes), after ED 80…9F (larger ones are surrogates), after F0 90…BF, after F4 80…8F (up to U+10FFFF).
//
// Next: unicode.h, which says what the code points mean.
#include "base/utf8.h"

typedef struct Lead { // what a first byte promises
    int length;       // of the whole sequence; 0: no sequence begins so
    uint8_t second_least;
    uint8_t second_most;
} Lead;

static Lead lead_of(uint8_t byte) {
    if (byte < 0x80) {
        return (Lead){1, 0, 0};
    }
    if (byte < 0xC2) {
        return (Lead){0, 0, 0};
    }
    if (byte < 0xE0) {
        return (Lead){2, 0x80, 0xBF};
    }
    if (byte < 0xF0) {
        return (Lead){3, byte == 0xE0 ? 0xA0 : 0x80, byte == 0xED ? 0x9F : 0xBF};
    }
    if (byte < 0xF5) {
        return (Lead){4, byte == 0xF0 ? 0x90 : 0x80, byte == 0xF4 ? 0x8F : 0xBF};
    }
    return (Lead){0, 0, 0};
}

static bool continues(const Lead *lead, int index, uint8_t byte) {
    if (index == 1) {
        return byte >= lead->second_least && byte <= lead->second_most;
    }
    return (byte & 0xC0) == 0x80;
}

int utf8_decode(const char *bytes, size_t length, uint32_t *code_point, Utf8Error *error) {
    const uint8_t *at = (const uint8_t *)bytes;
    Lead lead = lead_of(at[0]);
    *error = UTF8_OK;
    if (lead.length == 1) {
        *code_point = at[0];
        return 1;
    }
    if (lead.length == 0) {
        *error = UTF8_INVALID_START;
        return 1;
    }
    uint32_t value = at[0] & (0x7FU >> lead.length);
    for (int i = 1; i < lead.length; i++) {
        if ((size_t)i >= length || !continues(&lead, i, at[i])) {
            *error = (size_t)i >= length ? UTF8_UNEXPECTED_END : UTF8_INVALID_CONTINUATION;
            return i;
        }
        value = value << 6 | (at[i] & 0x3FU);
    }
    *code_point = value;
    return lead.length;
}

int utf8_encode(uint32_t code_point, char *out) {
    if (code_point < 0x80) {
        out[0] = (char)code_point;
        return 1;
    }
    int length = code_point < 0x800 ? 2 : code_point < 0x10000 ? 3 : 4;
    for (int i = length - 1; i > 0; i--) {
        out[i] = (char)(0x80 | (code_point & 0x3F));
        code_point >>= 6;
    }
    out[0] = (char)((0xF0U << (4 - length) & 0xFFU) | code_point);
    return length;
}

int64_t utf8_count(const char *bytes, size_t length) {
    int64_t count = 0;
    for (size_t i = 0; i < length; i++) {
        count += (bytes[i] & 0xC0) != 0x80;
    }
    return count;
}

const char *utf8_error_text(Utf8Error error) {
    switch (error) {
    case UTF8_OK: return "";
    case UTF8_INVALID_START: return "invalid start byte";
    case UTF8_INVALID_CONTINUATION: return "invalid continuation byte";
    case UTF8_UNEXPECTED_END: return "unexpected end of data";
    }
    return "";
}
