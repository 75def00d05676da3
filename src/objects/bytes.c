// SPDX-License-Identifier: GPL-3.0-or-later
// bytes: an immutable array of numbers from 0 to 255.
//
//     b"ab"   ┌ refcount type size 2 hash −1 ┐ 61 62 00      33 + 2 bytes
//
// What always holds: a NUL follows the last byte, so that C can read it as text; the empty bytes exists once, held by
// the root "empty bytes".
//
// Next: bytes_new.c, what bytes(…) takes; bytes_like.c, what it has in common with bytearray; bytes_methods.h.
#include "objects/bytes.h"

#include "base/hash.h"
#include "memory/roots.h"
#include "objects/arguments.h"
#include "objects/bytes_methods.h"
#include "objects/class.h"
#include "objects/iterators.h"
#include "objects/protocol.h"
#include "objects/str.h"

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

static Owned bytes_repr(Borrowed self) {
    Buffer out;
    buffer_init(&out);
    bytes_add_repr(self, &out);
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

static Answer bytes_truth(Borrowed self) { return as_bytes(self)->size > 0 ? YES : NO; }

// ---- length, item, iterate ---------------------------------------------------------------------------------------

static int64_t bytes_length(Borrowed self) { return as_bytes(self)->size; }

static Owned bytes_iterate(Borrowed self) { return sequence_iterator_new(&BytesIteratorType, self); }

// ---- type --------------------------------------------------------------------------------------------------------

static const Member bytes_members[] = {MEMBER(Bytes, size), MEMBER(Bytes, hash), {0}};

Type BytesType = {
    .name = "bytes",
    .doc =
        "An immutable sequence of bytes. bytes(iterable_of_ints), bytes(string, encoding, errors), bytes(count) and\n"
        "bytes(object_with___bytes__) make one.",
    .basic_size = sizeof(Bytes) + 1,
    .members = bytes_members,
    .item_size = 1,
    .flags = TYPE_BASE | TYPE_IS_BYTES | TYPE_CONCATENATES | TYPE_IMMUTABLE,
    .repr = bytes_repr,
    .str = bytes_repr,
    .hash = bytes_hash,
    .compare = bytes_like_compare,
    .truth = bytes_truth,
    .new = bytes_new_slot,
    .length = bytes_length,
    .get_item = bytes_like_get_item,
    .contains = bytes_like_contains,
    .iterate = bytes_iterate,
    .binary = {[BINARY_ADD] = bytes_like_add,
               [BINARY_MULTIPLY] = bytes_like_multiply,
               [BINARY_REMAINDER] = bytes_like_remainder},
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
