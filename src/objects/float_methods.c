// SPDX-License-Identifier: GPL-3.0-or-later
// The methods and attributes of float.
//
//     (0.1).hex()                 '0x1.999999999999ap-4'       sign, mantissa in base 16, exponent of 2: nothing is
//     rounded (0.75).as_integer_ratio()   (3, 4) round(2.675, 2)             2.67, because the double nearest to 2.675
//     lies below it
//
// Next: format_spec.c.
#include "objects/float_methods.h"

#include "objects/arguments.h"
#include "objects/exception.h"
#include "objects/float.h"
#include "objects/float_text.h"
#include "objects/format.h"
#include "objects/int_limbs.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// ---- the value itself --------------------------------------------------------------------------------------------

static Owned float_real(Borrowed self) {
    return self->type == &FloatType ? retain(self) : float_new(float_value(self));
}
static Owned float_imag(Borrowed self) {
    (void)self;
    return float_new(0.0);
}
static Owned float_method_conjugate(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return float_real(self);
}
static Owned float_method_getnewargs(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    Owned value = float_real(self);
    return value == NULL ? NULL : tuple_one(value);
}
static Owned float_method_format(Borrowed self, const Borrowed *arguments) { return format_object(self, arguments[0]); }
static Owned float_method_is_integer(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    double value = float_value(self);
    return bool_new(isfinite(value) && floor(value) == value);
}

static Owned float_method_as_integer_ratio(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    double value = float_value(self);
    if (isinf(value)) {
        return error_raise(&OverflowErrorType, "cannot convert Infinity to integer ratio");
    }
    if (isnan(value)) {
        return error_raise(&ValueErrorType, "cannot convert NaN to integer ratio");
    }
    int exponent;
    Limb mantissa = (Limb)ldexp(frexp(fabs(value), &exponent), 53);
    exponent -= 53;
    if (mantissa == 0) {
        exponent = 0;
    }
    while (mantissa != 0 && mantissa % 2 == 0) {
        mantissa /= 2;
        exponent += 1;
    }
    const Limb one = 1;
    Owned numerator = limbs_to_int_shifted(&mantissa, 1, exponent > 0 ? exponent : 0, value < 0);
    Owned denominator = numerator == NULL ? NULL : limbs_to_int_shifted(&one, 1, exponent < 0 ? -exponent : 0, false);
    if (denominator == NULL) {
        release_if_any(numerator);
        return NULL;
    }
    return tuple_two(numerator, denominator);
}

// ---- rounding ----------------------------------------------------------------------------------------------------

static Owned float_method_trunc(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return int_from_double(float_value(self));
}
static Owned float_method_floor(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return int_from_double(floor(float_value(self)));
}
static Owned float_method_ceil(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return int_from_double(ceil(float_value(self)));
}

// To so many decimals, for values below 2^52 / 10^places, where it can be done with doubles: the product's rounding
// error is known exactly, and matters only when the product lies half-way.
static double round_short(double value, double power) {
    double product = value * power;
    double error = fma(value, power, -product);
    double rounded = nearbyint(product);
    double distance = product - rounded;
    if (distance == 0.5 && error > 0) {
        rounded += 1.0;
    } else if (distance == -0.5 && error < 0) {
        rounded -= 1.0;
    }
    return copysign(rounded / power, value);
}

// To so many decimals, through text, which the C library rounds exactly.
static double round_decimals(double value, int places) {
    static const double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    char text[720]; // 309 digits, a point, and 323 decimals
    if (places < COUNT_OF(powers) && fabs(value) < 0x1p52 / powers[places]) {
        return round_short(value, powers[places]);
    }
    snprintf(text, sizeof text, "%.*f", places, value);
    return strtod(text, NULL);
}

