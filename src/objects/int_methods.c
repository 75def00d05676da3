// SPDX-License-Identifier: GPL-3.0-or-later
// The methods and attributes of int.
//
//     (1000).to_bytes(2, 'big')     1000 is 11_11101000 in bits; bytes 03 e8
//     round(1250, -2)               1250 lies between 1200 and 1300 alike: to the even hundred, 1200
//
// Next: bool.c.
#include "objects/int_methods.h"

#include "base/word.h"
#include "objects/arguments.h"
#include "objects/bytes.h"
#include "objects/exception.h"
#include "objects/format.h"
#include "objects/int_limbs.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"

#include <string.h>

// ---- the value itself, in many roles -----------------------------------------------------------------------------

static Owned int_method_copy(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return int_copy_exact(as_int(self));
}

static Owned int_real(Borrowed self) { return int_copy_exact(as_int(self)); }
static Owned int_imag(Borrowed self) {
    (void)self;
    return int_from_int64(0);
}
static Owned int_denominator(Borrowed self) {
    (void)self;
    return int_from_int64(1);
}

static Owned int_method_as_integer_ratio(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    Owned numerator = int_copy_exact(as_int(self));
    return numerator == NULL ? NULL : tuple_two(numerator, int_from_int64(1));
}

static Owned int_method_getnewargs(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    Owned value = int_copy_exact(as_int(self));
    return value == NULL ? NULL : tuple_one(value);
}

static Owned int_method_format(Borrowed self, const Borrowed *arguments) { return format_object(self, arguments[0]); }

// ---- bits --------------------------------------------------------------------------------------------------------

static Owned int_method_bit_length(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return int_from_int64(int_bit_length(as_int(self)));
}

static Owned int_method_bit_count(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    const Int *value = as_int(self);
    int64_t count = 0;
    for (int64_t i = 0; i < int_digit_count(value); i++) {
        count += __builtin_popcount(value->digits[i]);
    }
    return int_from_int64(count);
}

// ---- round -------------------------------------------------------------------------------------------------------

// value − rest, or that plus unit: the multiple of `unit` that lies nearer, of two alike the even one.
static Owned nearer_multiple(const Int *value, const Int *unit) {
    Owned quotient = NULL, rest = NULL, twice = NULL, lower = NULL, result = NULL;
    if (!int_divide_modulo(value, unit, &quotient, &rest)) {
        return NULL;
    }
    twice = int_add(as_int(rest), as_int(rest));
    lower = int_subtract(value, as_int(rest));
    if (twice != NULL && lower != NULL) {
        int order = int_compare(as_int(twice), unit);
        bool odd = as_int(quotient)->size != 0 && as_int(quotient)->digits[0] % 2 != 0;
        result = order > 0 || (order == 0 && odd) ? int_add(as_int(lower), unit) : give(lower);
    }
    release(quotient);
    release(rest);
    release_if_any(twice);
    release_if_any(lower);
    return result;
}

static Owned int_method_round(Borrowed self, const Borrowed *arguments) {
    if (arguments[0] == NULL) {
        return int_copy_exact(as_int(self));
    }
    Owned digits = object_index(arguments[0]);
    if (digits == NULL) {
        return NULL;
    }
    int64_t places;
    bool fits = int_to_int64(as_int(digits), &places);
    bool keeps_all = as_int(digits)->size >= 0;
    release(digits);
    if (keeps_all) {
        return int_copy_exact(as_int(self));
    }
    if (!fits || -places > int_bit_length(as_int(self)) / 3 + 2) { // 10 is more than three bits
        return int_from_int64(0);
    }
    Owned ten = int_from_int64(10);
    Owned exponent = int_from_int64(-places);
    Owned unit = ten != NULL && exponent != NULL ? int_power(as_int(ten), as_int(exponent)) : NULL;
    Owned result = unit != NULL ? nearer_multiple(as_int(self), as_int(unit)) : NULL;
    release_if_any(ten);
    release_if_any(exponent);
    release_if_any(unit);
    return result;
}

// ---- bytes -------------------------------------------------------------------------------------------------------

// NULL: 'big'. False: an error is pending.
static bool read_byte_order(const char *function, Borrowed order, bool *little_endian) {
    *little_endian = false;
    if (order == NULL) {
        return true;
    }
    if (!is_str(order)) {
        error_raise(&TypeErrorType, "%s() argument 'byteorder' must be str, not %K", function, order);
        return false;
    }
    *little_endian = str_equals_text(order, "little");
    if (!*little_endian && !str_equals_text(order, "big")) {
        error_raise(&ValueErrorType, "byteorder must be either 'little' or 'big'");
        return false;
    }
    return true;
}

static bool read_length(Borrowed object, int64_t *length) {
    *length = 1;
    if (object == NULL) {
        return true;
    }
    Owned index = object_index(object);
    if (index == NULL) {
        return false;
    }
    bool fits = int_to_int64(as_int(index), length);
    release(index);
    if (!fits) {
        error_raise(&OverflowErrorType, "Python int too large to convert to C ssize_t");
    } else if (*length < 0) {
        error_raise(&ValueErrorType, "length argument must be non-negative");
        fits = false;
    }
    return fits;
}

// Does the value fit so many bytes, in two's complement if is_signed?
static bool fits_bytes(const Int *value, int64_t length, bool is_signed) {
    if (value->size == 0 || length > INT64_MAX / 8) {
        return true;
    }
    int64_t bits = int_bit_length(value);
    if (value->size < 0) { // −2^k needs no more bits than −2^k + 1
        int64_t count = int_digit_count(value);
        bool power_of_two = __builtin_popcount(value->digits[count - 1]) == 1;
        for (int64_t i = 0; power_of_two && i < count - 1; i++) {
            power_of_two = value->digits[i] == 0;
        }
        bits -= power_of_two;
    }
    return bits + is_signed <= 8 * length || (bits == 0 && length == 0); // CPython takes −1 for no bytes, too
}

