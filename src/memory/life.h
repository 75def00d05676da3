// SPDX-License-Identifier: GPL-3.0-or-later
// Birth and death of containers whose type is known where they are made: the short way.
//
// object_new and destroy.c serve every type, and ask the type at each step what is to be done. Lists, tuples, dicts and
// plain instances come and go by the million, so their files say it themselves, from the pieces below:
//
//     birth   container_new     counted, a block from the free list, the two words and the collector's header filled
//             …                 the type fills its own fields (they are not zeroed)
//             collector_track_new
//     death   Type.die          out of the collector's ring; what only it held dies; buffers go; then
//             container_end     counted, and the block goes back on the free list
//
// A `die` function calls itself through release() when a list dies within a list. So that this cannot exhaust the C
// stack, object_destroy counts how deep it is, and from DEATH_DEPTH on takes objects apart by its chain, which needs no
// stack. While the heap is observed it always does, for the chain tells who dies with whom. What always holds: order
// and counts are the same either way.
#ifndef TALLY_MEMORY_LIFE_H
#define TALLY_MEMORY_LIFE_H

#include "memory/collector.h"

// A new object with `size` bytes of its own (without the collector's header), refcount 1; the other fields are not set.
// `item_count` as for collector_count_birth. NULL: MemoryError is pending.
MUST_USE static ALWAYS_INLINE Owned container_new_uncounted(Type *type, size_t size) {
    GcHeader *header = heap_allocate(HEAP_CONTAINER, sizeof(GcHeader) + size);
    if (UNLIKELY(header == NULL)) {
        return heap_raise_no_memory();
    }
    *header = (GcHeader){.next = NULL};
    Object *object = header_object(header);
    *object = (Object){.refcount = 1, .type = type};
    return object;
}

MUST_USE static ALWAYS_INLINE Owned container_new(Type *type, size_t size, int64_t item_count) {
    collector_count_birth(type, item_count);
    return container_new_uncounted(type, size);
}

// The last step of a death: `size` and `item_count` are what the object was born with. It must be untracked; a class
// that it was an instance of loses its reference after that.
static ALWAYS_INLINE void container_end(Object *object, size_t size, int64_t item_count) {
    assert_debug(heap_owns(object));
    if (LIKELY((object_header(object)->refs & GC_PART) == 0)) {
        collector_count_death_of(object->type, item_count);
    }
    heap_release(HEAP_CONTAINER, object_header(object), sizeof(GcHeader) + size);
}

// Releases what only a dying object held, one reference after the other. `take` is its type's take_reference.
static ALWAYS_INLINE void container_release_all(Object *object, Owned (*take)(Object *)) {
    Owned child;
    while ((child = take(object)) != NULL) {
        release(child);
    }
}

// The whole death of an object of one size that has no buffers and no finalizer.
static ALWAYS_INLINE void container_die(Object *object, Owned (*take)(Object *)) {
    const Type *type = object->type;
    collector_untrack(object);
    if (type->weakrefs_offset != 0) {
        collector_clear_weak_references(object);
    }
    container_release_all(object, take);
    container_end(object, (size_t)type->basic_size, 0);
}

#endif
