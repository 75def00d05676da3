// SPDX-License-Identifier: GPL-3.0-or-later
// The heap: where objects and their buffers get their bytes.
//
//     range 64 GiB ─▶ arenas of 256 KiB ─▶ pools of 4 KiB ─▶ blocks of one size class (multiples of 8 bytes, up to 512)
//                  │                    └▶ runs of whole pages for larger blocks
//                  └▶ spans for blocks over 128 KiB
//
// The fast path pops a block from the free list of its kind and class, and pushes it back: a few instructions, inlined
// below. A list longer than its limit, or any list while somebody observes (limit 0), takes the slow path in heap.c.
#ifndef TALLY_MEMORY_HEAP_H
#define TALLY_MEMORY_HEAP_H

#include "memory/type.h"

#define HEAP_ALIGNMENT 8
#define HEAP_SMALL_MAXIMUM 512 // bytes; larger blocks are runs of pages
#define HEAP_CLASS_COUNT (HEAP_SMALL_MAXIMUM / HEAP_ALIGNMENT + 1)

// What a pool's blocks are, so that a walk can tell objects from buffers.
typedef enum HeapKind { HEAP_CONTAINER, HEAP_PLAIN, HEAP_BUFFER, HEAP_KIND_COUNT } HeapKind;

typedef struct FreeList {
    void *first;  // each free block's first word points to the next
    int64_t room; // how many more blocks the list may take; 0: releases go through the slow path
} FreeList;

typedef struct Heap Heap; // heap_state.h has the whole, for the files of this layer

extern FreeList heap_free_lists[HEAP_KIND_COUNT][HEAP_CLASS_COUNT];

// The addresses that the heap may ever use. What lies outside is static, or raw memory.
typedef struct HeapRange {
    uintptr_t start;
    size_t size;
} HeapRange;
extern HeapRange heap_range;

static inline bool heap_owns(const void *address) { return (uintptr_t)address - heap_range.start < heap_range.size; }

// Does the object carry a collector's header? Built-in types are static and have none, though classes do.
static inline bool object_is_container(Borrowed object) {
    return heap_owns(object) && type_has(object->type, TYPE_CONTAINER);
}

// The link from a free block to the next one lies in its first word, where an object that is no container has its
// refcount. A debug build keeps it negated there, so that releasing a dead object trips over its negative count.
static inline void *heap_link_get(const void *block) {
    intptr_t link = *(const intptr_t *)block;
    return (void *)(TALLY_DEBUG ? -link : link);
}
static inline void heap_link_set(void *block, void *next) {
    *(intptr_t *)block = TALLY_DEBUG ? -(intptr_t)next : (intptr_t)next;
}

bool heap_init(void); // false: no memory at all
void heap_deinit(void);

void *heap_allocate_slow(HeapKind kind, size_t size);
void heap_release_slow(HeapKind kind, void *block, size_t size);

// A block of `size` bytes (not zeroed), at most HEAP_SMALL_MAXIMUM, if its free list has one; NULL: it has none.
static ALWAYS_INLINE void *heap_allocate_fast(HeapKind kind, size_t size) {
    FreeList *list = &heap_free_lists[kind][(size + HEAP_ALIGNMENT - 1) / HEAP_ALIGNMENT];
    void *block = list->first;
    if (LIKELY(block != NULL)) {
        list->first = heap_link_get(block);
        list->room += 1;
    }
    return block;
}

// A block of `size` bytes (not zeroed); NULL when there is no memory (no exception is set: object_new and the types
// do).
static inline void *heap_allocate(HeapKind kind, size_t size) {
    void *block = LIKELY(size <= HEAP_SMALL_MAXIMUM) ? heap_allocate_fast(kind, size) : NULL;
    return LIKELY(block != NULL) ? block : heap_allocate_slow(kind, size);
}

