// SPDX-License-Identifier: GPL-3.0-or-later
// What bytes(…) and bytearray(…) take.
//
//     bytes(3)                three zeros
//     bytes([1, 2, 255])      the numbers of any iterable
//     bytes("é", "utf-8")     encoded text
//     bytes(x)                what x.__bytes__() says, if it has that; not for a bytearray
//
// Next: bytes_like.c.
#include "objects/bytes_methods.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str_methods.h"
#include "objects/text_codec.h"

#include <string.h>

// ---- from numbers ------------------------------------------------------------------------------------------------

static bool add_number(Buffer *out, Borrowed item, const Type *kind) {
    int64_t number;
    if (!object_to_int64(item, &number, NULL)) {
        return false;
    }
    if (number < 0 || number > 255) {
        error_raise(&ValueErrorType, "%s must be in range(0, 256)", kind == &BytesType ? "bytes" : "byte");
        return false;
    }
    buffer_add_byte(out, (char)number);
    return true;
}

static bool add_numbers(Buffer *out, Borrowed iterable, const Type *kind) {
    Owned iterator = object_iterate(iterable);
    if (iterator == NULL) {
        return false;
    }
    Owned item = NULL;
    bool good = true;
    while (good && (item = object_next(iterator)) != NULL) {
        good = add_number(out, item, kind);
        release(item);
    }
    release(iterator);
    return good && !error_is_pending();
}

bool bytes_add_iterable(Buffer *out, Borrowed source, const Type *kind) {
    if (is_bytes_like(source)) {
        buffer_add(out, byte_view(source).data, (size_t)byte_view(source).size);
        return true;
    }
    if (source->type->iterate == NULL && source->type->get_item == NULL) {
        error_raise(&TypeErrorType, "cannot convert '%T' object to %s", source, kind->name);
        return false;
    }
    return add_numbers(out, source, kind);
}

bool bytes_count_read(Borrowed source, int64_t *count) {
    if (!object_to_int64(source, count, &OverflowErrorType)) {
        return false;
    }
    if (*count < 0) {
        error_raise(&ValueErrorType, "negative count");
        return false;
    }
    return true;
}

static Owned from_count(Borrowed source) {
    int64_t count;
    Owned result = bytes_count_read(source, &count) ? bytes_new(NULL, count) : NULL;
    if (result != NULL) {
        memset(((Bytes *)(void *)result)->data, 0, (size_t)count);
    }
    return result;
}

static Owned from_iterable(Borrowed source) {
    Buffer out;
    buffer_init(&out);
    if (!bytes_add_iterable(&out, source, &BytesType)) {
        buffer_deinit(&out);
        return NULL;
    }
    return bytes_from_buffer(&out);
}

// ---- from anything -----------------------------------------------------------------------------------------------

Owned bytes_from_text(Borrowed source, Borrowed encoding, Borrowed handler, const Type *kind) {
    if (!str_argument_check(encoding, kind->name, "encoding") || !str_argument_check(handler, kind->name, "errors")) {
        return NULL;
    }
    if (source == NULL || !is_str(source) || encoding == NULL) {
        return error_raise(&TypeErrorType, encoding != NULL                   ? "encoding without a string argument"
                                           : source != NULL && is_str(source) ? "string argument without an encoding"
                                                                              : "errors without a string argument");
    }
    const char *encoding_text = str_argument_text(encoding, NULL);
    const char *handler_text = encoding_text == NULL ? NULL : str_argument_text(handler, "strict");
    return handler_text == NULL ? NULL : text_encode(source, encoding_text, handler_text);
}

static Owned from_method(Owned method) {
    Owned result = object_call_none(method);
    release(method);
    if (result != NULL && !is_bytes(result)) {
        error_raise(&TypeErrorType, "__bytes__ returned non-bytes (type %T)", result);
        release(result);
        return NULL;
    }
    return result;
}

Owned bytes_create(Borrowed source, Borrowed encoding, Borrowed handler) {
    if (encoding != NULL || handler != NULL) {
        return bytes_from_text(source, encoding, handler, &BytesType);
    }
    if (source == NULL) {
        return retain(bytes_empty());
    }
    if (source->type == &BytesType) {
        return retain(source);
    }
    Owned method;
    switch (object_find_special(source, names.__bytes__, &method)) {
    case YES: return from_method(method);
    case FAILED: return NULL;
    case NO: break;
    }
    if (is_str(source)) {
        return error_raise(&TypeErrorType, "string argument without an encoding");
    }
    return source->type->to_index != NULL ? from_count(source) : from_iterable(source);
}
