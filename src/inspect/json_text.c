// SPDX-License-Identifier: GPL-3.0-or-later
// See json_text.h.
//
//     {"name"            ─▶ json_add_key("size") ─▶ {"name", "size":
//     é 😀 and a newline ─▶ "\u00e9 \ud83d\ude00 \n"
#include "inspect/json_text.h"

#include "base/utf8.h"
#include "objects/str.h"

#define REPLACEMENT 0xfffd

static void add_code_point(uint32_t code_point, Buffer *out) {
    if (code_point == '"' || code_point == '\\') {
        buffer_add_format(out, "\\%c", (char)code_point);
    } else if (code_point == '\n') {
        buffer_add_text(out, "\\n");
    } else if (code_point >= ' ' && code_point < 0x7f) {
        buffer_add_byte(out, (char)code_point);
    } else if (code_point < 0x10000) {
        buffer_add_format(out, "\\u%04x", code_point);
    } else {
        uint32_t rest = code_point - 0x10000;
        buffer_add_format(out, "\\u%04x\\u%04x", 0xd800 + (rest >> 10), 0xdc00 + (rest & 0x3ff));
    }
}

void json_add_bytes(const char *bytes, size_t length, Buffer *out) {
    buffer_add_byte(out, '"');
    for (size_t i = 0; i < length;) {
        uint32_t code_point = REPLACEMENT;
        Utf8Error error = UTF8_OK;
        int taken = utf8_decode(bytes + i, length - i, &code_point, &error);
        add_code_point(error == UTF8_OK ? code_point : REPLACEMENT, out);
        i += (size_t)taken;
    }
    buffer_add_byte(out, '"');
}

void json_add_buffer(const Buffer *text, Buffer *out) {
    json_add_bytes(text->bytes, text->length, out);
    out->failed |= text->failed;
}

void json_add_text(const char *text, Buffer *out) {
    size_t length = 0;
    while (text[length] != '\0') {
        length += 1;
    }
    json_add_bytes(text, length, out);
}

void json_add_str(Borrowed str, Buffer *out) {
    buffer_add_byte(out, '"');
    for (int64_t i = 0; i < str_length(str); i++) {
        add_code_point(str_read(as_str(str), i), out);
    }
    buffer_add_byte(out, '"');
}

void json_add_comma(Buffer *out) {
    char last = out->length == 0 ? '[' : out->bytes[out->length - 1];
    if (last != '[' && last != '{') {
        buffer_add_text(out, ", ");
    }
}

void json_add_key(const char *key, Buffer *out) {
    json_add_comma(out);
    json_add_text(key, out);
    buffer_add_text(out, ": ");
}
