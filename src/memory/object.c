// SPDX-License-Identifier: GPL-3.0-or-later
// The birth of an object, and its size.
//
//     object_new(list) ─▶ 24 + 40 bytes:  │ next previous refs │ refcount 1 │ type list │ size 0 │ items │ capacity │
//
// A container may start a collection when it is born, as in CPython 3.11; that is before its block is carved, so the
// collector never sees half an object.
//
// What always holds: the bytes asked of the allocator for an object's own block are what its size rounds up to by
// eights, and the allocator knows them from the address alone (heap_block_size). Objects outside the heap are static:
// the table of getsizeof counts a collector's header for them, too, if their type has one.
//
// Next: destroy.c, the death of an object.
#include "memory/collector.h"
#include "memory/heap_state.h"

#include <string.h>

static size_t header_size(const Type *type) { return type_has(type, TYPE_CONTAINER) ? sizeof(GcHeader) : 0; }

static HeapKind type_kind(const Type *type) { return type_has(type, TYPE_CONTAINER) ? HEAP_CONTAINER : HEAP_PLAIN; }

// Most objects are of 32 to 64 bytes: their first and their last 32 are cleared, which overlap, and no loop is needed.
static inline void clear_block(char *block, size_t size) {
    if (LIKELY(size >= 32 && size <= 64)) {
        memset(block, 0, 32);
        memset(block + size - 32, 0, 32);
    } else {
        memset(block, 0, size);
    }
}

static inline Owned object_allocate(Type *type, size_t size) {
    size_t header = header_size(type);
    char *block = heap_allocate(type_kind(type), header + size);
    if (UNLIKELY(block == NULL)) {
        return heap_raise_no_memory();
    }
    clear_block(block, header + size);
    Object *object = (Object *)(void *)(block + header);
    object->refcount = 1;
    object->type = type;
    if (type_has(type, TYPE_CLASS)) {
        type->object.refcount += 1;
        collector_plain_instances |= header == 0;
    }
    return object;
}

Owned object_new(Type *type) {
    if (type_has(type, TYPE_CONTAINER)) {
        collector_count_birth(type, 0);
    }
    return object_allocate(type, (size_t)type->basic_size);
}

Owned object_new_by_call(Type *type) {
    if (type_has(type, TYPE_CONTAINER)) {
        collector_count_new_birth();
    }
    return object_allocate(type, (size_t)type->basic_size);
}

Owned object_new_uncounted(Type *type) { return object_allocate(type, (size_t)type->basic_size); }

Owned object_new_sized(Type *type, int64_t item_count) {
    size_t size;
    if (item_count < 0 || __builtin_mul_overflow((size_t)item_count, (size_t)type->item_size, &size) ||
        __builtin_add_overflow(size, (size_t)type->basic_size + sizeof(GcHeader), &size)) {
        return heap_raise_no_memory();
    }
    if (type_has(type, TYPE_CONTAINER)) {
        collector_count_birth(type, item_count);
    }
    return object_allocate(type, size - sizeof(GcHeader));
}

// ---- sizes -------------------------------------------------------------------------------------------------------

// Bytes of the object as its type describes it: 24 + 24 + 8n for a tuple of n.
static int64_t described_size(Borrowed object) {
    const Type *type = object->type;
    int64_t size = (int64_t)header_size(type) + type->basic_size;
    if (type->item_size > 0) {
        int64_t count = ((const SizedObject *)(const void *)object)->size;
        size += type->item_size * (count < 0 ? -count : count);
    }
    return size;
}

int64_t object_block_size(Borrowed object) {
    if (!heap_owns(object)) {
        return (int64_t)heap_round((size_t)described_size(object));
    }
    return (int64_t)heap_block_size(object_block(object));
}

void *object_word_from_end(Borrowed object, int64_t offset) {
    return (char *)object_block(object) + object_block_size(object) + offset;
}

void object_footprint(Borrowed object, VisitBlock visit, void *context) {
    if (object->type->footprint != NULL) {
        object->type->footprint(object, visit, context);
    } else {
        visit(object_block(object), described_size(object), object_block_size(object), "object", context);
    }
}

static void add_used(const void *block, int64_t used, int64_t asked, const char *what, void *context) {
    (void)block, (void)asked, (void)what;
    *(int64_t *)context += used;
}

int64_t object_size(Borrowed object) {
    int64_t sum = 0;
    object_footprint(object, add_used, &sum);
    return sum;
}
