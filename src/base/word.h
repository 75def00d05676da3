// SPDX-License-Identifier: GPL-3.0-or-later
// Words of 64 bits in memory, in either order of their bytes, whatever the machine's own is.
#ifndef TALLY_BASE_WORD_H
#define TALLY_BASE_WORD_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#define MACHINE_IS_LITTLE_ENDIAN (__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__)

static inline uint64_t word_read(const void *bytes, bool little_endian) {
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    return little_endian == MACHINE_IS_LITTLE_ENDIAN ? word : __builtin_bswap64(word);
}

static inline void word_write(void *bytes, uint64_t word, bool little_endian) {
    word = little_endian == MACHINE_IS_LITTLE_ENDIAN ? word : __builtin_bswap64(word);
    memcpy(bytes, &word, sizeof word);
}

#endif
