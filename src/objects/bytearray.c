// SPDX-License-Identifier: GPL-3.0-or-later
// bytearray: an array of numbers from 0 to 255 that can change.
//
//     b = bytearray(b"hello"); del b[:2]
//
//     ByteArray: size 3, data, block, capacity 8        48 bytes and the 3 that are in use; 5 to spare
//                          │     └─▶ │ h │ e │ l │ l │ o │   │   │   │
//                          └─────────────────▲
//
// Deleting in front only moves `data` on, so a bytearray is a good queue: bytes come in at the end and leave in front.
// The gap is given back when the next growth needs another block.
//
// What always holds: data is never NULL; without a block it points to a byte that is nobody's.
//
// Next: bytearray_methods.c; bytes_like.c, what it has in common with bytes.
#include "objects/bytearray.h"

#include "objects/arguments.h"
#include "objects/bytes_methods.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/iterators.h"
#include "objects/protocol.h"
#include "objects/range.h"
#include "objects/str.h"

#include <string.h>

static char no_bytes[1];

// ---- create ------------------------------------------------------------------------------------------------------

static Owned bytearray_create(Type *type, const Arguments *arguments) {
    (void)arguments;
    Owned self = type == &ByteArrayType ? object_new(type) : type_allocate(type, 0);
    if (self != NULL) {
        as_bytearray(self)->data = no_bytes;
    }
    return self;
}

Owned bytearray_new(const char *bytes, int64_t size) {
    Owned self = bytearray_create(&ByteArrayType, NULL);
    if (self != NULL && !bytearray_resize(as_bytearray(self), size)) {
        release(self);
        return NULL;
    }
    if (self != NULL && bytes != NULL) {
        memcpy(as_bytearray(self)->data, bytes, (size_t)size);
    }
    return self;
}

Owned bytearray_from_buffer(Buffer *buffer) {
    Owned self = buffer->failed ? heap_raise_no_memory()
                                : bytearray_new(buffer->length == 0 ? "" : buffer->bytes, (int64_t)buffer->length);
    buffer_deinit(buffer);
    return self;
}

static bool fill_from(ByteArray *self, Borrowed source) {
    Buffer out;
    buffer_init(&out);
    bool good = bytes_add_iterable(&out, source, &ByteArrayType);
    if (good && out.failed) {
        good = heap_raise_no_memory();
    }
    good = good && bytearray_resize(self, (int64_t)out.length);
    if (good && out.length > 0) {
        memcpy(self->data, out.bytes, out.length);
    }
    buffer_deinit(&out);
    return good;
}

static bool fill_with_text(ByteArray *self, Borrowed source, Borrowed encoding, Borrowed handler) {
    Owned bytes = bytes_from_text(source, encoding, handler, &ByteArrayType);
    bool good = bytes != NULL && fill_from(self, bytes);
    release_if_any(bytes);
    return good;
}

static bool bytearray_init(Borrowed object, const Arguments *arguments) {
    static struct Signature *parsed;
    Borrowed values[3];
    if (!arguments_read_plain("bytearray", "(source=b'', encoding='utf-8', errors='strict')", &parsed, arguments,
                              values)) {
        return false;
    }
    ByteArray *self = as_bytearray(object);
    Borrowed source = values[0];
    if (!bytearray_resize(self, 0)) {
        return false;
    }
    if (values[1] != NULL || values[2] != NULL || (source != NULL && is_str(source))) {
        return fill_with_text(self, source, values[1], values[2]);
    }
    if (source == NULL) {
        return true;
    }
    if (source->type->to_index == NULL) {
        return fill_from(self, source);
    }
    int64_t count;
    if (!bytes_count_read(source, &count)) {
        return error_clear_if(&TypeErrorType) && fill_from(self, source);
    }
    if (!bytearray_resize(self, count)) {
        return false;
    }
    memset(self->data, 0, (size_t)count);
    return true;
}

// ---- storage -----------------------------------------------------------------------------------------------------

// Another block of this capacity, with the bytes at its start. False: no memory, and nothing has changed.
static bool move_to_block(ByteArray *self, int64_t capacity) {
    char *block = NULL;
    if (capacity > 0 && self->data == self->block) {
        block = heap_resize(HEAP_BUFFER, self->block, (size_t)self->capacity, (size_t)capacity);
    } else if (capacity > 0) {
        block = heap_allocate(HEAP_BUFFER, (size_t)capacity);
        if (block != NULL) {
            memcpy(block, self->data, (size_t)(self->size < capacity ? self->size : capacity));
        }
    }
    if (capacity > 0 && block == NULL) {
        return false;
    }
    if (self->block != NULL && (capacity == 0 || self->data != self->block)) {
        heap_release(HEAP_BUFFER, self->block, (size_t)self->capacity);
    }
    self->block = block;
    self->data = block == NULL ? no_bytes : block;
    self->capacity = capacity;
    return true;
}

