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
    case '\t':
        buffer_add_text(out, "\\t");
        break;
    case '\n':
        buffer_add_text(out, "\\n");
        break;
    case '\r':
        buffer_add_text(out, "\\r");
        break;
    default:
        buffer_add_format(out,
                          code_point <= 0xff     ? "\\x%02x"
                          : code_point <= 0xffff ? "\\u%04x"
                                                 : "\\U%08x",
                          code_point);
        break;
    }
}

static inline bool is_plain_ascii(uint32_t code_point, char quote) {
    return code_point >= ' ' && code_point < 0x7f && code_point != '\\' && code_point != (uint32_t)quote;
}

static void add_repr_character(uint32_t code_point, char quote, Buffer *out) {
    if (code_point == '\\' || code_point == (uint32_t)quote) {
        buffer_add_byte(out, '\\');
        buffer_add_byte(out, (char)code_point);
    } else if (code_point >= 0x80 && unicode_is_printable(code_point)) {
        buffer_add_code_point(out, code_point);
    } else {
        text_add_escape(code_point, out);
    }
}

void str_add_repr(const Str *self, Buffer *out) {
    char quote = choose_quote(self);
    buffer_add_byte(out, quote);
    for (int64_t i = 0; i < self->length;) {
        int64_t start = i;
        if (self->kind == 1) { // a run of plain ASCII goes as a whole
            const uint8_t *data = str_data(self);
            while (i < self->length && is_plain_ascii(data[i], quote)) {
                i += 1;
            }
            buffer_add(out, data + start, (size_t)(i - start));
        }
        if (i < self->length) {
            uint32_t code_point = str_read(self, i++);
            if (is_plain_ascii(code_point, quote)) {
                buffer_add_byte(out, (char)code_point);
            } else {
                add_repr_character(code_point, quote, out);
            }
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
    for (int64_t i = start; i < start + count; i++) {
        buffer_add_code_point(out, str_read(self, i));
    }
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
