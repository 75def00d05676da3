// SPDX-License-Identifier: GPL-3.0-or-later
// What bytes(…) takes.
//
//     bytes(3)                three zeros
//     bytes([1, 2, 255])      the numbers of any iterable
//     bytes("é", "utf-8")     encoded text
//     bytes(x)                what x.__bytes__() says, if it has that
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

static bool add_number(Buffer *out, Borrowed item) {
    int64_t number;
    if (!object_to_int64(item, &number, NULL)) {
        return false;
    }
    if (number < 0 || number > 255) {
        error_raise(&ValueErrorType, "bytes must be in range(0, 256)");
        return false;
    }
    buffer_add_byte(out, (char)number);
    return true;
}

static bool add_iterable(Buffer *out, Borrowed iterable) {
    Owned iterator = object_iterate(iterable);
    if (iterator == NULL) {
        return false;
    }
    Owned item = NULL;
    bool good = true;
    while (good && (item = object_next(iterator)) != NULL) {
        good = add_number(out, item);
        release(item);
    }
    release(iterator);
    return good && !error_is_pending();
}

static Owned from_iterable(Borrowed source) {
    if (source->type->iterate == NULL && source->type->get_item == NULL) {
        return error_raise(&TypeErrorType, "cannot convert '%T' object to bytes", source);
    }
    Buffer out;
    buffer_init(&out);
    if (!add_iterable(&out, source)) {
        buffer_deinit(&out);
        return NULL;
    }
    return bytes_from_buffer(&out);
}

static Owned from_count(Borrowed source) {
    int64_t count;
    if (!object_to_int64(source, &count, &OverflowErrorType)) {
        return NULL;
    }
    if (count < 0) {
        return error_raise(&ValueErrorType, "negative count");
    }
    Owned result = bytes_new(NULL, count);
    if (result != NULL) {
        memset(((Bytes *)(void *)result)->data, 0, (size_t)count);
    }
    return result;
}

// ---- from anything -----------------------------------------------------------------------------------------------

static Owned from_text(Borrowed source, Borrowed encoding, Borrowed handler) {
    if (!str_argument_check(encoding, "bytes", "encoding") || !str_argument_check(handler, "bytes", "errors")) {
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
        return from_text(source, encoding, handler);
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