// Grows by an eighth more than is asked for, and gives back what is more than half empty.
bool bytearray_resize(ByteArray *self, int64_t size) {
    int64_t room = self->capacity - (self->block == NULL ? 0 : self->data - self->block);
    bool grows = size > room;
    if (grows || size < self->capacity / 2) {
        int64_t extra = grows && self->size > 0 ? size / 8 + (size < 9 ? 3 : 6) : 0;
        bool moved = size <= INT64_MAX / 2 && move_to_block(self, size + extra);
        if (grows && !moved) {
            heap_raise_no_memory();
            return false;
        }
    }
    self->size = size;
    return true;
}

bool bytearray_extend(ByteArray *self, ByteView bytes) {
    int64_t old_size = self->size;
    if (!bytearray_resize(self, old_size + bytes.size)) {
        return false;
    }
    memcpy(self->data + old_size, bytes.data, (size_t)bytes.size);
    return true;
}

bool bytearray_change_gap(ByteArray *self, int64_t start, int64_t old_count, int64_t new_count) {
    int64_t change = new_count - old_count;
    int64_t tail = self->size - start - old_count;
    if (change < 0 && start == 0) { // in front
        self->data -= change;
        self->size += change;
        return bytearray_resize(self, self->size);
    }
    if (change > 0 && !bytearray_resize(self, self->size + change)) {
        return false;
    }
    memmove(self->data + start + new_count, self->data + start + old_count, (size_t)tail);
    return change >= 0 || bytearray_resize(self, self->size + change);
}

// ---- footprint ---------------------------------------------------------------------------------------------------

static void bytearray_footprint(Borrowed object, VisitBlock visit, void *context) {
    const ByteArray *self = as_bytearray(object);
    int64_t own = object_block_size(object);
    visit(type_has(object->type, TYPE_CONTAINER) ? (const void *)object_header(object) : object, own, own, "bytearray",
          context);
    if (self->block != NULL) {
        visit(self->block, self->size, self->capacity, "bytes", context);
    }
}

// ---- destroy -----------------------------------------------------------------------------------------------------

static void bytearray_destroy(Object *object) {
    const ByteArray *self = as_bytearray(object);
    if (self->block != NULL) {
        heap_release(HEAP_BUFFER, self->block, (size_t)self->capacity);
    }
}

// ---- repr --------------------------------------------------------------------------------------------------------

static Owned bytearray_repr(Borrowed self) {
    Buffer out;
    buffer_init(&out);
    buffer_add_text(&out, self->type->name);
    buffer_add_byte(&out, '(');
    bytes_add_repr(self, &out);
    buffer_add_byte(&out, ')');
    return str_from_buffer(&out);
}

static Answer bytearray_truth(Borrowed self) { return as_bytearray(self)->size > 0 ? YES : NO; }

// ---- length, item, iterate ---------------------------------------------------------------------------------------

static int64_t bytearray_length(Borrowed self) { return as_bytearray(self)->size; }

// The byte that is to be stored. False: TypeError or ValueError.
bool bytearray_value_read(Borrowed value, uint8_t *byte) {
    Answer answer = byte_read(value, byte);
    if (answer == NO) {
        error_raise(&TypeErrorType, "'%T' object cannot be interpreted as an integer", value);
    }
    return answer == YES;
}

static bool set_byte(Borrowed object, Borrowed key, Borrowed value) {
    int64_t index;
    uint8_t byte = 0;
    if (key->type->to_index == NULL) {
        error_raise(&TypeErrorType, "bytearray indices must be integers or slices, not %T", key);
        return false;
    }
    if (!object_to_int64(key, &index, &IndexErrorType) || (value != NULL && !bytearray_value_read(value, &byte))) {
        return false;
    }
    ByteArray *self = as_bytearray(object);
    index += index < 0 ? self->size : 0;
    if (index < 0 || index >= self->size) {
        error_raise(&IndexErrorType, "bytearray index out of range");
        return false;
    }
    if (value == NULL) {
        return bytearray_change_gap(self, index, 1, 0);
    }
    self->data[index] = (char)byte;
    return true;
}

static bool delete_steps(ByteArray *self, int64_t start, int64_t step, int64_t count) {
    if (step < 0) { // the same places, from the front
        start += (count - 1) * step;
        step = -step;
    }
    char *to = self->data + start;
    for (int64_t i = 0; i < count; i++) {
        int64_t kept = i + 1 < count ? step - 1 : self->size - start - i * step - 1;
        memmove(to, self->data + start + i * step + 1, (size_t)kept);
        to += kept;
    }
    return bytearray_resize(self, self->size - count);
}

