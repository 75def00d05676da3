// SPDX-License-Identifier: GPL-3.0-or-later
// An arena: many small allocations that are all given back at once.
//
//     chunk ─▶ [ node │ node │ name │ … free … ]  ─▶ older chunk ─▶ …
//
// A tree lives in one arena, and dies with it. Nothing in an arena is released by itself.
#ifndef TALLY_BASE_ARENA_H
#define TALLY_BASE_ARENA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct ArenaChunk ArenaChunk;

typedef struct Arena {
    ArenaChunk *newest;
    char *next;  // first free byte of the newest chunk
    char *limit; // one past its last byte
    size_t size; // bytes held in all chunks
} Arena;

// An empty arena; cannot fail.
void arena_init(Arena *arena);
// Gives everything back; the arena is empty and usable again.
void arena_deinit(Arena *arena);
// `size` bytes, zeroed, aligned for any type; NULL when memory runs out.
void *arena_allocate(Arena *arena, size_t size);
// A copy of `length` bytes with a NUL behind; NULL when memory runs out.
char *arena_copy(Arena *arena, const char *bytes, size_t length);

// Does the address lie in one of the arena's chunks?
bool arena_holds(const Arena *arena, const void *address);
#define arena_new(arena, Type) ((Type *)arena_allocate((arena), sizeof(Type)))

#endif