// Should a number whose digits are `digits`, and a little more if `sticky`, be rounded up at digit `kept`? Of two alike
// multiples, to the even one.
static bool rounds_up(const char *digits, size_t kept, bool sticky) {
    if (digits[kept] != '5') {
        return digits[kept] > '5';
    }
    if (sticky || strspn(digits + kept + 1, "0") != strlen(digits + kept + 1)) {
        return true;
    }
    return kept > 0 && (digits[kept - 1] - '0') % 2 != 0;
}

// To a multiple of 10^zeros.
static double round_whole(double value, int zeros) {
    double whole = trunc(fabs(value));
    char text[720];
    char *digits = text + 1; // room for a carry in front
    text[0] = '0';
    snprintf(digits, sizeof text - 1, "%.0f", whole);
    int count = (int)strlen(digits);
    if (zeros > count) {
        return copysign(0.0, value);
    }
    size_t kept = (size_t)(count - zeros);
    bool up = rounds_up(digits, kept, whole != fabs(value));
    memset(digits + kept, '0', (size_t)zeros);
    char *last = digits + kept - 1;
    for (; up && *last == '9'; last--) {
        *last = '0';
    }
    *last += up;
    return copysign(strtod(text, NULL), value);
}

static Owned float_method_round(Borrowed self, const Borrowed *arguments) {
    double value = float_value(self);
    if (arguments[0] == NULL || arguments[0] == NONE) {
        return int_from_double(nearbyint(value)); // of two alike, to the even one
    }
    int64_t places;
    if (!object_to_int64(arguments[0], &places, NULL)) {
        return NULL;
    }
    if (!isfinite(value) || places > 323 || value == 0.0) { // there are no digits further on
        return float_new(value);
    }
    if (places < -308) {
        return float_new(copysign(0.0, value));
    }
    double rounded = places >= 0 ? round_decimals(value, (int)places) : round_whole(value, (int)-places);
    return isinf(rounded) ? error_raise(&OverflowErrorType, "rounded value too large to represent")
                          : float_new(rounded);
}

// ---- base 16 -----------------------------------------------------------------------------------------------------

static Owned float_method_hex(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    double value = float_value(self);
    if (!isfinite(value)) {
        return object_repr(self);
    }
    const char *sign = signbit(value) ? "-" : "";
    if (value == 0.0) {
        return str_format("%s0x0.0p+0", sign);
    }
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    int exponent = (int)(bits >> 52 & 0x7FF);
    char text[40];
    snprintf(text, sizeof text, "%s0x%d.%013llxp%+d", sign, exponent != 0,
             (unsigned long long)(bits & (((uint64_t)1 << 52) - 1)), exponent != 0 ? exponent - 1023 : -1022);
    return str_from_text(text);
}

static const char *skip_hex_digits(const char *next, const char *end) {
    while (next < end && strchr("0123456789abcdefABCDEF", *next) != NULL && *next != '\0') {
        next += 1;
    }
    return next;
}

// Is this "ff.8p-3", all of it? The digits before and after the point may be missing, not both.
static bool is_hex_number(const char *next, const char *end) {
    const char *whole = skip_hex_digits(next, end);
    int64_t count = whole - next;
    next = whole;
    if (next < end && *next == '.') {
        next = skip_hex_digits(whole + 1, end);
        count += next - whole - 1;
    }
    if (count == 0) {
        return false;
    }
    if (next < end && (*next | 0x20) == 'p') {
        next += 1;
        next += next < end && (*next == '+' || *next == '-');
        if (next == end) {
            return false;
        }
        while (next < end && *next >= '0' && *next <= '9') {
            next += 1;
        }
    }
    return next == end && next[-1] != 'p' && next[-1] != 'P' && next[-1] != '+' && next[-1] != '-';
}

