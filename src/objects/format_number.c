// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as text, as a FormatSpec or a % conversion wants them.
//
//     format(-1234567.891, '0=+16,.2f')
//
//         -      0,00      1,234,567      .89
//         sign   zeros     whole part     rest        a Layout: the parts, before they are padded and grouped
//
// What always holds: doubles are rounded once, from their exact value, to what is asked (the C library's printf does
// so). Zeros that fill a number up to its width are grouped as its digits are.
//
// Next: format_text.c.
#include "objects/exception.h"
#include "objects/float.h"
#include "objects/format.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/str.h"

#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

__extension__ typedef unsigned __int128 DoubleWord;

// ---- laying out --------------------------------------------------------------------------------------------------

typedef struct Layout {
    char sign;          // 0: none
    const char *prefix; // "0x" or ""
    const char *whole;  // the digits before the point
    size_t whole_count;
    const char *rest; // what follows them: point, decimals, exponent, %; or "inf"
    size_t rest_size;
    int64_t rest_length; // code points
    int group;           // digits in a group
} Layout;

static int64_t grouped_length(int64_t digits, const Layout *layout, const FormatSpec *spec) {
    return spec->grouping == 0 || digits == 0 ? digits : digits + (digits - 1) / layout->group;
}

// How many digits, zeros in front included, come out at least `length` long when grouped? A separator never comes
// first.
static int64_t digits_for_length(int64_t length, const Layout *layout, const FormatSpec *spec) {
    if (spec->grouping == 0) {
        return length;
    }
    int64_t over = length % (layout->group + 1);
    return length / (layout->group + 1) * layout->group + (over == 0 ? 1 : over);
}

static void add_grouped(Buffer *out, const Layout *layout, const FormatSpec *spec, int64_t digits) {
    int64_t zeros = digits - (int64_t)layout->whole_count;
    if (spec->grouping == 0) {
        buffer_add_repeated(out, '0', (size_t)zeros);
        buffer_add(out, layout->whole, layout->whole_count);
        return;
    }
    for (int64_t i = 0; i < digits && !out->failed; i++) {
        if (i > 0 && (digits - i) % layout->group == 0) {
            buffer_add_byte(out, spec->grouping);
        }
        buffer_add_byte(out, i < zeros ? '0' : layout->whole[i - zeros]);
    }
}

static Owned add_layout(const Layout *layout, const FormatSpec *spec) {
    char align = spec->align != 0 ? spec->align : spec->zero_padded ? '=' : '>';
    int64_t fixed = (layout->sign != 0) + (int64_t)strlen(layout->prefix) + layout->rest_length;
    int64_t digits = (int64_t)layout->whole_count;
    bool zeros_are_digits = align == '=' && spec->fill == '0' && digits > 0;
    if (zeros_are_digits && spec->width - fixed > grouped_length(digits, layout, spec)) {
        digits = digits_for_length(spec->width - fixed, layout, spec);
    }
    int64_t length = fixed + grouped_length(digits, layout, spec);
    int64_t missing = spec->width > length ? spec->width - length : 0;
    int64_t before = align == '>' ? missing : align == '^' ? missing / 2 : 0;
    int64_t inside = align == '=' ? missing : 0;
    Buffer out;
    buffer_init(&out);
    format_add_fill(&out, spec->fill, before);
    if (layout->sign != 0) {
        buffer_add_byte(&out, layout->sign);
    }
    buffer_add_text(&out, layout->prefix);
    format_add_fill(&out, spec->fill, inside);
    add_grouped(&out, layout, spec, digits);
    buffer_add(&out, layout->rest, layout->rest_size);
    format_add_fill(&out, spec->fill, missing - before - inside);
    return str_from_buffer(&out);
}

static char shown_sign(bool negative, const FormatSpec *spec) {
    return negative ? '-' : spec->sign == '+' || spec->sign == ' ' ? spec->sign : 0;
}

static Owned raise_unknown_type(const FormatSpec *spec, Borrowed object) {
    if (spec->type > 32 && spec->type < 128) {
        return error_raise(&ValueErrorType, "Unknown format code '%c' for object of type '%T'", (int)spec->type,
                           object);
    }
    return error_raise(&ValueErrorType, "Unknown format code '\\x%x' for object of type '%T'", (unsigned)spec->type,
                       object);
}

