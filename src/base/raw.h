// SPDX-License-Identifier: GPL-3.0-or-later
// The one door to raw memory.
//
// All memory that is not an object's comes through here: trees, the value stack, tables of the runtime. Each request
// names the part of the runtime that asks, so that the byte ledger can say who holds what. Sizes are in bytes. Any
// request can fail, and can be told to fail, which is how tests try every failure.
#ifndef TALLY_BASE_RAW_H
#define TALLY_BASE_RAW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum Part {
#define PART(enumerator, name) PART_##enumerator,
#include "base/parts.def"
#undef PART
    PART_COUNT
} Part;

// A block of `size` bytes, all zero, for `part`; NULL when there is none. Size 0 gives a valid block of no bytes.
void *raw_allocate(Part part, size_t size);

// The same block with `new_size` bytes: the old contents up to the smaller size, zeros after. NULL when there is no
// room, and then the old block stands as it was. `block` may be NULL with old_size 0.
void *raw_resize(Part part, void *block, size_t old_size, size_t new_size);

// Gives a block back; `size` is what was asked for it. NULL is allowed.
void raw_release(Part part, void *block, size_t size);

// Bytes that `part` holds now.
size_t raw_bytes_held(Part part);
size_t raw_bytes_held_in_all(void);
const char *part_name(Part part);

// Makes the n-th allocation from now fail (raw or of the heap; 1 is the next); 0: none. Read from
// TALLY_FAIL_ALLOCATION at start-up.
void raw_fail_allocation(int64_t n);
// The same for any rule: `fails` is asked about each allocation from now on. NULL: none fails.
void raw_fail_allocations(bool (*fails)(void));
// Counts one allocation and answers whether it may be made; allocators call it on their slow paths.
bool raw_allocation_may_proceed(void);
bool raw_failure_is_armed(void);
// How many requests have failed so far, raw or of the heap: who does many small things looks once whether all was
// there.
int64_t raw_refusals(void);
void raw_note_refusal(void); // for allocators
// Called when a failure is armed, and when it has struck: the heap's inlined fast path must not slip past the count.
extern void (*raw_failure_hook)(void);

// The limit of all memory together, raw and the heap's: so many bytes beyond what is held now; 0: none (--max-memory).
// What would go beyond fails as if there were no more. What Tally takes to look at memory does not count.
void raw_set_limit(size_t bytes);
// The heap counts its pages here. False: they would go beyond the limit, and are not counted.
bool raw_take_pages(size_t bytes);
void raw_give_pages(size_t bytes);
size_t raw_pages_held(void); // in bytes
// Called before a request fails at the limit: whoever keeps memory for later gives it back.
extern void (*raw_reserves_hook)(void);

#endif
