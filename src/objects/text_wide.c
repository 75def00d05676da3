// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-16 and UTF-32: text in units of two and of four bytes, the low or the high byte first.
//
//     "a😀" as UTF-16-LE    61 00 │ 3d d8 │ 00 de         above U+FFFF two units, a high and a low surrogate
//     as UTF-32-BE          00 00 00 61 │ 00 01 f6 00
//
// Plain UTF-16 and UTF-32 begin with a mark, U+FEFF, whose bytes show their order. Written they have the order of most
// machines, low byte first; read without a mark, too.
//
// Next: base/utf8.c.
#include "objects/str_data.h"
#include "objects/text_codec.h"

typedef struct WideForm {
    int unit; // bytes; 0: no such encoding
    bool high_first;
    bool has_mark;
} WideForm;

static WideForm wide_form(Encoding encoding) {
    switch (encoding) {
    case ENCODING_UTF_16: return (WideForm){.unit = 2, .has_mark = true};
    case ENCODING_UTF_16_LE: return (WideForm){.unit = 2};
    case ENCODING_UTF_16_BE: return (WideForm){.unit = 2, .high_first = true};
    case ENCODING_UTF_32: return (WideForm){.unit = 4, .has_mark = true};
    case ENCODING_UTF_32_LE: return (WideForm){.unit = 4};
    case ENCODING_UTF_32_BE: return (WideForm){.unit = 4, .high_first = true};
    case ENCODING_UTF_8:
    case ENCODING_UTF_8_SIG:
    case ENCODING_ASCII:
    case ENCODING_LATIN_1: break;
    }
    return (WideForm){.unit = 0};
}

bool encoding_is_wide(Encoding encoding) { return wide_form(encoding).unit != 0; }

// ---- writing -----------------------------------------------------------------------------------------------------

static void add_unit(WideForm form, uint32_t unit, Buffer *out) {
    for (int i = 0; i < form.unit; i++) {
        int byte = form.high_first ? form.unit - 1 - i : i;
        buffer_add_byte(out, (char)(unit >> (8 * byte)));
    }
}

void wide_add(Encoding encoding, uint32_t code_point, Buffer *out) {
    WideForm form = wide_form(encoding);
    if (form.unit == 2 && code_point > 0xffff) {
        add_unit(form, 0xd7c0 + (code_point >> 10), out);
        code_point = 0xdc00 + (code_point & 0x3ff);
    }
    add_unit(form, code_point, out);
}

void wide_add_mark(Encoding encoding, Buffer *out) {
    if (wide_form(encoding).has_mark) {
        wide_add(encoding, 0xfeff, out);
    }
}

// ---- reading -----------------------------------------------------------------------------------------------------

static uint32_t read_unit(WideForm form, const char *bytes) {
    uint32_t unit = 0;
    for (int i = 0; i < form.unit; i++) {
        unit = unit << 8 | (uint8_t)bytes[form.high_first ? i : form.unit - 1 - i];
    }
    return unit;
}

static bool is_surrogate(uint32_t unit) { return (unit & 0xfffff800u) == 0xd800; }

static bool is_low_surrogate(uint32_t unit) { return (unit & 0xfffffc00u) == 0xdc00; }

int64_t wide_passed_surrogate(const Decoding *self, int64_t start) {
    WideForm form = wide_form(self->encoding);
    if (self->size - start < form.unit || !is_surrogate(read_unit(form, self->bytes + start))) {
        return 0;
    }
    buffer_add_code_point(self->out, read_unit(form, self->bytes + start));
    return form.unit;
}

// One character at `at`; returns where the next is. NULL reason: it is good; else [at, *end) is not.
static int64_t decode_two(const Decoding *self, int64_t at, int64_t *end, const char **reason) {
    WideForm form = wide_form(self->encoding);
    *end = self->size;
    if (self->size - at < 2) {
        *reason = "truncated data";
        return at;
    }
    uint32_t unit = read_unit(form, self->bytes + at);
    if (!is_surrogate(unit)) {
        buffer_add_code_point(self->out, unit);
        return at + 2;
    }
    uint32_t next = self->size - at < 4 ? 0 : read_unit(form, self->bytes + at + 2);
    if (!is_low_surrogate(unit) && is_low_surrogate(next)) {
        buffer_add_code_point(self->out, 0x10000 + ((unit & 0x3ff) << 10) + (next & 0x3ff));
        return at + 4;
    }
    *reason = is_low_surrogate(unit) ? "illegal encoding"
              : self->size - at < 4  ? "unexpected end of data"
                                     : "illegal UTF-16 surrogate";
    *end = !is_low_surrogate(unit) && self->size - at < 4 ? self->size : at + 2;
    return at;
}

static int64_t decode_four(const Decoding *self, int64_t at, int64_t *end, const char **reason) {
    *end = self->size - at < 4 ? self->size : at + 4;
    if (self->size - at < 4) {
        *reason = "truncated data";
        return at;
    }
    uint32_t unit = read_unit(wide_form(self->encoding), self->bytes + at);
    if (unit > 0x10ffff || is_surrogate(unit)) {
        *reason = unit > 0x10ffff ? "code point not in range(0x110000)"
                                  : "code point in surrogate code point range(0xd800, 0xe000)";
        return at;
    }
    buffer_add_code_point(self->out, unit);
    return at + 4;
}

// Reads the mark, if there should be one, and finds out the order of bytes. Returns where the text begins.
static int64_t read_mark(Decoding *self) {
    WideForm form = wide_form(self->encoding);
    if (!form.has_mark) {
        return 0;
    }
    bool is_two = form.unit == 2;
    self->encoding = is_two ? ENCODING_UTF_16_LE : ENCODING_UTF_32_LE;
    if (self->size < form.unit || read_unit(form, self->bytes) == 0xfeff) {
        return self->size < form.unit ? 0 : form.unit;
    }
    form.high_first = true;
    if (read_unit(form, self->bytes) == 0xfeff) {
        self->encoding = is_two ? ENCODING_UTF_16_BE : ENCODING_UTF_32_BE;
        return form.unit;
    }
    return 0;
}

bool wide_decode(Decoding *self) {
    int64_t at = read_mark(self);
    while (at >= 0 && at < self->size) {
        int64_t end;
        const char *reason = NULL;
        at = wide_form(self->encoding).unit == 2 ? decode_two(self, at, &end, &reason)
                                                 : decode_four(self, at, &end, &reason);
        if (reason != NULL) {
            at = decode_handle_bad(self, at, end, reason);
        }
    }
    return at >= 0;
}