// Gives a block back; `size` must be what was asked for it (or what heap_resize was given last).
static inline void heap_release(HeapKind kind, void *block, size_t size) {
    if (LIKELY(size <= HEAP_SMALL_MAXIMUM)) {
        FreeList *list = &heap_free_lists[kind][(size + HEAP_ALIGNMENT - 1) / HEAP_ALIGNMENT];
        if (LIKELY(list->room > 0)) {
            list->room -= 1;
            heap_link_set(block, list->first);
            list->first = block;
            return;
        }
    }
    heap_release_slow(kind, block, size);
}

// Buffers of objects: list items, dict keys, set tables. `old_size` is what was asked before (0 for a NULL block).
// heap_resize returns NULL when there is no memory, and then the old block stands.
void *heap_resize(HeapKind kind, void *block, size_t old_size, size_t new_size);
// The block's rounded size in bytes, found from its address.
size_t heap_block_size(const void *block);
HeapKind heap_block_kind(const void *block);
bool heap_contains(const void *address); // is it inside a live block?
// The first byte of the own block of an object on the heap, found from the address alone: without a look at the object.
const void *heap_object_block(Borrowed object);

// ---- objects -----------------------------------------------------------------------------------------------------

// A new object of a type of one size, refcount 1, its own fields zero; not tracked. NULL: MemoryError is pending.
// Counts the type if it is a class written in Python.
MUST_USE Owned object_new(Type *type);
// The same for what calling the type makes. A spare (memory/type.h) does not serve it, as in CPython 3.11.
MUST_USE Owned object_new_by_call(Type *type);
// The same for a container that is a part of another object, which counts as no birth: so that automatic collections
// come when they come in CPython 3.11, where that part is none.
MUST_USE Owned object_new_uncounted(Type *type);
// The same with `item_count` items of type->item_size behind it (and `size` left for the caller to set).
MUST_USE Owned object_new_sized(Type *type, int64_t item_count);
// Raises MemoryError and returns NULL; the function is installed by objects/error.c, for this layer knows no
// exceptions.
void *heap_raise_no_memory(void);
extern void (*heap_no_memory_hook)(void);
// Gives an object's own block back. For types with several sizes of block; destroy.c calls it for all others.
void object_release_block(Object *object);
// Bytes asked of the allocator for the object's own block, the collector's header included.
int64_t object_block_size(Borrowed object);
// The word this many bytes (a negative number) from the end of an object of many sizes: what a class adds to an int, a
// str, a tuple.
void *object_word_from_end(Borrowed object, int64_t offset);
// The word at an offset that is above 0 from the start, below 0 from the end.
static inline void *object_word(Borrowed object, int64_t offset) {
    return LIKELY(offset > 0) ? (char *)object_mutable(object) + offset : object_word_from_end(object, offset);
}

// Visits all blocks of an object: its type's footprint, or its own block if it has none.
void object_footprint(Borrowed object, VisitBlock visit, void *context);
// sys.getsizeof: the used bytes of all the object's blocks.
int64_t object_size(Borrowed object);

// ---- walking -----------------------------------------------------------------------------------------------------

typedef void (*VisitObject)(Borrowed object, void *context);
typedef void (*VisitHeapBlock)(const void *block, size_t size, HeapKind kind, void *context);

// Visits every live object on the heap, and every static one in the registry (built-in types, singletons). Takes no
// reference and allocates nothing in the heap; false: no memory for the bitmaps. The visitor must not allocate
// or release objects.
bool heap_walk_objects(VisitObject visit, void *context);
bool heap_walk_blocks(VisitHeapBlock visit, void *context);

// Static objects tell the registry that they exist, once, at start-up.
void heap_register_static(Object *object);
void heap_walk_static(VisitObject visit, void *context);

// ---- observers ---------------------------------------------------------------------------------------------------

// Called at each birth and death while set; sets every free list's limit to 0. NULL takes it away again.
typedef struct HeapObserver {
    void (*born)(const void *block, size_t size, HeapKind kind, void *context);
    void (*died)(const void *block, size_t size, HeapKind kind, void *context);
    void *context;
} HeapObserver;
void heap_set_observer(const HeapObserver *observer);

#endif
