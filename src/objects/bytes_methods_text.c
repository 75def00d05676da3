// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes and text: hexadecimal digits there and back, tables of 256 bytes, decode.
//
//     b"\xde\xad\xbe\xef".hex(":", 2)     'dead:beef'     groups are counted from the end, from the start if negative
//     bytes.fromhex("de ad")              b'\xde\xad'
//     b"abc".translate(table, b"c")       each byte replaced by table[byte], those to be deleted left out
#include "objects/arguments.h"
#include "objects/bytes_methods.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/protocol.h"
#include "objects/str_data.h"
#include "objects/str_methods.h"

#include <string.h>

// ---- hex ---------------------------------------------------------------------------------------------------------

// The separator's only character. False: TypeError or ValueError.
static bool separator_read(Borrowed argument, char *separator) {
    int64_t length = object_length(argument);
    if (length < 0) {
        return false;
    }
    if (length != 1) {
        error_raise(&ValueErrorType, "sep must be length 1.");
        return false;
    }
    uint32_t code_point;
    if (is_str(argument)) {
        code_point = str_read(as_str(argument), 0);
    } else if (is_bytes(argument)) {
        code_point = (uint8_t)as_bytes(argument)->data[0];
    } else {
        error_raise(&TypeErrorType, "sep must be str or bytes.");
        return false;
    }
    if (code_point > 0x7f) {
        error_raise(&ValueErrorType, "sep must be ASCII.");
        return false;
    }
    *separator = (char)code_point;
    return true;
}

// Does a group begin at byte `index`, which is not the first?
static bool group_begins(int64_t index, int64_t size, int64_t group) {
    if (group == 0) {
        return false;
    }
    return group > 0 ? (size - index) % group == 0 : index % group == 0;
}

Owned bytes_method_hex(Borrowed object, const Borrowed *arguments) {
    static const char digits[] = "0123456789abcdef";
    int64_t group;
    char separator = '\0';
    if (!c_int_argument_read(arguments[1], 1, &group)) {
        return NULL;
    }
    if (arguments[0] == NULL) {
        group = 0;
    } else if (!separator_read(arguments[0], &separator)) {
        return NULL;
    }
    ByteView self = byte_view(object);
    Buffer out;
    buffer_init(&out);
    for (int64_t i = 0; i < self.size; i++) {
        uint8_t byte = (uint8_t)self.data[i];
        if (i > 0 && group_begins(i, self.size, group)) {
            buffer_add_byte(&out, separator);
        }
        const char pair[] = {digits[byte >> 4], digits[byte & 15]};
        buffer_add(&out, pair, 2);
    }
    return str_from_buffer(&out);
}

// ---- fromhex -----------------------------------------------------------------------------------------------------

static int digit_value(uint32_t c) {
    if (c >= '0' && c <= '9') {
        return (int)(c - '0');
    }
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? (int)(c - 'a') + 10 : -1;
}

// Adds all pairs of digits. Returns the index of the first character that does not fit, −1: all do.
static int64_t add_pairs(const Str *text, Buffer *out) {
    for (int64_t i = 0; i < text->length;) {
        uint32_t c = str_read(text, i);
        if (c < 0x80 && byte_is_space((uint8_t)c)) {
            i += 1;
            continue;
        }
        int high = digit_value(c);
        int low = high < 0 || i + 1 >= text->length ? -1 : digit_value(str_read(text, i + 1));
        if (low < 0) {
            return high < 0 ? i : i + 1;
        }
        buffer_add_byte(out, (char)(high << 4 | low));
        i += 2;
    }
    return -1;
}

Owned bytes_method_fromhex(Borrowed type, const Borrowed *arguments) {
    if (!is_str(arguments[0])) {
        return error_raise(&TypeErrorType, "fromhex() argument must be str, not %K", arguments[0]);
    }
    Buffer out;
    buffer_init(&out);
    const Str *text = as_str(arguments[0]);
    int64_t bad = 0; // text that is not ASCII is refused at its first such character
    while (!text->is_ascii && str_read(text, bad) < 0x80) {
        bad += 1;
    }
    if (text->is_ascii) {
        bad = add_pairs(text, &out);
    }
    if (bad >= 0) {
        buffer_deinit(&out);
        return error_raise(&ValueErrorType, "non-hexadecimal number found in fromhex() arg at position %lld",
                           (long long)bad);
    }
    Owned result = type_is_subtype(as_type(type), &BytesType) ? bytes_from_buffer(&out) : bytearray_from_buffer(&out);
    if (result == NULL || type == &result->type->object) {
        return result;
    }
    Owned of_class = object_call_one(type, result);
    release(result);
    return of_class;
}

// ---- maketrans and translate -------------------------------------------------------------------------------------

Owned bytes_method_maketrans(Borrowed self, const Borrowed *arguments) {
    (void)self;
    ByteView from, to;
    if (!bytes_argument(arguments[0], &from) || !bytes_argument(arguments[1], &to)) {
        return NULL;
    }
    if (from.size != to.size) {
        return error_raise(&ValueErrorType, "maketrans arguments must have same length");
    }
    Owned table = bytes_new(NULL, 256);
    if (table != NULL) {
        char *data = ((Bytes *)(void *)table)->data;
        for (int i = 0; i < 256; i++) {
            data[i] = (char)i;
        }
        for (int64_t i = 0; i < from.size; i++) {
            data[(uint8_t)from.data[i]] = to.data[i];
        }
    }
    return table;
}

Owned bytes_method_translate(Borrowed object, const Borrowed *arguments) {
    ByteView self = byte_view(object);
    ByteView table = {.data = NULL};
    ByteView deleted = {.data = "", .size = 0};
    if (arguments[0] != NONE) {
        if (!bytes_argument(arguments[0], &table)) {
            return NULL;
        }
        if (table.size != 256) {
            return error_raise(&ValueErrorType, "translation table must be 256 characters long");
        }
    }
    if (arguments[1] != NULL && !bytes_argument(arguments[1], &deleted)) {
        return NULL;
    }
    Buffer out;
    buffer_init(&out);
    bool changed = false;
    for (int64_t i = 0; i < self.size; i++) {
        uint8_t byte = (uint8_t)self.data[i];
        if (memchr(deleted.data, byte, (size_t)deleted.size) != NULL) {
            changed = true;
            continue;
        }
        char mapped = table.data == NULL ? (char)byte : table.data[byte];
        changed = changed || mapped != (char)byte;
        buffer_add_byte(&out, mapped);
    }
    if (!changed && !out.failed) {
        buffer_deinit(&out);
        return bytes_exact(object);
    }
    return bytes_like_from_buffer(object, &out);
}

// ---- decode ------------------------------------------------------------------------------------------------------

Owned bytes_method_decode(Borrowed self, const Borrowed *arguments) {
    if (!str_argument_check(arguments[0], "decode", "encoding") ||
        !str_argument_check(arguments[1], "decode", "errors")) {
        return NULL;
    }
    const char *encoding = str_argument_text(arguments[0], "utf-8");
    const char *handler = encoding == NULL ? NULL : str_argument_text(arguments[1], "strict");
    return handler == NULL ? NULL : text_decode(byte_view(self).data, byte_view(self).size, encoding, handler);
}