// ---- ints --------------------------------------------------------------------------------------------------------

static Owned format_character(const Int *value, const FormatSpec *spec) {
    int64_t code_point;
    if (spec->sign != 0) {
        return error_raise(&ValueErrorType, "Sign not allowed with integer format specifier 'c'");
    }
    if (spec->alternate) {
        return error_raise(&ValueErrorType, "Alternate form (#) not allowed with integer format specifier 'c'");
    }
    if (!int_to_int64(value, &code_point)) {
        return error_raise(&OverflowErrorType, "Python int too large to convert to C long");
    }
    if (code_point < 0 || code_point > 0x10FFFF) {
        return error_raise(&OverflowErrorType, "%%c arg not in range(0x110000)");
    }
    Buffer body;
    buffer_init(&body);
    buffer_add_code_point(&body, (uint32_t)code_point);
    Layout layout = {.prefix = "", .whole = "", .rest = body.bytes, .rest_size = body.length, .rest_length = 1};
    Owned result = body.failed ? error_raise_no_memory() : add_layout(&layout, spec);
    buffer_deinit(&body);
    return result;
}

static Owned format_digits(const Int *value, const FormatSpec *spec) {
    int base = 10;
    Layout layout = {.prefix = "", .rest = "", .group = 3};
    switch (spec->type) {
    case 'b': base = 2, layout.prefix = "0b"; break;
    case 'o': base = 8, layout.prefix = "0o"; break;
    case 'x': base = 16, layout.prefix = "0x"; break;
    case 'X': base = 16, layout.prefix = "0X"; break;
    default: break;
    }
    if (base != 10) {
        layout.group = 4;
    }
    if (!spec->alternate) {
        layout.prefix = "";
    }
    Owned text = int_to_text(value, base);
    if (text == NULL) {
        return NULL;
    }
    bool negative = int_sign(value) < 0;
    size_t size;
    char *digits = object_mutable((Borrowed)(const void *)str_utf8(text, &size));
    Buffer upper; // the text may be shared, so it is not changed
    buffer_init(&upper);
    if (spec->type == 'X') {
        for (size_t i = 0; i < size; i++) {
            buffer_add_byte(&upper, (char)toupper((unsigned char)digits[i]));
        }
        digits = upper.bytes;
    }
    layout.sign = shown_sign(negative, spec);
    layout.whole = digits + negative;
    layout.whole_count = size - negative;
    Owned result = upper.failed ? error_raise_no_memory() : add_layout(&layout, spec);
    buffer_deinit(&upper);
    release(text);
    return result;
}

static Owned format_int_as_float(Borrowed value, const FormatSpec *spec) {
    bool overflow;
    double number = int_to_double(as_int(value), &overflow);
    return overflow ? error_raise(&OverflowErrorType, "int too large to convert to float")
                    : format_float(number, spec, value);
}

Owned format_int(Borrowed value, const FormatSpec *spec) {
    switch (spec->type) {
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case '%': return format_int_as_float(value, spec);
    case 0:
    case 'd':
    case 'b':
    case 'o':
    case 'x':
    case 'X':
    case 'n':
    case 'c': break;
    default: return raise_unknown_type(spec, value);
    }
    if (spec->precision >= 0) {
        return error_raise(&ValueErrorType, "Precision not allowed in integer format specifier");
    }
    if (spec->no_negative_zero) {
        return error_raise(&ValueErrorType, "Negative zero coercion (z) not allowed in integer format specifier");
    }
    return spec->type == 'c' ? format_character(as_int(value), spec) : format_digits(as_int(value), spec);
}

// ---- doubles -----------------------------------------------------------------------------------------------------

// No double has more digits than this that are not 0.
#define PRECISION_MAXIMUM 1100

