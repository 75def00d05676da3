// SPDX-License-Identifier: GPL-3.0-or-later
// "%s and %r" % (a, b): %-formatting of text.
//
//     %s str()   %r repr()   %a ascii()   cut to the precision, filled up to the width
//     %c one character, or its number
//
// The output is gathered as UTF-8 (lone surrogates allowed) and becomes a str at the end. But where all of it is one
// str that exists already, a format without a conversion or the text of the only one, that str itself is the result.
//
// Next: percent.c, for all that text and bytes share.
#include "objects/percent.h"

#include "objects/exception.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/str_data.h"
#include "objects/tuple.h"

static void add_literal(const Percent *self, int64_t start, int64_t end) {
    if (self->kind == 1 && data_maximum(1, (const char *)self->data + start, end - start) == MAXIMUM_ASCII) {
        buffer_add(self->out, (const char *)self->data + start, (size_t)(end - start));
        return;
    }
    for (int64_t i = start; i < end; i++) {
        buffer_add_code_point(self->out, data_read(self->kind, self->data, i));
    }
}

static Owned make_key(const Percent *self, int64_t start, int64_t end) {
    return str_from_data(self->kind, data_at(self->kind, self->data, start), end - start);
}

static double to_double(Borrowed value, bool *failed) {
    double number = 0;
    *failed = !object_to_double(value, &number);
    return number;
}

// ---- %c ----------------------------------------------------------------------------------------------------------

static Answer convert_character(const Percent *self, const PercentSpec *spec, Borrowed value) {
    int64_t code_point = -1;
    if (is_str(value) && str_length(value) == 1) {
        code_point = str_read(as_str(value), 0);
    } else {
        Owned number = is_str(value) || value->type->to_index == NULL ? NULL : object_index(value);
        if (number == NULL) {
            if (!error_is_pending() || error_clear_if(&TypeErrorType)) {
                error_raise(&TypeErrorType, "%%c requires int or char");
            }
            return FAILED;
        }
        bool fits = int_to_int64(as_int(number), &code_point);
        release(number);
        if (!fits || code_point < 0 || code_point > (int64_t)MAXIMUM_ANY) {
            error_raise(&OverflowErrorType, "%%c arg not in range(0x110000)");
            return FAILED;
        }
    }
    Buffer text;
    buffer_init(&text);
    buffer_add_code_point(&text, (uint32_t)code_point);
    self->out->failed |= text.failed;
    percent_add_padded(self, spec, text.bytes, text.length, 1);
    buffer_deinit(&text);
    return YES;
}

// ---- %s %r %a ----------------------------------------------------------------------------------------------------

static Answer add_text(Percent *self, const PercentSpec *spec, Owned object) {
    if (object == NULL) {
        return FAILED;
    }
    const Str *text = as_str(object);
    int64_t count = spec->precision >= 0 && spec->precision < text->length ? spec->precision : text->length;
    size_t missing = spec->width > count ? (size_t)(spec->width - count) : 0;
    bool is_first = self->out->length == 0 && !self->out->failed;
    if (count == text->length && missing == 0 && is_first && self->at == self->length) {
        self->whole = object;
        return YES;
    }
    if (!spec->left) {
        buffer_add_repeated(self->out, ' ', missing);
    }
    str_add_part(text, 0, count, self->out);
    if (spec->left) {
        buffer_add_repeated(self->out, ' ', missing);
    }
    release(object);
    return YES;
}

static Answer convert_text(Percent *self, const PercentSpec *spec, Borrowed value) {
    switch (spec->letter) {
    case 's': return add_text(self, spec, object_str(value));
    case 'r': return add_text(self, spec, object_repr(value));
    case 'a': return add_text(self, spec, object_ascii(value));
    case 'c': return convert_character(self, spec, value);
    default: return NO;
    }
}

static const PercentDialect text_dialect = {.name = "string",
                                            .precision_name = "precision",
                                            .add_literal = add_literal,
                                            .make_key = make_key,
                                            .convert_text = convert_text,
                                            .to_double = to_double};

Owned str_percent_format(Borrowed format, Borrowed arguments) {
    const Str *self = as_str(format);
    Buffer out;
    buffer_init(&out);
    Percent percent;
    percent_init(&percent, &text_dialect, arguments, &out);
    percent.has_mapping = percent.has_mapping && !is_str(arguments);
    percent.kind = self->kind;
    percent.data = str_data(self);
    percent.length = self->length;
    bool is_literal = data_find(self->kind, percent.data, 0, self->length, '%') < 0;
    bool good = percent_run(&percent);
    Owned whole = !good ? NULL : is_literal ? retain(format) : give(percent.whole);
    percent_deinit(&percent);
    if (!good || whole != NULL) {
        buffer_deinit(&out);
        return whole;
    }
    return str_from_buffer(&out);
}