// NULL: not a number. The text ends in a NUL.
static Owned hex_to_float(const char *text, const char *end) {
    while (text < end && (*text == ' ' || (*text >= '\t' && *text <= '\r'))) {
        text += 1;
    }
    while (text < end && (end[-1] == ' ' || (end[-1] >= '\t' && end[-1] <= '\r'))) {
        end -= 1;
    }
    double value;
    bool negative = text < end && *text == '-';
    text += negative || (text < end && *text == '+');
    if (!float_read_name(text, end, &value)) {
        if (end - text >= 2 && text[0] == '0' && (text[1] | 0x20) == 'x') {
            text += 2;
        }
        if (!is_hex_number(text, end)) {
            return error_raise(&ValueErrorType, "invalid hexadecimal floating-point string");
        }
        Buffer copy;
        buffer_init(&copy);
        buffer_add_text(&copy, "0x");
        buffer_add(&copy, text, (size_t)(end - text));
        bool failed = copy.failed;
        value = strtod(copy.bytes, NULL);
        buffer_deinit(&copy);
        if (failed) {
            return error_raise_no_memory();
        }
        if (isinf(value)) {
            return error_raise(&OverflowErrorType, "hexadecimal value too large to represent as a float");
        }
    }
    return float_new(negative ? -value : value);
}

static Owned float_method_fromhex(Borrowed self, const Borrowed *arguments) {
    if (!is_str(arguments[0])) {
        return error_raise(&TypeErrorType, "bad argument type for built-in operation");
    }
    size_t size;
    const char *text = str_utf8(arguments[0], &size);
    Owned value = text != NULL ? hex_to_float(text, text + size) : NULL;
    if (value == NULL || self == &FloatType.object) {
        return value;
    }
    Owned converted = object_call_one(self, value);
    release(value);
    return converted;
}

static Owned float_method_getformat(Borrowed self, const Borrowed *arguments) {
    (void)self;
    if (!is_str(arguments[0])) {
        return error_raise(&TypeErrorType, "__getformat__() argument must be str, not %K", arguments[0]);
    }
    if (!str_equals_text(arguments[0], "double") && !str_equals_text(arguments[0], "float")) {
        return error_raise(&ValueErrorType, "__getformat__() argument 1 must be 'double' or 'float'");
    }
    const uint16_t probe = 1;
    return str_from_text(*(const uint8_t *)&probe == 1 ? "IEEE, little-endian" : "IEEE, big-endian");
}

// ---- method table ------------------------------------------------------------------------------------------------

NativeRow float_methods[] = {
    {"as_integer_ratio", float_method_as_integer_ratio, .signature = "(self, /)",
     .help = "Return two ints whose quotient is exactly the number, in lowest terms."},
    {"conjugate", float_method_conjugate, .signature = "(self, /)",
     .help = "Return the number itself: it has no imaginary part."},
    {"fromhex", float_method_fromhex, .signature = "(type, string, /)",
     .help = "Return the float that a text in base 16 stands for.", .flags = NATIVE_CLASS},
    {"hex", float_method_hex, .signature = "(self, /)", .help = "Return the number in base 16, exactly."},
    {"is_integer", float_method_is_integer, .signature = "(self, /)",
     .help = "Return whether the number has no fraction."},
    {"__ceil__", float_method_ceil, .signature = "(self, /)", .help = "Return the smallest int not below the number."},
    {"__floor__", float_method_floor, .signature = "(self, /)", .help = "Return the largest int not above the number."},
    {"__format__", float_method_format, .signature = "(self, format_spec, /)",
     .help = "Return the number as text, as the format specification says."},
    {"__getformat__", float_method_getformat, .signature = "(type, typestr, /)",
     .help = "Return how the machine stores numbers of this kind.", .flags = NATIVE_CLASS},
    {"__getnewargs__", float_method_getnewargs, .signature = "(self, /)",
     .help = "Return the arguments with which float makes an equal object."},
    {"__round__", float_method_round, .signature = "(self, ndigits=None, /)",
     .help = "Return the number rounded to so many decimals, or to an int; of two alike, to the even one."},
    {"__trunc__", float_method_trunc, .signature = "(self, /)", .help = "Return the whole part as an int."},
    {0}};

const AttributeRow float_attributes[] = {{"real", float_real, .help = "the real part: the number itself"},
                                         {"imag", float_imag, .help = "the imaginary part: 0.0"},
                                         {0}};
