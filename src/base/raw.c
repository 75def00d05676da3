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
#include "base/raw.h"

#include "base/assert.h"

#include <stdlib.h>
#include <string.h>

#define LARGEST_BLOCK ((size_t)1 << 38) // what is larger was never meant: a sanitizer would abort instead of failing

static size_t held[PART_COUNT];
static bool (*allocation_fails)(void);    // NULL: none is to fail
static int64_t allocations_until_failure; // for fails_once

void (*raw_failure_hook)(void);

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

bool raw_allocation_may_proceed(void) { return LIKELY(allocation_fails == NULL) || !allocation_fails(); }

// malloc(0) may answer NULL, which our callers would take for a failure.
static size_t at_least_one(size_t size) { return size == 0 ? 1 : size; }

void *raw_allocate(Part part, size_t size) {
    if (!raw_allocation_may_proceed() || size > LARGEST_BLOCK) {
        return NULL;
    }
    void *block = calloc(1, at_least_one(size));
    if (block != NULL) {
        held[part] += size;
    }
    return block;
}

void *raw_resize(Part part, void *block, size_t old_size, size_t new_size) {
    assert_debug(block != NULL || old_size == 0);
    assert_debug(held[part] >= old_size);
    if (!raw_allocation_may_proceed() || new_size > LARGEST_BLOCK) {
        return NULL;
    }
    char *resized = realloc(block, at_least_one(new_size));
    if (resized == NULL) {
        return NULL;
    }
    if (new_size > old_size) {
        memset(resized + old_size, 0, new_size - old_size);
    }
    held[part] += new_size - old_size;
    return resized;
}

void raw_release(Part part, void *block, size_t size) {
    if (block == NULL) {
        return;
    }
    assert_debug(held[part] >= size);
    held[part] -= size;
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
