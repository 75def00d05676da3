// SPDX-License-Identifier: GPL-3.0-or-later
// At the ends of a str: stripping characters and parts, and filling up to a width.
//
//     "  tally ".strip()      white space, or the characters that the argument holds
//     "-42".zfill(6)          "-00042": zeros go behind the sign
//     "ab".center(5)          " ab  "  to 5: three to fill, one left and two right, for the width is odd
#include "objects/arguments.h"
#include "objects/exception.h"
#include "objects/protocol.h"
#include "objects/str_data.h"
#include "objects/str_methods.h"

// ---- strip -------------------------------------------------------------------------------------------------------

typedef enum Ends { LEFT_END = 1, RIGHT_END = 2, BOTH_ENDS = 3 } Ends;

// Is the character to be stripped? `chars` NULL: white space.
static inline bool is_stripped(const Str *self, int64_t index, const Str *chars) {
    uint32_t code_point = str_read(self, index);
    if (chars == NULL) {
        return is_space(code_point);
    }
    return data_find(chars->kind, str_data(chars), 0, chars->length, code_point) >= 0;
}

// White space at the ends of an ASCII str.
static void strip_ascii(const Str *self, Ends ends, int64_t *start, int64_t *end) {
    const uint8_t *data = str_data(self);
    int64_t first = 0;
    int64_t last = self->length;
    while ((ends & LEFT_END) != 0 && first < last && is_narrow_space(data[first])) {
        first += 1;
    }
    while ((ends & RIGHT_END) != 0 && last > first && is_narrow_space(data[last - 1])) {
        last -= 1;
    }
    *start = first;
    *end = last;
}

static Owned strip(Borrowed object, Borrowed chars, Ends ends, const char *name) {
    const Str *self = as_str(object);
    const Str *set = NULL;
    if (chars != NULL && chars != NONE) {
        if (!is_str(chars)) {
            return error_raise(&TypeErrorType, "%s arg must be None or str", name);
        }
        set = as_str(chars);
    }
    int64_t start = 0;
    int64_t end = self->length;
    if (set == NULL && self->is_ascii) {
        strip_ascii(self, ends, &start, &end);
        return str_part(self, start, end - start);
    }
    while ((ends & LEFT_END) != 0 && start < end && is_stripped(self, start, set)) {
        start += 1;
    }
    while ((ends & RIGHT_END) != 0 && end > start && is_stripped(self, end - 1, set)) {
        end -= 1;
    }
    return str_part(self, start, end - start);
}

Owned str_method_strip(Borrowed self, const Borrowed *arguments) {
    return strip(self, arguments[0], BOTH_ENDS, "strip");
}

Owned str_method_lstrip(Borrowed self, const Borrowed *arguments) {
    return strip(self, arguments[0], LEFT_END, "lstrip");
}

Owned str_method_rstrip(Borrowed self, const Borrowed *arguments) {
    return strip(self, arguments[0], RIGHT_END, "rstrip");
}

static bool fix_check(Borrowed fix, const char *name) {
    if (is_str(fix)) {
        return true;
    }
    error_raise(&TypeErrorType, "%s() argument must be str, not %K", name, fix);
    return false;
}

Owned str_method_removeprefix(Borrowed object, const Borrowed *arguments) {
    if (!fix_check(arguments[0], "removeprefix")) {
        return NULL;
    }
    const Str *self = as_str(object);
    int64_t length = str_length(arguments[0]);
    bool there = str_find(self, as_str(arguments[0]), 0, length < self->length ? length : self->length) == 0;
    return there ? str_part(self, length, self->length - length) : str_exact(self);
}

Owned str_method_removesuffix(Borrowed object, const Borrowed *arguments) {
    if (!fix_check(arguments[0], "removesuffix")) {
        return NULL;
    }
    const Str *self = as_str(object);
    int64_t rest = self->length - str_length(arguments[0]);
    bool there = rest >= 0 && str_find(self, as_str(arguments[0]), rest, self->length) == rest;
    return there ? str_part(self, 0, rest) : str_exact(self);
}

// ---- fill --------------------------------------------------------------------------------------------------------

static void fill(int kind, void *data, int64_t start, int64_t count, uint32_t code_point) {
    for (int64_t i = start; i < start + count; i++) {
        data_write(kind, data, i, code_point);
    }
}

static Owned pad(const Str *self, int64_t left, int64_t right, uint32_t filler) {
    if (left <= 0 && right <= 0) {
        return str_exact(self);
    }
    uint32_t needed = data_maximum(4, &filler, 1);
    int64_t length;
    if (__builtin_add_overflow(self->length, left, &length) || __builtin_add_overflow(length, right, &length)) {
        return error_raise(&OverflowErrorType, "padded string is too long");
    }
    if (length == 1) {
        return str_from_code_point(filler);
    }
    Owned result = str_new_uninitialised(length, needed > str_limit(self) ? needed : str_limit(self));
    if (result == NULL) {
        return NULL;
    }
    int kind = as_str(result)->kind;
    void *data = str_data_mutable(result);
    fill(kind, data, 0, left, filler);
    data_copy(kind, data, left, self->kind, str_data(self), 0, self->length);
    fill(kind, data, left + self->length, right, filler);
    return result;
}

// Reads (width, fillchar=' '). False: failed.
static bool field_read(const Borrowed *arguments, int64_t *width, uint32_t *filler) {
    *filler = ' ';
    if (!size_argument_read(arguments[0], 0, width)) {
        return false;
    }
    if (arguments[1] == NULL) {
        return true;
    }
    if (!is_str(arguments[1])) {
        error_raise(&TypeErrorType, "The fill character must be a unicode character, not %T", arguments[1]);
        return false;
    }
    if (str_length(arguments[1]) != 1) {
        error_raise(&TypeErrorType, "The fill character must be exactly one character long");
        return false;
    }
    *filler = str_read(as_str(arguments[1]), 0);
    return true;
}

static int64_t missing(const Str *self, int64_t width) { return width > self->length ? width - self->length : 0; }

Owned str_method_ljust(Borrowed self, const Borrowed *arguments) {
    int64_t width;
    uint32_t filler;
    return field_read(arguments, &width, &filler) ? pad(as_str(self), 0, missing(as_str(self), width), filler) : NULL;
}

Owned str_method_rjust(Borrowed self, const Borrowed *arguments) {
    int64_t width;
    uint32_t filler;
    return field_read(arguments, &width, &filler) ? pad(as_str(self), missing(as_str(self), width), 0, filler) : NULL;
}

Owned str_method_center(Borrowed self, const Borrowed *arguments) {
    int64_t width;
    uint32_t filler;
    if (!field_read(arguments, &width, &filler)) {
        return NULL;
    }
    int64_t more = missing(as_str(self), width);
    int64_t left = more / 2 + (more & width & 1);
    return pad(as_str(self), left, more - left, filler);
}

Owned str_method_zfill(Borrowed object, const Borrowed *arguments) {
    const Str *self = as_str(object);
    int64_t width;
    if (!size_argument_read(arguments[0], 0, &width)) {
        return NULL;
    }
    int64_t zeros = missing(self, width);
    Owned result = pad(self, zeros, 0, '0');
    if (result == NULL || zeros == 0 || self->length == 0) {
        return result;
    }
    uint32_t sign = str_read(self, 0);
    if (sign == '+' || sign == '-') {
        data_write(as_str(result)->kind, str_data_mutable(result), zeros, '0');
        data_write(as_str(result)->kind, str_data_mutable(result), 0, sign);
    }
    return result;
}
