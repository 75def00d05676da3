// SPDX-License-Identifier: GPL-3.0-or-later
// A str as text: its repr with quotes and escapes, and its UTF-8 for buffers and C.
//
//     it's "é"\n     ─▶   'it\'s "é"\n'      single quotes, unless there are some inside and no double ones
//
// What is not printable is escaped: \t \n \r, \x.. below 256, \u.... and \U........ above. Whoever needs ASCII only
// escapes all that is not (ascii(), "%a").
#include "base/unicode.h"
#include "objects/str_data.h"
#include "objects/text_codec.h"

// ---- repr --------------------------------------------------------------------------------------------------------

static char choose_quote(const Str *self) {
    const void *data = str_data(self);
    bool single = data_find(self->kind, data, 0, self->length, '\'') >= 0;
    return single && data_find(self->kind, data, 0, self->length, '"') < 0 ? '"' : '\'';
}

void text_add_escape(uint32_t code_point, Buffer *out) {
    switch (code_point) {
    case '\t': buffer_add_text(out, "\\t"); break;
    case '\n': buffer_add_text(out, "\\n"); break;
    case '\r': buffer_add_text(out, "\\r"); break;
    default:
        buffer_add_format(out,
                          code_point <= 0xff     ? "\\x%02x"
                          : code_point <= 0xffff ? "\\u%04x"
                                                 : "\\U%08x",
                          code_point);
        break;
    }
}

// Does the character stand for itself between these quotes?
static inline bool is_shown(uint32_t code_point, char quote) {
    if (code_point < 0x80) {
        return code_point >= ' ' && code_point < 0x7f && code_point != '\\' && code_point != (uint32_t)quote;
    }
    return unicode_is_printable(code_point);
}

static void add_escaped(uint32_t code_point, char quote, Buffer *out) {
    if (code_point == '\\' || code_point == (uint32_t)quote) {
        buffer_add_byte(out, '\\');
        buffer_add_byte(out, (char)code_point);
    } else {
        text_add_escape(code_point, out);
    }
}

void str_add_repr(const Str *self, Buffer *out) {
    char quote = choose_quote(self);
    buffer_add_byte(out, quote);
    for (int64_t i = 0; i < self->length; i++) {
        int64_t start = i; // a run of characters that are shown goes as a whole
        while (i < self->length && is_shown(str_read(self, i), quote)) {
            i += 1;
        }
        str_add_part(self, start, i - start, out);
        if (i < self->length) {
            add_escaped(str_read(self, i), quote, out);
        }
    }
    buffer_add_byte(out, quote);
}

// ---- into buffers ------------------------------------------------------------------------------------------------

void str_add_part(const Str *self, int64_t start, int64_t count, Buffer *out) {
    if (self->is_ascii) {
        buffer_add(out, (const char *)str_data(self) + start, (size_t)count);
        return;
    }
    char chunk[256];
    char *next = chunk;
    for (int64_t i = start; i < start + count; i++) {
        next = data_put_utf8(next, str_read(self, i));
        if (next > chunk + sizeof(chunk) - 4) {
            buffer_add(out, chunk, (size_t)(next - chunk));
            next = chunk;
        }
    }
    buffer_add(out, chunk, (size_t)(next - chunk));
}

void str_add_text(const Str *self, Buffer *out) { str_add_part(self, 0, self->length, out); }

static bool is_surrogate(uint32_t code_point) { return (code_point & 0xfffff800u) == 0xd800; }

void str_add_to_buffer(Borrowed str, Buffer *out) {
    const Str *self = as_str(str);
    if (self->is_ascii) {
        buffer_add(out, str_data(self), (size_t)self->length);
        return;
    }
    for (int64_t i = 0; i < self->length; i++) {
        uint32_t code_point = str_read(self, i);
        if (is_surrogate(code_point)) {
            text_add_escape(code_point, out);
        } else {
            buffer_add_code_point(out, code_point);
        }
    }
}
