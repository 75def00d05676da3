// SPDX-License-Identifier: GPL-3.0-or-later
// What generations.c and collect.c share: rings of objects, and the step from one file to the other.
#ifndef TALLY_MEMORY_COLLECTOR_STATE_H
#define TALLY_MEMORY_COLLECTOR_STATE_H

#include "memory/collector.h"
#include "memory/heap_state.h"

// A ring is a header of no object, whose next is the first member and whose previous is the last.
static inline void ring_init(GcHeader *ring) {
    ring->next = ring;
    ring->previous = ring;
}
static inline bool ring_is_empty(const GcHeader *ring) { return ring->next == ring; }
static inline void ring_append(GcHeader *ring, GcHeader *header) {
    GcHeader *last = ring->previous;
    header->next = ring;
    header->previous = last;
    last->next = header;
    ring->previous = header;
}
static inline void ring_remove(GcHeader *header) {
    header->next->previous = header->previous;
    header->previous->next = header->next;
}
static inline void ring_move(GcHeader *header, GcHeader *to) {
    ring_remove(header);
    ring_append(to, header);
}
// Moves all members of `from` behind those of `to`.
static inline void ring_merge(GcHeader *from, GcHeader *to) {
    if (!ring_is_empty(from)) {
        to->previous->next = from->next;
        from->next->previous = to->previous;
        to->previous = from->previous;
        from->previous->next = to;
        ring_init(from);
    }
}
int64_t ring_count(const GcHeader *ring);

// Does the object carry a collector's header? Found from the address, without a look at the object: its pool knows, and
// an object before the first place that a pool has is large, and has a header if it does not begin its page.
static inline bool has_header(Borrowed object) {
    if (!heap_owns(object)) {
        return false;
    }
    size_t offset = (uintptr_t)object & (HEAP_PAGE - 1);
    return offset < POOL_HEADER ? offset == sizeof(GcHeader) : block_pool(object)->kind == HEAP_CONTAINER;
}

// collect.c: finds the garbage among the members of `young` and destroys it. Survivors stay in `young` until they are
// merged into `old`, generation `old_generation`, which happens before any user code runs; `survivors` is told then how
// many there are. Returns the number of unreachable objects.
typedef struct Collection {
    GcHeader *young;
    GcHeader *old;
    int generation;
    int old_generation;
} Collection;
int64_t collection_run(const Collection *collection);
// generations.c: the collection has found out who survives; they are in collection->young still.
void generations_note_survivors(const Collection *collection);

// destroy.c: runs the finalizer of an object, of which the caller holds a reference; a root names it meanwhile.
void finalizer_run(Object *object);

extern WeakReferenceHooks collector_weak_references;
static inline bool has_weak_references(Borrowed object) {
    int64_t offset = object->type->weakrefs_offset;
    return offset != 0 && *(void **)object_word(object, offset) != NULL;
}

#endif
