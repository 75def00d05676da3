// SPDX-License-Identifier: GPL-3.0-or-later
// Conversions: int(x), float(x), and numbers for C code out of any object that has one in it.
//
//     object_index(x)     exact Int only from ints and __index__: what indices, sizes and bit operations take
//     object_to_int(x)    int(x): from __int__, __index__, __trunc__ and text, too
//     object_to_double(x) what math functions take: floats, __float__, __index__
//
// What always holds: the results are exact, never of a subclass.
#include "objects/bytes_like.h"
#include "objects/exception.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/special.h"
#include "objects/str.h"

// ---- ints --------------------------------------------------------------------------------------------------------

// The exact Int of the same value; consumes.
static Owned int_exact(Owned value) {
    Owned exact = int_copy_exact(as_int(value));
    release(value);
    return exact;
}

// What __int__ or __index__ gave must be an int. Consumes.
static Owned checked_int(Owned value, const char *method) {
    if (value == NULL || value->type == &IntType) {
        return value;
    }
    if (is_int(value)) {
        return int_exact(value);
    }
    error_raise(&TypeErrorType, "%s returned non-int (type %T)", method, value);
    release(value);
    return NULL;
}

Owned object_index(Borrowed object) {
    if (LIKELY(object->type == &IntType)) {
        return retain(object);
    }
    if (is_int(object)) {
        return int_copy_exact(as_int(object));
    }
    if (object->type->to_index == NULL) {
        return error_raise(&TypeErrorType, "'%T' object cannot be interpreted as an integer", object);
    }
    return checked_int(object->type->to_index(object), "__index__");
}

static Owned int_from_trunc(Borrowed object) {
    Owned value = special_call(object, names.__trunc__, 0, NULL);
    if (value == NULL) {
        return error_is_pending()
                   ? NULL
                   : error_raise(&TypeErrorType,
                                 "int() argument must be a string, a bytes-like object or a real number, not '%T'",
                                 object);
    }
    if (!is_int(value) && value->type->to_index == NULL) {
        error_raise(&TypeErrorType, "__trunc__ returned non-Integral (type %T)", value);
        release(value);
        return NULL;
    }
    Owned result = object_index(value);
    release(value);
    return result;
}

Owned object_to_int(Borrowed object) {
    if (object->type == &IntType) {
        return retain(object);
    }
    if (object->type->to_int != NULL) {
        return checked_int(object->type->to_int(object), "__int__");
    }
    if (object->type->to_index != NULL) {
        return object_index(object);
    }
    if (is_str(object) || is_bytes_like(object)) {
        return int_parse(object, 10);
    }
    return int_from_trunc(object);
}

bool object_to_int64(Borrowed object, int64_t *value, Type *overflow) {
    if (LIKELY(is_int(object) && int_is_compact(as_int(object)))) {
        *value = int_compact_value(as_int(object));
        return true;
    }
    Owned index = object_index(object);
    if (index == NULL) {
        return false;
    }
    bool fits = int_to_int64(as_int(index), value);
    if (!fits && overflow == NULL) {
        *value = int_sign(as_int(index)) < 0 ? INT64_MIN : INT64_MAX;
        fits = true;
    }
    release(index);
    if (!fits) {
        error_raise(overflow, "cannot fit '%T' into an index-sized integer", object);
    }
    return fits;
}

// ---- floats ------------------------------------------------------------------------------------------------------

static bool double_from_int(Borrowed object, double *value) {
    bool overflow = false;
    *value = int_to_double(as_int(object), &overflow);
    if (overflow) {
        error_raise(&OverflowErrorType, "int too large to convert to float");
    }
    return !overflow;
}

static bool double_from_index(Borrowed object, double *value) {
    Owned index = object_index(object);
    if (index == NULL) {
        return false;
    }
    bool fits = double_from_int(index, value);
    release(index);
    return fits;
}

// From __float__ or __index__; NO: it has neither.
static Answer find_double(Borrowed object, double *value) {
    if (object->type->to_float != NULL) {
        Owned result = object->type->to_float(object);
        if (result == NULL) {
            return FAILED;
        }
        bool good = is_float(result);
        if (good) {
            *value = float_value(result);
        } else {
            error_raise(&TypeErrorType, "%T.__float__ returned non-float (type %T)", object, result);
        }
        release(result);
        return good ? YES : FAILED;
    }
    if (object->type->to_index != NULL) {
        return double_from_index(object, value) ? YES : FAILED;
    }
    return NO;
}

bool object_to_double(Borrowed object, double *value) {
    if (LIKELY(is_float(object))) {
        *value = float_value(object);
        return true;
    }
    if (is_int(object)) {
        return double_from_int(object, value);
    }
    Answer found = find_double(object, value);
    if (found == NO) {
        error_raise(&TypeErrorType, "must be real number, not %T", object);
    }
    return found == YES;
}

static Owned float_from_written(Borrowed object, const char *bytes, size_t size) {
    double value;
    if (bytes != NULL && float_from_text(bytes, size, &value)) {
        return float_new(value);
    }
    if (error_is_pending() && !error_clear_if(&UnicodeErrorType)) { // lone surrogates are no digits
        return NULL;
    }
    return error_raise(&ValueErrorType, "could not convert string to float: %R", object);
}

Owned object_to_float(Borrowed object) {
    if (object->type == &FloatType) {
        return retain(object);
    }
    if (is_str(object)) {
        size_t size = 0;
        const char *text = str_utf8(object, &size);
        return float_from_written(object, text, size);
    }
    if (is_bytes_like(object)) {
        return float_from_written(object, byte_view(object).data, (size_t)byte_view(object).size);
    }
    double value;
    switch (find_double(object, &value)) {
    case YES: return float_new(value);
    case NO: return error_raise(&TypeErrorType, "float() argument must be a string or a real number, not '%T'", object);
    case FAILED: break;
    }
    return NULL;
}
