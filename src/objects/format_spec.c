// SPDX-License-Identifier: GPL-3.0-or-later
// The format mini-language, read: "*>+12,.2f" becomes a FormatSpec.
//
//     *      >     +    z # 0  12     ,         .2         f
//     fill   align sign        width  grouping  precision  type       each may be missing, the order is fixed
//
// What always holds: what is read here is only the form. Whether a precision makes sense for an int, say, the function
// that formats ints decides.
//
// Next: format_number.c.
#include "objects/exception.h"
#include "objects/float.h"
#include "objects/format.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/str.h"

typedef struct Reader {
    const Str *text;
    int64_t next;
} Reader;

// The code point `ahead` of the next one; 0 behind the end.
static uint32_t peek(const Reader *reader, int64_t ahead) {
    return reader->next + ahead < reader->text->length ? str_read(reader->text, reader->next + ahead) : 0;
}

static bool accept(Reader *reader, uint32_t code_point) {
    bool found = reader->next < reader->text->length && peek(reader, 0) == code_point;
    reader->next += found;
    return found;
}

static bool is_align(uint32_t code_point) {
    return code_point == '<' || code_point == '>' || code_point == '=' || code_point == '^';
}

// −1: there are no digits. False: too many.
static bool read_number(Reader *reader, int64_t *number) {
    *number = -1;
    for (; peek(reader, 0) >= '0' && peek(reader, 0) <= '9'; reader->next++) {
        int64_t digit = (int64_t)peek(reader, 0) - '0';
        if (*number > (INT64_MAX - digit) / 10) {
            error_raise(&ValueErrorType, "Too many decimal digits in format string");
            return false;
        }
        *number = (*number < 0 ? 0 : *number * 10) + digit;
    }
    return true;
}

static void read_align_and_sign(Reader *reader, FormatSpec *spec) {
    bool fill_given = false;
    if (reader->next + 1 < reader->text->length && is_align(peek(reader, 1))) {
        spec->fill = peek(reader, 0);
        spec->align = (char)peek(reader, 1);
        fill_given = true;
        reader->next += 2;
    } else if (is_align(peek(reader, 0))) {
        spec->align = (char)peek(reader, 0);
        reader->next += 1;
    }
    uint32_t sign = peek(reader, 0);
    if (sign == '+' || sign == '-' || sign == ' ') {
        spec->sign = (char)sign;
        reader->next += 1;
    }
    spec->no_negative_zero = accept(reader, 'z');
    spec->alternate = accept(reader, '#');
    if (!fill_given && accept(reader, '0')) {
        spec->zero_padded = true;
        spec->fill = '0';
    }
}

static bool read_grouping(Reader *reader, FormatSpec *spec) {
    if (accept(reader, ',')) {
        spec->grouping = ',';
    }
    if ((spec->grouping != 0 && peek(reader, 0) == '_') ||
        (accept(reader, '_') && (spec->grouping = '_') != 0 && peek(reader, 0) == ',')) {
        error_raise(&ValueErrorType, "Cannot specify both ',' and '_'.");
        return false;
    }
    return true;
}

static bool check_grouping(const FormatSpec *spec) {
    switch (spec->type) {
    case 0:
    case 'd':
    case 'e':
    case 'f':
    case 'g':
    case 'E':
    case 'G':
    case '%':
    case 'F': return true;
    case 'b':
    case 'o':
    case 'x':
    case 'X':
        if (spec->grouping == '_') {
            return true;
        }
        break;
    default: break;
    }
    if (spec->type > 32 && spec->type < 128) {
        error_raise(&ValueErrorType, "Cannot specify '%c' with '%c'.", spec->grouping, (int)spec->type);
    } else {
        error_raise(&ValueErrorType, "Cannot specify '%c' with '\\x%x'.", spec->grouping, (unsigned)spec->type);
    }
    return false;
}

bool format_spec_parse(Borrowed specification, Borrowed object, FormatSpec *spec) {
    *spec = (FormatSpec){.fill = ' ', .width = -1, .precision = -1, .type = is_str(object) ? 's' : 0};
    Reader reader = {.text = as_str(specification)};
    read_align_and_sign(&reader, spec);
    if (!read_number(&reader, &spec->width) || !read_grouping(&reader, spec)) {
        return false;
    }
    if (accept(&reader, '.')) {
        if (!read_number(&reader, &spec->precision)) {
            return false;
        }
        if (spec->precision < 0) {
            error_raise(&ValueErrorType, "Format specifier missing precision");
            return false;
        }
    }
    if (reader.text->length - reader.next > 1) {
        error_raise(&ValueErrorType, "Invalid format specifier '%S' for object of type '%T'", specification, object);
        return false;
    }
    if (reader.next < reader.text->length) {
        spec->type = peek(&reader, 0);
    }
    return spec->grouping == 0 || check_grouping(spec);
}

// ---- padding -----------------------------------------------------------------------------------------------------

void format_add_fill(Buffer *out, uint32_t fill, int64_t count) {
    if (fill < 0x80) {
        buffer_add_repeated(out, (char)fill, count > 0 ? (size_t)count : 0);
        return;
    }
    for (int64_t i = 0; i < count && !out->failed; i++) {
        buffer_add_code_point(out, fill);
    }
}

void format_pad(Buffer *out, const char *body, size_t size, int64_t length, const FormatSpec *spec, char align) {
    int64_t missing = spec->width > length ? spec->width - length : 0;
    char chosen = spec->align != 0 ? spec->align : align;
    int64_t left = chosen == '<' ? 0 : chosen == '^' ? missing / 2 : missing;
    format_add_fill(out, spec->fill, left);
    buffer_add(out, body, size);
    format_add_fill(out, spec->fill, missing - left);
}

// ---- the three __format__ ----------------------------------------------------------------------------------------

Owned format_object(Borrowed object, Borrowed specification) {
    if (!is_str(specification)) {
        return error_raise(&TypeErrorType, "__format__() argument must be str, not %K", specification);
    }
    if (str_length(specification) == 0) {
        return object_str(object);
    }
    FormatSpec spec;
    if (!format_spec_parse(specification, object, &spec)) {
        return NULL;
    }
    if (is_str(object)) {
        return format_str(object, &spec);
    }
    return is_int(object) ? format_int(object, &spec) : format_float(float_value(object), &spec, object);
}