// snprintf of a double by %e, %f, %g; text that is longer than usual goes through the buffer twice. What precision asks
// for beyond any double's digits is zeros, before the exponent if there is one (`zeros`: the format keeps them).
static void add_printed(Buffer *out, const char *format, int precision, double value, bool zeros) {
    char text[120];
    size_t start = out->length;
    int printed = precision < PRECISION_MAXIMUM ? precision : PRECISION_MAXIMUM;
    int length = snprintf(text, sizeof text, format, printed, value);
    if ((size_t)length < sizeof text) {
        buffer_add(out, text, (size_t)length);
    } else {
        buffer_add_format(out, format, printed, value);
    }
    if (zeros && precision > printed && !out->failed) {
        size_t exponent = start + strcspn(out->bytes + start, "eE");
        size_t tail = out->length - exponent;
        memcpy(text, out->bytes + exponent, tail);
        out->length = exponent;
        buffer_add_repeated(out, '0', (size_t)(precision - printed));
        buffer_add(out, text, tail);
    }
}

// Like %.*f, for numbers whose digits fit 64 bits: value = mantissa × 2^−shift, and mantissa × 10^precision is a whole
// number, from which `shift` bits are rounded off. Several times as fast as the C library. False: it does not fit.
static bool add_fixed_short(Buffer *out, double value, int precision) {
    static const uint64_t tens[] = {1,       10,       100,       1000,       10000,       100000,
                                    1000000, 10000000, 100000000, 1000000000, 10000000000, 100000000000};
    if (precision >= COUNT_OF(tens) || value >= 0x1p52) {
        return false;
    }
    int exponent;
    uint64_t mantissa = (uint64_t)ldexp(frexp(value, &exponent), 53);
    int shift = 53 - exponent; // at least 1
    DoubleWord product = (DoubleWord)mantissa * tens[precision];
    DoubleWord rounded = shift < 120 ? product >> shift : 0;
    DoubleWord rest = shift < 120 ? product - (rounded << shift) : 0;
    DoubleWord half = shift < 120 ? (DoubleWord)1 << (shift - 1) : 1;
    rounded += rest > half || (rest == half && rounded % 2 != 0);
    if (rounded >> 63 != 0) {
        return false;
    }
    char digits[24];
    char *first = digits + sizeof digits;
    uint64_t left = (uint64_t)rounded;
    for (int i = 0; i < precision; i++) {
        *--first = (char)('0' + left % 10);
        left /= 10;
    }
    if (precision > 0) {
        *--first = '.';
    }
    do {
        *--first = (char)('0' + left % 10);
        left /= 10;
    } while (left != 0);
    buffer_add(out, first, (size_t)(digits + sizeof digits - first));
    return true;
}

static void add_fixed(Buffer *out, double value, int precision, bool alternate) {
    if (alternate || !add_fixed_short(out, value, precision)) {
        add_printed(out, alternate ? "%#.*f" : "%.*f", precision, value, true);
    }
}

// Takes zeros at the end of the decimals off, but `kept` of them; the text has a point.
static void trim_zeros(Buffer *out, size_t start, size_t kept) {
    size_t point = start + strcspn(out->bytes + start, ".");
    size_t length = out->length;
    while (length > point + 1 + kept && out->bytes[length - 1] == '0') {
        length -= 1;
    }
    if (length == point + 1) {
        length -= 1;
    }
    out->bytes[length] = '\0';
    out->length = length;
}

// Like %g, but a number without exponent has at least one decimal, and one digit less makes it need an exponent.
static void add_general_with_point(Buffer *out, double value, int64_t precision, bool alternate) {
    int digits = precision == 0 ? 1 : (int)precision;
    Buffer scratch;
    buffer_init(&scratch);
    add_printed(&scratch, "%.*e", digits - 1, value, true);
    size_t letter = strcspn(scratch.bytes, "e");
    int exponent = scratch.failed ? 0 : atoi(scratch.bytes + letter + 1);
    if (exponent >= -4 && exponent < digits - 1) {
        size_t start = out->length;
        add_printed(out, "%.*f", digits - 1 - exponent, value, true);
        if (!alternate && !out->failed) {
            trim_zeros(out, start, 1);
        }
    } else if (alternate && digits == 1) { // "1.e+02"
        add_printed(out, "%#.*e", 0, value, true);
    } else if (!scratch.failed) {
        Buffer power;
        buffer_init(&power);
        buffer_add(&power, scratch.bytes + letter, scratch.length - letter);
        scratch.length = letter;
        scratch.bytes[letter] = '\0';
        if (!alternate && digits > 1) {
            trim_zeros(&scratch, 0, 0);
        }
        buffer_add(out, scratch.bytes, scratch.length);
        buffer_add(out, power.bytes, power.length);
        out->failed |= power.failed;
        buffer_deinit(&power);
    }
    out->failed |= scratch.failed;
    buffer_deinit(&scratch);
}

