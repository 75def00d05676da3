// SPDX-License-Identifier: GPL-3.0-or-later
// The methods that change a bytearray: append, clear, extend, insert, pop, remove, reverse; and copy.
//
// The others it has in common with bytes: see bytes_methods.h.
#include "objects/arguments.h"
#include "objects/bytes.h"
#include "objects/bytes_methods.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/reduce.h"
#include "objects/str.h"
#include "objects/tuple.h"

#include <string.h>

// ---- adding ------------------------------------------------------------------------------------------------------

Owned bytes_method_append(Borrowed object, const Borrowed *arguments) {
    uint8_t byte;
    if (!bytearray_value_read(arguments[0], &byte)) {
        return NULL;
    }
    ByteArray *self = as_bytearray(object);
    if (!bytearray_resize(self, self->size + 1)) {
        return NULL;
    }
    self->data[self->size - 1] = (char)byte;
    return none_new();
}

Owned bytes_method_insert(Borrowed object, const Borrowed *arguments) {
    int64_t index;
    uint8_t byte;
    if (!size_argument_read(arguments[0], 0, &index) || !bytearray_value_read(arguments[1], &byte)) {
        return NULL;
    }
    ByteArray *self = as_bytearray(object);
    index += index < 0 ? self->size : 0;
    index = index < 0 ? 0 : index > self->size ? self->size : index;
    if (!bytearray_change_gap(self, index, 0, 1)) {
        return NULL;
    }
    self->data[index] = (char)byte;
    return none_new();
}

Owned bytes_method_extend(Borrowed self, const Borrowed *arguments) {
    Borrowed iterable = arguments[0];
    if (iterable->type->iterate == NULL && iterable->type->get_item == NULL) {
        return error_raise(&TypeErrorType, "can't extend bytearray with %T", iterable);
    }
    Buffer out; // a failure on the way leaves the bytearray as it was
    buffer_init(&out);
    bool good = bytes_add_iterable(&out, iterable, &ByteArrayType);
    if (good && out.failed) {
        good = heap_raise_no_memory();
    }
    ByteView bytes = {.data = out.length == 0 ? "" : out.bytes, .size = (int64_t)out.length};
    good = good && bytearray_extend(as_bytearray(self), bytes);
    buffer_deinit(&out);
    return good ? none_new() : NULL;
}

// ---- removing ----------------------------------------------------------------------------------------------------

Owned bytes_method_clear(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return bytearray_resize(as_bytearray(self), 0) ? none_new() : NULL;
}

Owned bytes_method_pop(Borrowed object, const Borrowed *arguments) {
    int64_t index;
    if (!size_argument_read(arguments[0], -1, &index)) {
        return NULL;
    }
    ByteArray *self = as_bytearray(object);
    if (self->size == 0) {
        return error_raise(&IndexErrorType, "pop from empty bytearray");
    }
    index += index < 0 ? self->size : 0;
    if (index < 0 || index >= self->size) {
        return error_raise(&IndexErrorType, "pop index out of range");
    }
    uint8_t byte = (uint8_t)self->data[index];
    return bytearray_change_gap(self, index, 1, 0) ? int_from_int64(byte) : NULL;
}

Owned bytes_method_remove(Borrowed object, const Borrowed *arguments) {
    uint8_t byte;
    if (!bytearray_value_read(arguments[0], &byte)) {
        return NULL;
    }
    ByteArray *self = as_bytearray(object);
    const char *found = memchr(self->data, byte, (size_t)self->size);
    if (found == NULL) {
        return error_raise(&ValueErrorType, "value not found in bytearray");
    }
    return bytearray_change_gap(self, found - self->data, 1, 0) ? none_new() : NULL;
}

// ---- the whole ---------------------------------------------------------------------------------------------------

Owned bytes_method_reverse(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    const ByteArray *self = as_bytearray(object);
    for (int64_t low = 0, high = self->size - 1; low < high; low++, high--) {
        char byte = self->data[low];
        self->data[low] = self->data[high];
        self->data[high] = byte;
    }
    return none_new();
}

Owned bytes_method_copy(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return bytes_exact(self);
}

Owned bytes_method___alloc__(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return int_from_int64(as_bytearray(self)->capacity);
}

// Protocols before 3 know no bytes: then it is made of a text.
static Owned reduced_content(const ByteArray *self, int64_t protocol) {
    if (self->size == 0) {
        return retain(tuple_empty());
    }
    return protocol < 3 ? tuple_two(text_decode(self->data, self->size, "latin-1", "strict"), str_from_text("latin-1"))
                        : tuple_one(bytes_new(self->data, self->size));
}

Owned bytes_method___reduce__(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return reduce_with_state(self, reduced_content(as_bytearray(self), 0));
}

Owned bytes_method___reduce_ex__(Borrowed self, const Borrowed *arguments) {
    int64_t protocol = 0;
    if (arguments[0] != NULL && !object_to_int64(arguments[0], &protocol, &OverflowErrorType)) {
        return NULL;
    }
    return reduce_with_state(self, reduced_content(as_bytearray(self), protocol));
}