// 64 bits at a time; a negative number's are turned and 1 is added.
static void write_bytes(char *out, int64_t length, const Int *value, bool little_endian) {
    DoubleLimb waiting = 0;
    int waiting_count = 0;
    int64_t next = 0;
    uint64_t carry = 1;
    for (int64_t i = 0; i < length; i += 8) {
        for (; waiting_count < 64 && next < int_digit_count(value); waiting_count += INT_DIGIT_BITS) {
            waiting |= (DoubleLimb)value->digits[next++] << waiting_count;
        }
        uint64_t word = (uint64_t)waiting;
        waiting >>= 64;
        waiting_count -= 64;
        if (value->size < 0) {
            carry = __builtin_add_overflow(~word, carry, &word);
        }
        if (length - i >= 8) {
            word_write(out + (little_endian ? i : length - i - 8), word, little_endian);
            continue;
        }
        for (int64_t k = i; k < length; k++, word >>= 8) {
            out[little_endian ? k : length - 1 - k] = (char)word;
        }
    }
}

static Owned int_method_to_bytes(Borrowed self, const Borrowed *arguments) {
    int64_t length;
    bool little_endian;
    Answer is_signed = arguments[2] == NULL ? NO : object_truth(arguments[2]);
    if (is_signed == FAILED || !read_length(arguments[0], &length) ||
        !read_byte_order("to_bytes", arguments[1], &little_endian)) {
        return NULL;
    }
    const Int *value = as_int(self);
    if (value->size < 0 && is_signed == NO) {
        return error_raise(&OverflowErrorType, "can't convert negative int to unsigned");
    }
    if (!fits_bytes(value, length, is_signed == YES)) {
        return error_raise(&OverflowErrorType, "int too big to convert");
    }
    Owned bytes = bytes_new(NULL, length);
    if (bytes != NULL) {
        write_bytes(((Bytes *)object_mutable(bytes))->data, length, value, little_endian);
    }
    return bytes;
}

// Anything that bytes() makes bytes of, but numbers and text.
static Owned bytes_from(Borrowed object) {
    if (is_bytes(object)) {
        return retain(object);
    }
    Owned method;
    Answer found = object_find_special(object, names.__bytes__, &method);
    if (found == YES) {
        release(method);
    }
    if (found == FAILED) {
        return NULL;
    }
    if (found == NO && (is_str(object) || object->type->iterate == NULL)) {
        if (object->type->get_item == NULL || is_str(object)) {
            return error_raise(&TypeErrorType, "cannot convert '%T' object to bytes", object);
        }
    }
    return object_call_one((Borrowed)&BytesType.object, object);
}

static Owned int_method_from_bytes(Borrowed self, const Borrowed *arguments) {
    bool little_endian;
    Answer is_signed = arguments[2] == NULL ? NO : object_truth(arguments[2]);
    if (is_signed == FAILED || !read_byte_order("from_bytes", arguments[1], &little_endian)) {
        return NULL;
    }
    Owned bytes = bytes_from(arguments[0]);
    if (bytes == NULL) {
        return NULL;
    }
    Owned value = int_from_bytes((const uint8_t *)as_bytes(bytes)->data, (size_t)as_bytes(bytes)->size, little_endian,
                                 is_signed == YES);
    release(bytes);
    if (value == NULL || self == &IntType.object) {
        return value;
    }
    Owned converted = object_call_one(self, value);
    release(value);
    return converted;
}

// ---- method table ------------------------------------------------------------------------------------------------

NativeRow int_methods[] = {
    {"as_integer_ratio", int_method_as_integer_ratio, .signature = "(self, /)",
     .help = "Return the int and 1: two ints whose quotient is the number."},
    {"bit_count", int_method_bit_count, .signature = "(self, /)",
     .help = "Return how many ones the magnitude has in binary."},
    {"bit_length", int_method_bit_length, .signature = "(self, /)",
     .help = "Return how many bits the magnitude takes in binary."},
    {"conjugate", int_method_copy, .signature = "(self, /)",
     .help = "Return the int itself: it has no imaginary part."},
    {"from_bytes", int_method_from_bytes, .signature = "(type, /, bytes, byteorder='big', *, signed=False)",
     .help = "Return the int that the bytes stand for.", .flags = NATIVE_CLASS},
    {"to_bytes", int_method_to_bytes, .signature = "(self, /, length=1, byteorder='big', *, signed=False)",
     .help = "Return the int as so many bytes."},
    {"__ceil__", int_method_copy, .signature = "(self, /)", .help = "Return the int itself."},
    {"__floor__", int_method_copy, .signature = "(self, /)", .help = "Return the int itself."},
    {"__format__", int_method_format, .signature = "(self, format_spec, /)",
     .help = "Return the int as text, as the format specification says."},
    {"__getnewargs__", int_method_getnewargs, .signature = "(self, /)",
     .help = "Return the arguments with which int makes an equal object."},
    {"__round__", int_method_round, .signature = "(self, ndigits=None, /)",
     .help = "Return the int rounded to a multiple of 10 ** -ndigits; of two alike, to the even one."},
    {"__trunc__", int_method_copy, .signature = "(self, /)", .help = "Return the int itself."},
    {0}};

const AttributeRow int_attributes[] = {{"real", int_real, .help = "the real part: the int itself"},
                                       {"imag", int_imag, .help = "the imaginary part: 0"},
                                       {"numerator", int_real, .help = "the numerator: the int itself"},
                                       {"denominator", int_denominator, .help = "the denominator: 1"},
                                       {0}};
