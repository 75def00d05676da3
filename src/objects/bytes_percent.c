// SPDX-License-Identifier: GPL-3.0-or-later
// b"%s: %d" % (name, number): %-formatting of bytes.
//
//     %s %b   bytes, or what __bytes__ says        %a %r   ascii(), as bytes
//     %c      one byte, or its number
//
// Next: percent.c, for all that text and bytes share.
#include "objects/bytes_methods.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/names.h"
#include "objects/percent.h"
#include "objects/protocol.h"
#include "objects/str_data.h"

static void add_literal(const Percent *self, int64_t start, int64_t end) {
    buffer_add(self->out, (const char *)self->data + start, (size_t)(end - start));
}

static Owned make_key(const Percent *self, int64_t start, int64_t end) {
    return bytes_new((const char *)self->data + start, end - start);
}

static double to_double(Borrowed value, bool *failed) {
    double number = 0;
    *failed = !object_to_double(value, &number);
    if (*failed) {
        error_clear();
        error_raise(&TypeErrorType, "float argument required, not %T", value);
    }
    return number;
}

static Answer convert_byte(const Percent *self, const PercentSpec *spec, Borrowed value) {
    char byte;
    if (is_bytes_like(value) && byte_view(value).size == 1) {
        byte = byte_view(value).data[0];
    } else if (value->type->to_index != NULL) {
        int64_t number;
        if (!object_to_int64(value, &number, NULL)) {
            return FAILED;
        }
        if (number < 0 || number > 255) {
            error_raise(&OverflowErrorType, "%%c arg not in range(256)");
            return FAILED;
        }
        byte = (char)number;
    } else {
        error_raise(&TypeErrorType, "%%c requires an integer in range(256) or a single byte");
        return FAILED;
    }
    percent_add_padded(self, spec, &byte, 1, 1);
    return YES;
}

static int64_t cut(const PercentSpec *spec, int64_t size) {
    return spec->precision >= 0 && spec->precision < size ? spec->precision : size;
}

// The bytes that stand for a value. NULL: TypeError.
static Owned bytes_of(Borrowed value) {
    if (is_bytes(value)) {
        return retain(value);
    }
    if (is_bytearray(value)) {
        return bytes_new(byte_view(value).data, byte_view(value).size);
    }
    Owned method;
    switch (object_find_special(value, names.__bytes__, &method)) {
    case YES: release(method); return bytes_create(value, NULL, NULL);
    case FAILED: return NULL;
    case NO: break;
    }
    return error_raise(&TypeErrorType,
                       "%%b requires a bytes-like object, or an object that implements __bytes__, not '%T'", value);
}

static Answer convert_text(Percent *self, const PercentSpec *spec, Borrowed value) {
    Owned shown;
    int64_t size;
    switch (spec->letter) {
    case 'c': return convert_byte(self, spec, value);
    case 's':
    case 'b':
        shown = bytes_of(value);
        if (shown != NULL) {
            size = cut(spec, as_bytes(shown)->size);
            percent_add_padded(self, spec, as_bytes(shown)->data, (size_t)size, size);
        }
        break;
    case 'r':
    case 'a':
        shown = object_ascii(value);
        if (shown != NULL) {
            size = cut(spec, str_length(shown));
            percent_add_padded(self, spec, str_data(as_str(shown)), (size_t)size, size);
        }
        break;
    default: return NO;
    }
    if (shown == NULL) {
        return FAILED;
    }
    release(shown);
    return YES;
}

static const PercentDialect bytes_dialect = {.name = "bytes",
                                             .precision_name = "prec",
                                             .has_z_flag = true,
                                             .add_literal = add_literal,
                                             .make_key = make_key,
                                             .convert_text = convert_text,
                                             .to_double = to_double};

// `text` is what `format` holds, in an object that does not change meanwhile.
static Owned format_text(Borrowed format, ByteView text, Borrowed arguments) {
    Buffer out;
    buffer_init(&out);
    Percent percent;
    percent_init(&percent, &bytes_dialect, arguments, &out);
    percent.has_mapping = percent.has_mapping && !is_bytes_like(arguments) && !is_str(arguments);
    percent.kind = 1;
    percent.data = text.data;
    percent.length = text.size;
    bool good = percent_run(&percent);
    percent_deinit(&percent);
    if (!good) {
        buffer_deinit(&out);
        return NULL;
    }
    return bytes_like_from_buffer(format, &out);
}

Owned bytes_percent_format(Borrowed format, Borrowed arguments) {
    ByteView text = byte_view(format);
    if (is_bytes(format)) {
        return format_text(format, text, arguments);
    }
    Owned copy = bytes_new(text.data, text.size);
    Owned result = copy == NULL ? NULL : format_text(format, byte_view(copy), arguments);
    release_if_any(copy);
    return result;
}
