// SPDX-License-Identifier: GPL-3.0-or-later
// Raw memory with a ledger: malloc, and one counter for each part of the runtime.
//
//     raw_allocate(PART_TREE, 100)     held[TREE]  0 → 100
//     raw_resize(PART_TREE, p, 100, 40)            100 → 40
//     raw_release(PART_TREE, p, 40)                 40 → 0
//
// What always holds: held[part] is the sum of the sizes of the part's blocks that were not given back. The caller knows
// the size of its block, so no block carries a header. A part that has not come down to 0 at exit has lost something.
//
// Which allocations fail is asked in one place, so raw memory and the heap (memory/heap.c) are counted together.
//
// The limit is about one sum: `counted`, the blocks of all parts but those that look at memory, and the heap's `pages`.
#include "base/raw.h"

#include "base/assert.h"

#include <stdlib.h>
#include <string.h>

#define LARGEST_BLOCK ((size_t)1 << 38) // what is larger was never meant: a sanitizer would abort instead of failing

static size_t held[PART_COUNT];
static bool (*allocation_fails)(void);    // NULL: none is to fail
static int64_t allocations_until_failure; // for fails_once
static size_t counted;                    // bytes of the parts that the limit is about
static size_t pages;                      // bytes of the heap's pages in use
static size_t limit = SIZE_MAX;           // of both together
static int64_t refusals;                  // requests that have failed

void (*raw_failure_hook)(void);
void (*raw_reserves_hook)(void);

void raw_fail_allocations(bool (*fails)(void)) {
    allocation_fails = fails;
    if (raw_failure_hook != NULL) {
        raw_failure_hook();
    }
}

static bool fails_once(void) {
    allocations_until_failure -= 1;
    if (allocations_until_failure > 0) {
        return false;
    }
    raw_fail_allocations(NULL);
    return true;
}

void raw_fail_allocation(int64_t n) {
    allocations_until_failure = n;
    raw_fail_allocations(n > 0 ? fails_once : NULL);
}

bool raw_failure_is_armed(void) { return allocation_fails != NULL; }

int64_t raw_refusals(void) { return refusals; }
void raw_note_refusal(void) { refusals += 1; }

bool raw_allocation_may_proceed(void) { return LIKELY(allocation_fails == NULL) || !allocation_fails(); }

// ---- the limit ---------------------------------------------------------------------------------------------------

void raw_set_limit(size_t bytes) {
    size_t now = counted + pages;
    limit = bytes == 0 || bytes > SIZE_MAX - now ? SIZE_MAX : now + bytes;
}

static bool limit_allows(size_t size) {
    size_t now = counted + pages;
    return now <= limit && size <= limit - now;
}

bool raw_take_pages(size_t bytes) {
    if (UNLIKELY(!limit_allows(bytes))) {
        return false;
    }
    pages += bytes;
    return true;
}

void raw_give_pages(size_t bytes) { pages -= bytes; }

size_t raw_pages_held(void) { return pages; }

// The heap's tables are few, and are needed to give memory back.
static bool part_counts(Part part) { return part != PART_LEDGER && part != PART_HEAP_WALK && part != PART_HEAP; }

// May a part that holds `old_size` bytes in a block have `new_size` instead?
static bool part_may_hold(Part part, size_t old_size, size_t new_size) {
    if (new_size > LARGEST_BLOCK) {
        return false;
    }
    if (LIKELY(limit == SIZE_MAX) || new_size <= old_size || !part_counts(part)) {
        return true;
    }
    if (!limit_allows(new_size - old_size) && raw_reserves_hook != NULL) {
        raw_reserves_hook();
    }
    return limit_allows(new_size - old_size);
}

static void part_hold(Part part, size_t old_size, size_t new_size) {
    held[part] += new_size - old_size;
    counted += part_counts(part) ? new_size - old_size : 0;
}

// ---- blocks ------------------------------------------------------------------------------------------------------

// malloc(0) may answer NULL, which our callers would take for a failure.
static size_t at_least_one(size_t size) { return size == 0 ? 1 : size; }

void *raw_allocate(Part part, size_t size) {
    bool may = raw_allocation_may_proceed() && part_may_hold(part, 0, size);
    void *block = may ? calloc(1, at_least_one(size)) : NULL;
    if (block == NULL) {
        raw_note_refusal();
        return NULL;
    }
    part_hold(part, 0, size);
    return block;
}

void *raw_resize(Part part, void *block, size_t old_size, size_t new_size) {
    assert_debug(block != NULL || old_size == 0);
    assert_debug(held[part] >= old_size);
    bool may = raw_allocation_may_proceed() && part_may_hold(part, old_size, new_size);
    char *resized = may ? realloc(block, at_least_one(new_size)) : NULL;
    if (resized == NULL) {
        raw_note_refusal();
        return NULL;
    }
    if (new_size > old_size) {
        memset(resized + old_size, 0, new_size - old_size);
    }
    part_hold(part, old_size, new_size);
    return resized;
}

void raw_release(Part part, void *block, size_t size) {
    if (block == NULL) {
        return;
    }
    assert_debug(held[part] >= size);
    part_hold(part, size, 0);
    free(block);
}

size_t raw_bytes_held(Part part) { return held[part]; }

size_t raw_bytes_held_in_all(void) {
    size_t sum = 0;
    for (int part = 0; part < PART_COUNT; part++) {
        sum += held[part];
    }
    return sum;
}

const char *part_name(Part part) {
    static const char *const names[] = {
#define PART(enumerator, name) [PART_##enumerator] = name,
#include "base/parts.def"
#undef PART
    };
    return names[part];
}