// As repr shows it; `alternate`: with a point, also before an exponent.
static void add_shortest(Buffer *out, double value, bool alternate) {
    size_t start = out->length;
    float_add_repr(value, out);
    if (!alternate || out->failed || strchr(out->bytes + start, '.') != NULL) {
        return;
    }
    size_t exponent = start + strcspn(out->bytes + start, "e");
    buffer_add_byte(out, '.');
    if (!out->failed) {
        memmove(out->bytes + exponent + 1, out->bytes + exponent, out->length - 1 - exponent);
        out->bytes[exponent] = '.';
    }
}

// The magnitude, without sign. type 0: as repr shows it, or with a precision, like %g with a point.
static void add_magnitude(Buffer *out, double value, char type, int64_t precision, bool alternate) {
    if (!isfinite(value)) {
        buffer_add_text(out, isinf(value) ? (isupper((unsigned char)type) ? "INF" : "inf")
                                          : (isupper((unsigned char)type) ? "NAN" : "nan"));
        return;
    }
    int digits = precision < 0 ? 6 : (int)precision;
    switch (type) {
    case 'e': add_printed(out, alternate ? "%#.*e" : "%.*e", digits, value, true); return;
    case 'E': add_printed(out, alternate ? "%#.*E" : "%.*E", digits, value, true); return;
    case 'f':
    case 'F': add_fixed(out, value, digits, alternate); return;
    case 'g': add_printed(out, alternate ? "%#.*g" : "%.*g", digits, value, alternate); return;
    case 'G': add_printed(out, alternate ? "%#.*G" : "%.*G", digits, value, alternate); return;
    default: break;
    }
    if (precision >= 0) {
        add_general_with_point(out, value, precision, alternate);
    } else {
        add_shortest(out, value, alternate);
    }
}

void format_double(Buffer *out, double value, char type, int64_t precision, bool alternate, bool always_sign) {
    bool percent = type == '%';
    if (signbit(value) && !isnan(value)) {
        buffer_add_byte(out, '-');
    } else if (always_sign) {
        buffer_add_byte(out, '+');
    }
    double magnitude = isnan(value) ? value : fabs(value);
    add_magnitude(out, percent ? magnitude * 100.0 : magnitude,
                  percent       ? 'f'
                  : type == 'r' ? 0
                                : type,
                  precision, alternate);
    if (percent) {
        buffer_add_byte(out, '%');
    }
}

// Are all digits before the exponent 0?
static bool shows_zero(const char *text) { return strspn(text, "0.") == strcspn(text, "eE%"); }

Owned format_float(double value, const FormatSpec *spec, Borrowed object) {
    uint32_t type = spec->type == 'n' ? 'g' : spec->type;
    if (type > 127 || (type != 0 && strchr("eEfFgG%", (int)type) == NULL)) {
        return raise_unknown_type(spec, object);
    }
    if (spec->precision > INT_MAX) {
        return error_raise(&ValueErrorType, "precision too big");
    }
    Buffer text;
    buffer_init(&text);
    format_double(&text, isnan(value) ? value : fabs(value), (char)type, spec->precision, spec->alternate, false);
    if (text.failed) {
        buffer_deinit(&text);
        return error_raise_no_memory();
    }
    bool negative = signbit(value) && !isnan(value) && !(spec->no_negative_zero && shows_zero(text.bytes));
    size_t whole = strspn(text.bytes, "0123456789");
    Layout layout = {.sign = shown_sign(negative, spec),
                     .prefix = "",
                     .whole = text.bytes,
                     .whole_count = whole,
                     .rest = text.bytes + whole,
                     .rest_size = text.length - whole,
                     .rest_length = (int64_t)(text.length - whole),
                     .group = 3};
    Owned result = add_layout(&layout, spec);
    buffer_deinit(&text);
    return result;
}
