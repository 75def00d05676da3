// SPDX-License-Identifier: GPL-3.0-or-later
// What bytes and bytearray do alike: shown, compared, searched, indexed, joined by + and *.
//
//     b"ab" + bytearray(b"c")    b'abc'                  the left operand says of which kind the result is
//     bytearray(b"abc")[::2]     bytearray(b'ac')
//
// The methods that both have are in bytes_methods_*.c.
//
// Next: bytes_methods.h.
#include "objects/bytes_like.h"

#include "objects/bytes_methods.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/range.h"
#include "objects/str_data.h"
#include "objects/text_codec.h"

#include <string.h>

// ---- arguments ---------------------------------------------------------------------------------------------------

bool bytes_argument(Borrowed argument, ByteView *view) {
    if (!is_bytes_like(argument)) {
        error_raise(&TypeErrorType, "a bytes-like object is required, not '%T'", argument);
        return false;
    }
    *view = byte_view(argument);
    return true;
}

Answer byte_read(Borrowed argument, uint8_t *byte) {
    if (argument->type->to_index == NULL) {
        return NO;
    }
    int64_t value;
    if (!object_to_int64(argument, &value, NULL)) {
        return FAILED;
    }
    if (value < 0 || value > 255) {
        error_raise(&ValueErrorType, "byte must be in range(0, 256)");
        return FAILED;
    }
    *byte = (uint8_t)value;
    return YES;
}

// ---- results -----------------------------------------------------------------------------------------------------

Owned bytes_like_new(Borrowed self, int64_t size, char **data) {
    Owned result = is_bytes(self) ? bytes_new(NULL, size) : bytearray_new(NULL, size);
    if (result != NULL) {
        *data = is_bytes(self) ? ((Bytes *)object_mutable(result))->data : as_bytearray(result)->data;
    }
    return result;
}

Owned bytes_like_from(Borrowed self, const char *bytes, int64_t size) {
    return is_bytes(self) ? bytes_new(bytes, size) : bytearray_new(bytes, size);
}

Owned bytes_like_from_buffer(Borrowed self, Buffer *buffer) {
    Owned result = buffer->failed
                       ? heap_raise_no_memory()
                       : bytes_like_from(self, buffer->length == 0 ? "" : buffer->bytes, (int64_t)buffer->length);
    buffer_deinit(buffer);
    return result;
}

Owned bytes_part(Borrowed self, int64_t start, int64_t end) {
    ByteView view = byte_view(self);
    if (self->type == &BytesType && start == 0 && end == view.size) {
        return retain(self);
    }
    return bytes_like_from(self, view.data + start, end - start);
}

Owned bytes_exact(Borrowed self) { return bytes_part(self, 0, byte_view(self).size); }

// ---- repr --------------------------------------------------------------------------------------------------------

static void add_repr_byte(uint8_t byte, char escaped, Buffer *out) {
    if (byte == (uint8_t)escaped || byte == '\\') {
        buffer_add_byte(out, '\\');
        buffer_add_byte(out, (char)byte);
    } else if (byte >= ' ' && byte < 0x7f) {
        buffer_add_byte(out, (char)byte);
    } else {
        text_add_escape(byte, out);
    }
}

void bytes_add_repr(Borrowed self, Buffer *out) {
    ByteView bytes = byte_view(self);
    bool has_single = memchr(bytes.data, '\'', (size_t)bytes.size) != NULL;
    char quote = has_single && memchr(bytes.data, '"', (size_t)bytes.size) == NULL ? '"' : '\'';
    buffer_add_byte(out, 'b');
    buffer_add_byte(out, quote);
    for (int64_t i = 0; i < bytes.size; i++) {
        add_repr_byte((uint8_t)bytes.data[i], is_bytes(self) ? quote : '\'', out);
    }
    buffer_add_byte(out, quote);
}

// ---- equal -------------------------------------------------------------------------------------------------------

static int view_order(ByteView left, ByteView right) {
    int64_t count = left.size < right.size ? left.size : right.size;
    int order = memcmp(left.data, right.data, (size_t)count);
    return order != 0 ? order : (left.size > right.size) - (left.size < right.size);
}

