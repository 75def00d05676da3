// SPDX-License-Identifier: GPL-3.0-or-later
// SipHash-1-3 with key 0: the hash of str and bytes in CPython 3.11 with PYTHONHASHSEED=0.
#ifndef TALLY_BASE_HASH_H
#define TALLY_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

// The 64-bit hash of `size` bytes as CPython gives it: 0 for no bytes, and −1 is replaced by −2.
int64_t hash_bytes(const void *bytes, size_t size);

#endif