// bytearray[slice] = fresh, which is not of the bytearray itself.
static bool put_slice(ByteArray *self, int64_t start, int64_t step, int64_t count, ByteView fresh) {
    if (step == 1) {
        if (!bytearray_change_gap(self, start, count, fresh.size)) {
            return false;
        }
        memcpy(self->data + start, fresh.data, (size_t)fresh.size);
        return true;
    }
    if (fresh.size == 0) {
        return count == 0 || delete_steps(self, start, step, count);
    }
    if (fresh.size != count) {
        error_raise(&ValueErrorType, "attempt to assign bytes of size %lld to extended slice of size %lld",
                    (long long)fresh.size, (long long)count);
        return false;
    }
    for (int64_t i = 0; i < count; i++) {
        self->data[start + i * step] = fresh.data[i];
    }
    return true;
}

// What is assigned to a slice, as bytes that do not change meanwhile.
static Owned slice_value(Borrowed object, Borrowed value) {
    if (value == NULL) {
        return retain(bytes_empty());
    }
    if (is_bytes_like(value)) {
        return value == object ? bytes_new(byte_view(value).data, byte_view(value).size) : retain(value);
    }
    if (is_str(value) || value->type->to_index != NULL || value->type->to_float != NULL) {
        return error_raise(&TypeErrorType, "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
    }
    Buffer out;
    buffer_init(&out);
    if (!bytes_add_iterable(&out, value, &ByteArrayType)) {
        buffer_deinit(&out);
        return NULL;
    }
    return bytes_from_buffer(&out);
}

static bool bytearray_set_item(Borrowed object, Borrowed key, Borrowed value) {
    if (key->type != &SliceType) {
        return set_byte(object, key, value);
    }
    int64_t start, stop, step;
    if (!slice_read(key, &start, &stop, &step)) {
        return false;
    }
    Owned bytes = slice_value(object, value);
    if (bytes == NULL) {
        return false;
    }
    int64_t count = slice_fit(as_bytearray(object)->size, &start, &stop, step);
    bool good = put_slice(as_bytearray(object), start, step, count, byte_view(bytes));
    release(bytes);
    return good;
}

static Owned bytearray_iterate(Borrowed self) { return sequence_iterator_new(&ByteArrayIteratorType, self); }

// ---- operators ---------------------------------------------------------------------------------------------------

static Owned bytearray_add_inplace(Borrowed left, Borrowed right) {
    if (!is_bytes_like(right)) {
        return error_raise(&TypeErrorType, "can't concat %T to %T", right, left);
    }
    ByteArray *self = as_bytearray(left);
    if (left == right && self->size > 0) { // as in CPython, where self is held fast while it is the right operand
        return error_raise(&BufferErrorType, "Existing exports of data: object cannot be re-sized");
    }
    return bytearray_extend(self, byte_view(right)) ? retain(left) : NULL;
}

static Owned bytearray_multiply_inplace(Borrowed left, Borrowed right) {
    int64_t count, size;
    if (right->type->to_index == NULL) {
        return not_implemented_new();
    }
    if (!object_to_int64(right, &count, &OverflowErrorType)) {
        return NULL;
    }
    ByteArray *self = as_bytearray(left);
    int64_t old_size = self->size;
    count = count < 0 ? 0 : count;
    if (__builtin_mul_overflow(old_size, count, &size)) {
        return heap_raise_no_memory();
    }
    if (!bytearray_resize(self, size)) {
        return NULL;
    }
    if (count > 1) {
        bytes_repeat(self->data + old_size, (ByteView){.data = self->data, .size = old_size}, count - 1);
    }
    return retain(left);
}

// ---- Type --------------------------------------------------------------------------------------------------------

static const Member byte_array_members[] = {
    MEMBER(ByteArray, size), MEMBER(ByteArray, data), MEMBER(ByteArray, block), MEMBER(ByteArray, capacity), {0}};

Type ByteArrayType = {
    .name = "bytearray",
    .doc = "A sequence of bytes that can change. bytearray(iterable_of_ints), bytearray(string, encoding, errors),\n"
           "bytearray(bytes) and bytearray(count) make one.",
    .basic_size = sizeof(ByteArray),
    .members = byte_array_members,
    .flags = TYPE_BASE | TYPE_IS_BYTEARRAY | TYPE_CONCATENATES | TYPE_IMMUTABLE,
    .footprint = bytearray_footprint,
    .destroy = bytearray_destroy,
    .repr = bytearray_repr,
    .str = bytearray_repr,
    .compare = bytes_like_compare,
    .truth = bytearray_truth,
    .new = bytearray_create,
    .init = bytearray_init,
    .length = bytearray_length,
    .get_item = bytes_like_get_item,
    .set_item = bytearray_set_item,
    .contains = bytes_like_contains,
    .iterate = bytearray_iterate,
    .binary = {[BINARY_ADD] = bytes_like_add,
               [BINARY_MULTIPLY] = bytes_like_multiply,
               [BINARY_REMAINDER] = bytes_like_remainder},
    .inplace = {[BINARY_ADD] = bytearray_add_inplace, [BINARY_MULTIPLY] = bytearray_multiply_inplace},
    .methods = bytearray_method_rows,
};

bool bytearrays_init(void) { return type_ready(&ByteArrayType); }