Owned bytes_like_compare(Borrowed self, Borrowed other, Comparison comparison) {
    if (!is_bytes_like(other)) {
        return not_implemented_new();
    }
    ByteView left = byte_view(self);
    ByteView right = byte_view(other);
    switch (comparison) {
    case COMPARE_EQUAL: return bool_new(left.size == right.size && view_order(left, right) == 0);
    case COMPARE_NOT_EQUAL: return bool_new(left.size != right.size || view_order(left, right) != 0);
    case COMPARE_LESS: return bool_new(view_order(left, right) < 0);
    case COMPARE_LESS_EQUAL: return bool_new(view_order(left, right) <= 0);
    case COMPARE_GREATER: return bool_new(view_order(left, right) > 0);
    case COMPARE_GREATER_EQUAL: return bool_new(view_order(left, right) >= 0);
    case COMPARE_COUNT: break;
    }
    return not_implemented_new();
}

// ---- item --------------------------------------------------------------------------------------------------------

static Owned slice_of(Borrowed self, Borrowed slice) {
    int64_t start, stop, step;
    if (!slice_read(slice, &start, &stop, &step)) {
        return NULL;
    }
    int64_t count = slice_fit(byte_view(self).size, &start, &stop, step);
    if (step == 1) {
        return bytes_part(self, start, start + count);
    }
    char *data;
    Owned result = bytes_like_new(self, count, &data);
    for (int64_t i = 0; result != NULL && i < count; i++) {
        data[i] = byte_view(self).data[start + i * step];
    }
    return result;
}

Owned bytes_like_get_item(Borrowed self, Borrowed key) {
    int64_t index;
    if (key->type == &SliceType) {
        return slice_of(self, key);
    }
    if (key->type->to_index == NULL) {
        return error_raise(&TypeErrorType, "%s indices must be integers or slices, not %T",
                           is_bytes(self) ? "byte" : "bytearray", key);
    }
    if (!object_to_int64(key, &index, &IndexErrorType)) {
        return NULL;
    }
    ByteView view = byte_view(self);
    index += index < 0 ? view.size : 0;
    if (index < 0 || index >= view.size) {
        return error_raise(&IndexErrorType, is_bytes(self) ? "index out of range" : "bytearray index out of range");
    }
    return int_from_int64((uint8_t)view.data[index]);
}

Answer bytes_like_contains(Borrowed self, Borrowed item) {
    uint8_t byte;
    Answer number = byte_read(item, &byte);
    ByteView view = byte_view(self);
    if (number == YES) {
        return memchr(view.data, byte, (size_t)view.size) != NULL ? YES : NO;
    }
    ByteView part;
    if (number == FAILED || !bytes_argument(item, &part)) {
        return FAILED;
    }
    return bytes_find(view.data, view.size, part.data, part.size) >= 0 ? YES : NO;
}

// ---- operators ---------------------------------------------------------------------------------------------------

Owned bytes_like_add(Borrowed left, Borrowed right) {
    if (!is_bytes_like(left) || !is_bytes_like(right)) {
        return not_implemented_new();
    }
    ByteView a = byte_view(left);
    ByteView b = byte_view(right);
    if (b.size == 0) {
        return bytes_exact(left);
    }
    if (a.size == 0 && is_bytes(left) && is_bytes(right)) {
        return bytes_exact(right);
    }
    char *data;
    Owned result = bytes_like_new(left, a.size + b.size, &data);
    if (result != NULL) {
        memcpy(data, a.data, (size_t)a.size);
        memcpy(data + a.size, b.data, (size_t)b.size);
    }
    return result;
}

static Owned repeat(Borrowed self, int64_t count) {
    ByteView view = byte_view(self);
    int64_t size;
    count = count < 0 ? 0 : count;
    if (count == 1) {
        return bytes_exact(self);
    }
    if (__builtin_mul_overflow(view.size, count, &size)) {
        return heap_raise_no_memory();
    }
    char *data;
    Owned result = bytes_like_new(self, size, &data);
    if (result != NULL) {
        bytes_repeat(data, view, count);
    }
    return result;
}

void bytes_repeat(char *data, ByteView bytes, int64_t count) {
    if (bytes.size == 1) {
        memset(data, bytes.data[0], (size_t)count);
        return;
    }
    for (int64_t i = 0; i < count && bytes.size > 0; i++) {
        memcpy(data + i * bytes.size, bytes.data, (size_t)bytes.size);
    }
}

Owned bytes_like_multiply(Borrowed left, Borrowed right) {
    Borrowed bytes = is_bytes_like(left) ? left : right;
    Borrowed times = is_bytes_like(left) ? right : left;
    int64_t count;
    if (times->type->to_index == NULL) {
        return not_implemented_new();
    }
    return object_to_int64(times, &count, &OverflowErrorType) ? repeat(bytes, count) : NULL;
}

Owned bytes_like_remainder(Borrowed left, Borrowed right) {
    return is_bytes_like(left) ? bytes_percent_format(left, right) : not_implemented_new();
}
