// SPDX-License-Identifier: GPL-3.0-or-later
// Arenas: see arena.h for the contract.
//
// Memory comes in chunks. A chunk is a header and the bytes behind it; the arena hands those bytes out from front to
// back by moving one pointer, and knows nothing of them afterwards:
//
//     newest ─▶ ┌────────┬──────┬──────┬──────────┐
//               │ header │ node │ node │   free   │
//               └───┬────┴──────┴──────┴──────────┘
//             older │                  ▲ next     ▲ limit
//                   ▼
//               ┌────────┬────────────────────────┐
//               │ header │ full                   │
//               └────────┴────────────────────────┘
//
// What always holds: next and limit point into the newest chunk (or both are NULL), next is aligned for any type, and
// every byte from next to limit is zero. Chunks double in size, so that a REPL line holds little and a large file
// makes few of them.
//
// Next: tree.h, whose nodes live here.
#include "base/arena.h"

#include "base/raw.h"

#include <stdalign.h>
#include <string.h>

enum {
    ALIGNMENT = alignof(max_align_t),
    FIRST_CHUNK_SIZE = 4 * 1024,
    LARGEST_CHUNK_SIZE = 256 * 1024,
};

struct ArenaChunk {
    ArenaChunk *older;
    size_t size; // of the whole chunk, this header included
};

_Static_assert(sizeof(ArenaChunk) % ALIGNMENT == 0, "what follows the header is aligned");

void arena_init(Arena *arena) { *arena = (Arena){0}; }

void arena_deinit(Arena *arena) {
    ArenaChunk *chunk = arena->newest;
    while (chunk) {
        ArenaChunk *older = chunk->older;
        raw_release(PART_TREE, chunk, chunk->size);
        chunk = older;
    }
    arena_init(arena);
}

// The size of the next chunk: twice the newest one within the limits, and in any case room for `needed` bytes.
static size_t next_chunk_size(const Arena *arena, size_t needed) {
    size_t size = arena->newest ? arena->newest->size * 2 : FIRST_CHUNK_SIZE;
    if (size > LARGEST_CHUNK_SIZE) {
        size = LARGEST_CHUNK_SIZE;
    }
    return size < needed + sizeof(ArenaChunk) ? needed + sizeof(ArenaChunk) : size;
}

static bool add_chunk(Arena *arena, size_t needed) {
    size_t size = next_chunk_size(arena, needed);
    ArenaChunk *chunk = raw_allocate(PART_TREE, size);
    if (!chunk) {
        return false;
    }
    chunk->older = arena->newest;
    chunk->size = size;
    arena->newest = chunk;
    arena->next = (char *)(chunk + 1);
    arena->limit = (char *)chunk + size;
    arena->size += size;
    return true;
}

void *arena_allocate(Arena *arena, size_t size) {
    if (size > PTRDIFF_MAX / 2) {
        return NULL;
    }
    if (size == 0) {
        size = 1; // so that a block of no bytes is not NULL
    }
    size_t rounded = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    if (rounded > (size_t)(arena->limit - arena->next) && !add_chunk(arena, rounded)) {
        return NULL;
    }
    void *block = arena->next;
    arena->next += rounded;
    return block;
}

char *arena_copy(Arena *arena, const char *bytes, size_t length) {
    char *copy = arena_allocate(arena, length + 1);
    if (copy && length) {
        memcpy(copy, bytes, length);
    }
    return copy;
}

bool arena_holds(const Arena *arena, const void *address) {
    for (const ArenaChunk *chunk = arena->newest; chunk != NULL; chunk = chunk->older) {
        uintptr_t offset = (uintptr_t)address - (uintptr_t)chunk;
        if (offset < chunk->size) {
            return true;
        }
    }
    return false;
}
