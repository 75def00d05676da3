// SPDX-License-Identifier: GPL-3.0-or-later
// format() of text.
//
//     format("tally", "*^9.4")     precision 4: "tall"; then filled to 9, in the middle: "**tall***"
//
// What makes sense for numbers only is refused: signs, "#", "z", "=", grouping.
//
// Next: format_number.c.
#include "objects/exception.h"
#include "objects/format.h"
#include "objects/protocol.h"
#include "objects/str_data.h"
#include "objects/str_methods.h"

static bool refuse(const char *message) {
    error_raise(&ValueErrorType, "%s", message);
    return false;
}

static bool spec_check(const FormatSpec *spec, Borrowed value) {
    if (spec->type != 0 && spec->type != 's') {
        if (spec->type > 32 && spec->type < 128) {
            error_raise(&ValueErrorType, "Unknown format code '%c' for object of type '%T'", (int)spec->type, value);
        } else {
            error_raise(&ValueErrorType, "Unknown format code '\\x%x' for object of type '%T'", (unsigned)spec->type,
                        value);
        }
        return false;
    }
    if (spec->sign != 0) {
        return refuse(spec->sign == ' ' ? "Space not allowed in string format specifier"
                                        : "Sign not allowed in string format specifier");
    }
    if (spec->no_negative_zero) {
        return refuse("Negative zero coercion (z) not allowed in string format specifier");
    }
    if (spec->alternate) {
        return refuse("Alternate form (#) not allowed in string format specifier");
    }
    return spec->align != '=' || refuse("'=' alignment not allowed in string format specifier");
}

Owned format_str(Borrowed value, const FormatSpec *spec) {
    const Str *self = as_str(value);
    if (!spec_check(spec, value)) {
        return NULL;
    }
    int64_t count = spec->precision >= 0 && spec->precision < self->length ? spec->precision : self->length;
    int64_t missing = spec->width > count ? spec->width - count : 0;
    if (missing == 0) {
        return str_part(self, 0, count);
    }
    int64_t left = spec->align == '>' ? missing : spec->align == '^' ? missing / 2 : 0;
    uint32_t fill = data_maximum(4, &spec->fill, 1);
    uint32_t maximum = self->is_ascii ? MAXIMUM_ASCII : data_maximum(self->kind, str_data(self), count);
    if (count + missing == 1) {
        return str_from_code_point(spec->fill);
    }
    Owned result = str_new_uninitialised(count + missing, fill > maximum ? fill : maximum);
    if (result == NULL) {
        return NULL;
    }
    int kind = as_str(result)->kind;
    void *data = str_data_mutable(result);
    for (int64_t i = 0; i < missing; i++) {
        data_write(kind, data, i < left ? i : count + i, spec->fill);
    }
    data_copy(kind, data, left, self->kind, str_data(self), 0, count);
    return result;
}

Owned str_method___format__(Borrowed self, const Borrowed *arguments) {
    if (!is_str(arguments[0])) {
        return error_raise(&TypeErrorType, "__format__() argument must be str, not %K", arguments[0]);
    }
    if (str_length(arguments[0]) == 0) {
        return object_str(self);
    }
    return format_object(self, arguments[0]);
}
