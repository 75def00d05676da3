// SPDX-License-Identifier: GPL-3.0-or-later
// bytes: an immutable array of numbers from 0 to 255.
//
//     b"ab"   ┌ refcount type size 2 hash −1 ┐ 61 62 00      33 + 2 bytes
//
// What always holds: a NUL follows the last byte, so that C can read it as text; the empty bytes exists once, held by
// the root "empty bytes".
//
// Next: bytes_new.c, what bytes(…) takes; bytes_methods.h, the methods.
#include "objects/bytes.h"

#include "base/hash.h"
#include "memory/roots.h"
#include "objects/arguments.h"
#include "objects/bytes_methods.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/iterators.h"
#include "objects/protocol.h"
#include "objects/range.h"
#include "objects/str_data.h"
#include "objects/text_codec.h"

#include <string.h>

_Static_assert(sizeof(Bytes) == 32, "bytes: 33 + n with the NUL");

static Slot empty;

Borrowed bytes_empty(void) { return empty.held; }

// ---- create ------------------------------------------------------------------------------------------------------

static Bytes *bytes_allocate(int64_t size) {
    if (UNLIKELY(size > INT64_MAX - (int64_t)sizeof(Bytes) - 1)) {
        return heap_raise_no_memory();
    }
    Bytes *self = heap_allocate(HEAP_PLAIN, sizeof(Bytes) + (size_t)size + 1);
    if (UNLIKELY(self == NULL)) {
        return heap_raise_no_memory();
    }
    *self = (Bytes){.object = {.refcount = 1, .type = &BytesType}, .size = size, .hash = -1};
    self->data[size] = '\0';
    return self;
}

Owned bytes_new(const char *bytes, int64_t size) {
    if (size == 0 && empty.held != NULL) {
        return retain(empty.held);
    }
    Bytes *self = bytes_allocate(size);
    if (self == NULL) {
        return NULL;
    }
    if (bytes != NULL) {
        memcpy(self->data, bytes, (size_t)size);
    }
    return &self->object;
}

Owned bytes_part(const Bytes *self, int64_t start, int64_t end) {
    if (start == 0 && end == self->size && self->object.type == &BytesType) {
        return retain(&self->object);
    }
    return bytes_new(self->data + start, end - start);
}

Owned bytes_exact(const Bytes *self) { return bytes_part(self, 0, self->size); }

Owned bytes_from_buffer(Buffer *buffer) {
    Owned self = buffer->failed ? heap_raise_no_memory() : bytes_new(buffer->bytes, (int64_t)buffer->length);
    buffer_deinit(buffer);
    return self;
}

// The same bytes as an object of a subclass.
static Owned bytes_of_class(Type *type, Owned exact) {
    if (exact == NULL || type == &BytesType) {
        return exact;
    }
    const Bytes *source = as_bytes(exact);
    Owned object = type_allocate(type, source->size);
    if (object != NULL) {
        Bytes *self = (Bytes *)(void *)object;
        self->size = source->size;
        self->hash = source->hash;
        memcpy(self->data, source->data, (size_t)source->size + 1);
    }
    release(exact);
    return object;
}

static Owned bytes_new_slot(Type *type, const Arguments *arguments) {
    static struct Signature *parsed;
    Borrowed values[3];
    if (!arguments_read_plain("bytes", "(source=b'', encoding='utf-8', errors='strict')", &parsed, arguments, values)) {
        return NULL;
    }
    return bytes_of_class(type, bytes_create(values[0], values[1], values[2]));
}

// ---- repr --------------------------------------------------------------------------------------------------------

static void add_repr_byte(uint8_t byte, char quote, Buffer *out) {
    if (byte == (uint8_t)quote || byte == '\\') {
        buffer_add_byte(out, '\\');
        buffer_add_byte(out, (char)byte);
    } else if (byte >= ' ' && byte < 0x7f) {
        buffer_add_byte(out, (char)byte);
    } else {
        text_add_escape(byte, out);
    }
}

