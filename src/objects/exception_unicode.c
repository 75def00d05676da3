// SPDX-License-Identifier: GPL-3.0-or-later
// UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError: what was to be converted, where it failed, and why.
#include "objects/arguments.h"
#include "objects/bytes.h"
#include "objects/exception_internal.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"

#include <stdio.h>

static UnicodeException *as_unicode(Borrowed self) { return object_mutable(self); }

static bool check_type(int64_t index, Borrowed value, const Type *type) {
    if (object_is(value, type)) {
        return true;
    }
    if (type == &BytesType) {
        error_raise(&TypeErrorType, "a bytes-like object is required, not '%T'", value);
        return false;
    }
    if (type == &IntType) {
        error_raise(&TypeErrorType, "'%T' object cannot be interpreted as an integer", value);
        return false;
    }
    error_raise(&TypeErrorType, "argument %lld must be %N, not %K", (long long)index + 1, type, value);
    return false;
}

static bool init(Borrowed self, const Arguments *arguments, const Type *const *types, int64_t count) {
    if (!exception_init(self, arguments)) {
        return false;
    }
    if (arguments->count != count) {
        error_raise(&TypeErrorType, "function takes exactly %lld arguments (%lld given)", (long long)count,
                    (long long)arguments->count);
        return false;
    }
    UnicodeException *error = as_unicode(self);
    Slot *const all[] = {&error->encoding, &error->object_field, &error->start, &error->end, &error->reason};
    Slot *const *fields = all + (5 - count);
    for (int64_t i = 0; i < count; i++) {
        if (!check_type(i, arguments_get(arguments, i), types[i])) {
            return false;
        }
        slot_set(fields[i], retain(arguments_get(arguments, i)));
    }
    return true;
}

bool decode_init(Borrowed self, const Arguments *arguments) {
    return init(self, arguments, (const Type *const[]){&StrType, &BytesType, &IntType, &IntType, &StrType}, 5);
}

bool encode_init(Borrowed self, const Arguments *arguments) {
    return init(self, arguments, (const Type *const[]){&StrType, &StrType, &IntType, &IntType, &StrType}, 5);
}

bool translate_init(Borrowed self, const Arguments *arguments) {
    return init(self, arguments, (const Type *const[]){&StrType, &IntType, &IntType, &StrType}, 4);
}

// The range as C numbers within the object; false: the exception is not complete.
static bool get_range(const UnicodeException *self, int64_t length, int64_t *start, int64_t *end) {
    return self->start.held != NULL && self->end.held != NULL && int_to_int64(as_int(self->start.held), start) &&
           int_to_int64(as_int(self->end.held), end) && *start >= 0 && *start < length;
}

Owned decode_str(Borrowed object) {
    const UnicodeException *self = as_unicode(object);
    if (self->object_field.held == NULL) {
        return retain(str_empty());
    }
    const Bytes *bytes = as_bytes(self->object_field.held);
    int64_t start, end;
    if (get_range(self, bytes->size, &start, &end) && end == start + 1) {
        return str_format("'%S' codec can't decode byte 0x%02x in position %lld: %S", self->encoding.held,
                          (unsigned)(uint8_t)bytes->data[start], (long long)start, self->reason.held);
    }
    Owned last = object_binary(BINARY_SUBTRACT, self->end.held, &int_small_objects[1 - INT_SMALL_MINIMUM].object);
    if (last == NULL) {
        return NULL;
    }
    Owned text = str_format("'%S' codec can't decode bytes in position %S-%S: %S", self->encoding.held,
                            self->start.held, last, self->reason.held);
    release(last);
    return text;
}

static const char *escape_format(uint32_t code_point) {
    return code_point <= 0xff ? "\\x%02x" : code_point <= 0xffff ? "\\u%04x" : "\\U%08x";
}

// "character '\xe9' in position 3" or "characters in position 3-5".
static Owned describe_range(const UnicodeException *self, const char *verb) {
    const Str *text = as_str(self->object_field.held);
    int64_t start, end;
    if (get_range(self, text->length, &start, &end) && end == start + 1) {
        uint32_t code_point = str_read(text, start);
        char escaped[16];
        snprintf(escaped, sizeof escaped, escape_format(code_point), (unsigned)code_point);
        return str_format("can't %s character '%s' in position %lld", verb, escaped, (long long)start);
    }
    Owned last = object_binary(BINARY_SUBTRACT, self->end.held, &int_small_objects[1 - INT_SMALL_MINIMUM].object);
    Owned description =
        last == NULL ? NULL : str_format("can't %s characters in position %S-%S", verb, self->start.held, last);
    release_if_any(last);
    return description;
}

Owned encode_str(Borrowed object) {
    const UnicodeException *self = as_unicode(object);
    if (self->object_field.held == NULL) {
        return retain(str_empty());
    }
    Owned description = describe_range(self, "encode");
    if (description == NULL) {
        return NULL;
    }
    Owned text = str_format("'%S' codec %S: %S", self->encoding.held, description, self->reason.held);
    release(description);
    return text;
}

Owned translate_str(Borrowed object) {
    const UnicodeException *self = as_unicode(object);
    if (self->object_field.held == NULL) {
        return retain(str_empty());
    }
    Owned description = describe_range(self, "translate");
    if (description == NULL) {
        return NULL;
    }
    Owned text = str_format("%S: %S", description, self->reason.held);
    release(description);
    return text;
}
