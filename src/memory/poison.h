// SPDX-License-Identifier: GPL-3.0-or-later
// Poisoned memory: what AddressSanitizer is told not to let anybody touch. Nothing happens in other builds.
//
// The heap carves its blocks itself, so the sanitizer knows nothing of them unless it is told: a free block is
// poisoned, a live one is not, and one byte past its end may be (blocks are multiples of 8 bytes, which is the
// sanitizer's grain).
#ifndef TALLY_MEMORY_POISON_H
#define TALLY_MEMORY_POISON_H

#include <stddef.h>

#if defined(__SANITIZE_ADDRESS__)
#define TALLY_POISON 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define TALLY_POISON 1
#endif
#endif

#ifdef TALLY_POISON
#include <sanitizer/asan_interface.h>
static inline void poison(const void *start, size_t size) { ASAN_POISON_MEMORY_REGION(start, size); }
static inline void unpoison(const void *start, size_t size) { ASAN_UNPOISON_MEMORY_REGION(start, size); }
#else
#define TALLY_POISON 0
static inline void poison(const void *start, size_t size) { (void)start, (void)size; }
static inline void unpoison(const void *start, size_t size) { (void)start, (void)size; }
#endif

#endif