static Owned bytes_repr(Borrowed object) {
    const Bytes *self = as_bytes(object);
    bool has_single = memchr(self->data, '\'', (size_t)self->size) != NULL;
    char quote = has_single && memchr(self->data, '"', (size_t)self->size) == NULL ? '"' : '\'';
    Buffer out;
    buffer_init(&out);
    buffer_add_byte(&out, 'b');
    buffer_add_byte(&out, quote);
    for (int64_t i = 0; i < self->size; i++) {
        add_repr_byte((uint8_t)self->data[i], quote, &out);
    }
    buffer_add_byte(&out, quote);
    return str_from_buffer(&out);
}

// ---- equal and hash ----------------------------------------------------------------------------------------------

static int64_t bytes_hash(Borrowed object) {
    Bytes *self = object_mutable(object);
    if (self->hash == -1) {
        self->hash = hash_bytes(self->data, (size_t)self->size);
    }
    return self->hash;
}

static int bytes_order(const Bytes *left, const Bytes *right) {
    int64_t count = left->size < right->size ? left->size : right->size;
    int order = memcmp(left->data, right->data, (size_t)count);
    return order != 0 ? order : (left->size > right->size) - (left->size < right->size);
}

static Owned bytes_compare(Borrowed self, Borrowed other, Comparison comparison) {
    if (!is_bytes(other)) {
        return not_implemented_new();
    }
    const Bytes *left = as_bytes(self);
    const Bytes *right = as_bytes(other);
    switch (comparison) {
    case COMPARE_EQUAL: return bool_new(left->size == right->size && bytes_order(left, right) == 0);
    case COMPARE_NOT_EQUAL: return bool_new(left->size != right->size || bytes_order(left, right) != 0);
    case COMPARE_LESS: return bool_new(bytes_order(left, right) < 0);
    case COMPARE_LESS_EQUAL: return bool_new(bytes_order(left, right) <= 0);
    case COMPARE_GREATER: return bool_new(bytes_order(left, right) > 0);
    case COMPARE_GREATER_EQUAL: return bool_new(bytes_order(left, right) >= 0);
    case COMPARE_COUNT: break;
    }
    return not_implemented_new();
}

static Answer bytes_truth(Borrowed self) { return as_bytes(self)->size > 0 ? YES : NO; }

// ---- length, item, iterate ---------------------------------------------------------------------------------------

static int64_t bytes_length(Borrowed self) { return as_bytes(self)->size; }

static Owned bytes_item(const Bytes *self, int64_t index) {
    if (index < 0) {
        index += self->size;
    }
    if (index < 0 || index >= self->size) {
        return error_raise(&IndexErrorType, "index out of range");
    }
    return int_from_int64((uint8_t)self->data[index]);
}

static Owned bytes_slice(const Bytes *self, Borrowed slice) {
    int64_t start, stop, step, count;
    if (!slice_resolve(slice, self->size, &start, &stop, &step, &count)) {
        return NULL;
    }
    if (count <= 0) {
        return retain(empty.held);
    }
    if (step == 1) {
        return bytes_part(self, start, start + count);
    }
    Owned result = bytes_new(NULL, count);
    for (int64_t i = 0; result != NULL && i < count; i++) {
        ((Bytes *)(void *)result)->data[i] = self->data[start + i * step];
    }
    return result;
}

static Owned bytes_get_item(Borrowed object, Borrowed key) {
    int64_t index;
    if (key->type == &SliceType) {
        return bytes_slice(as_bytes(object), key);
    }
    if (key->type->to_index == NULL) {
        return error_raise(&TypeErrorType, "byte indices must be integers or slices, not %T", key);
    }
    return object_to_int64(key, &index, &IndexErrorType) ? bytes_item(as_bytes(object), index) : NULL;
}

