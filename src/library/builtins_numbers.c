// SPDX-License-Identifier: GPL-3.0-or-later
// Built-in functions on numbers: abs, bin, chr, divmod, hex, oct, ord, pow, round.
//
//     hex(-255)  ──▶  object_index ──▶ Int −255 ──▶ "-ff" ──▶ "-0xff"
//
// Each is a thin door to the protocol of the same name in objects/; what is here is what belongs to the function alone,
// such as its own error texts.
//
// Next: builtins_iteration.c.
#include "objects/arguments.h"
#include "objects/bytes_like.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "library/builtins.h"

static Owned builtin_abs(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return object_absolute(arguments[0]);
}

// ---- digits ------------------------------------------------------------------------------------------------------

static Owned text_with_prefix(Borrowed object, int base) {
    Owned number = object_index(object);
    if (number == NULL) {
        return NULL;
    }
    Owned text = int_to_text_prefixed(as_int(number), base);
    release(number);
    return text;
}

static Owned builtin_bin(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return text_with_prefix(arguments[0], 2);
}

static Owned builtin_oct(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return text_with_prefix(arguments[0], 8);
}

static Owned builtin_hex(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return text_with_prefix(arguments[0], 16);
}

// ---- characters --------------------------------------------------------------------------------------------------

static Owned builtin_chr(Borrowed self, const Borrowed *arguments) {
    (void)self;
    int64_t value;
    if (!c_int_argument_read(arguments[0], 0, &value)) {
        return NULL;
    }
    if (value < 0 || value > 0x10FFFF) {
        return error_raise(&ValueErrorType, "chr() arg not in range(0x110000)");
    }
    return str_from_code_point((uint32_t)value);
}

static Owned builtin_ord(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Borrowed object = arguments[0];
    int64_t length;
    if (is_str(object)) {
        length = str_length(object);
        if (length == 1) {
            return int_from_int64(str_read(as_str(object), 0));
        }
    } else if (is_bytes_like(object)) {
        length = byte_view(object).size;
        if (length == 1) {
            return int_from_int64((uint8_t)byte_view(object).data[0]);
        }
    } else {
        return error_raise(&TypeErrorType, "ord() expected string of length 1, but %T found", object);
    }
    return error_raise(&TypeErrorType, "ord() expected a character, but string of length %lld found",
                       (long long)length);
}

// ---- arithmetic --------------------------------------------------------------------------------------------------

static Owned builtin_divmod(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return object_divide_modulo(arguments[0], arguments[1]);
}

static Owned builtin_pow(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return object_power(arguments[0], arguments[1], arguments[2] == NULL ? NONE : arguments[2]);
}

static Owned builtin_round(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Borrowed number = arguments[0], digits = arguments[1];
    Owned method;
    switch (object_find_special(number, names.__round__, &method)) {
    case FAILED: return NULL;
    case NO: return error_raise(&TypeErrorType, "type %T doesn't define __round__ method", number);
    case YES: break;
    }
    Owned result = digits == NULL || digits == NONE ? object_call_none(method) : object_call_one(method, digits);
    release(method);
    return result;
}

NativeRow builtins_number_rows[] = {
    {"abs", builtin_abs, .signature = "(x, /)", .help = "The absolute value of a number."},
    {"bin", builtin_bin, .signature = "(number, /)", .help = "The binary text of an integer, such as '0b1010'."},
    {"chr", builtin_chr, .signature = "(i, /)", .help = "The character whose Unicode code point is i."},
    {"divmod", builtin_divmod, .signature = "(x, y, /)", .help = "The pair (x // y, x % y)."},
    {"hex", builtin_hex, .signature = "(number, /)", .help = "The hexadecimal text of an integer, such as '0xff'."},
    {"oct", builtin_oct, .signature = "(number, /)", .help = "The octal text of an integer, such as '0o17'."},
    {"ord", builtin_ord, .signature = "(c, /)", .help = "The Unicode code point of a character."},
    {"pow", builtin_pow, .signature = "(base, exp, mod=None)",
     .help = "base ** exp, or base ** exp % mod, worked out without the big power."},
    {"round", builtin_round, .signature = "(number, ndigits=None)",
     .help = "The number rounded to ndigits digits behind the point; to an integer if ndigits is left out."},
    {0},
};