static Answer bytes_contains(Borrowed object, Borrowed item) {
    const Bytes *self = as_bytes(object);
    uint8_t byte;
    Answer number = byte_read(item, &byte);
    if (number == YES) {
        return memchr(self->data, byte, (size_t)self->size) != NULL ? YES : NO;
    }
    const Bytes *part = number == NO ? bytes_argument(item) : NULL;
    if (part == NULL) {
        return FAILED;
    }
    return bytes_find(self->data, self->size, part->data, part->size) >= 0 ? YES : NO;
}

static Owned bytes_iterate(Borrowed self) { return sequence_iterator_new(&BytesIteratorType, self); }

// ---- operators ---------------------------------------------------------------------------------------------------

static Owned bytes_add(Borrowed left, Borrowed right) {
    if (!is_bytes(left) || !is_bytes(right)) {
        return not_implemented_new();
    }
    const Bytes *a = as_bytes(left);
    const Bytes *b = as_bytes(right);
    if (b->size == 0) {
        return bytes_exact(a);
    }
    if (a->size == 0) {
        return bytes_exact(b);
    }
    Owned result = bytes_new(NULL, a->size + b->size);
    if (result != NULL) {
        char *data = ((Bytes *)(void *)result)->data;
        memcpy(data, a->data, (size_t)a->size);
        memcpy(data + a->size, b->data, (size_t)b->size);
    }
    return result;
}

static Owned bytes_repeat(const Bytes *self, int64_t count) {
    int64_t size;
    if (count <= 0 || self->size == 0) {
        return retain(empty.held);
    }
    if (count == 1) {
        return bytes_exact(self);
    }
    if (__builtin_mul_overflow(self->size, count, &size)) {
        return error_raise(&OverflowErrorType, "repeated bytes are too long");
    }
    Owned result = bytes_new(NULL, size);
    if (result == NULL) {
        return NULL;
    }
    char *data = ((Bytes *)(void *)result)->data;
    if (self->size == 1) {
        memset(data, self->data[0], (size_t)size);
        return result;
    }
    for (int64_t at = 0; at < size; at += self->size) {
        memcpy(data + at, self->data, (size_t)self->size);
    }
    return result;
}

static Owned bytes_multiply(Borrowed left, Borrowed right) {
    Borrowed bytes = is_bytes(left) ? left : right;
    Borrowed times = is_bytes(left) ? right : left;
    int64_t count;
    if (times->type->to_index == NULL) {
        return not_implemented_new();
    }
    return object_to_int64(times, &count, &OverflowErrorType) ? bytes_repeat(as_bytes(bytes), count) : NULL;
}

static Owned bytes_remainder(Borrowed left, Borrowed right) {
    return is_bytes(left) ? bytes_percent_format(left, right) : not_implemented_new();
}

// ---- type --------------------------------------------------------------------------------------------------------

Type BytesType = {
    .name = "bytes",
    .doc =
        "An immutable sequence of bytes. bytes(iterable_of_ints), bytes(string, encoding, errors), bytes(count) and\n"
        "bytes(object_with___bytes__) make one.",
    .basic_size = sizeof(Bytes) + 1,
    .item_size = 1,
    .flags = TYPE_BASE | TYPE_IS_BYTES | TYPE_IMMUTABLE,
    .repr = bytes_repr,
    .hash = bytes_hash,
    .compare = bytes_compare,
    .truth = bytes_truth,
    .new = bytes_new_slot,
    .length = bytes_length,
    .get_item = bytes_get_item,
    .contains = bytes_contains,
    .iterate = bytes_iterate,
    .binary = {[BINARY_ADD] = bytes_add, [BINARY_MULTIPLY] = bytes_multiply, [BINARY_REMAINDER] = bytes_remainder},
    .methods = bytes_method_rows,
};

static void empty_walk(Visit visit, void *context) { visit(empty.held, edge_field("the empty bytes"), context); }

bool bytes_init(void) {
    Bytes *self = bytes_allocate(0);
    if (self == NULL) {
        return false;
    }
    slot_fill(&empty, &self->object);
    root_register("empty bytes", empty_walk);
    return type_ready(&BytesType);
}
