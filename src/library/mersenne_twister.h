// SPDX-License-Identifier: GPL-3.0-or-later
// The Mersenne Twister MT19937: random numbers that are the same for the same seed, here and in CPython.
#ifndef TALLY_LIBRARY_MERSENNE_TWISTER_H
#define TALLY_LIBRARY_MERSENNE_TWISTER_H

#include <stdint.h>

#define MERSENNE_WORDS 624

typedef struct MersenneTwister {
    int32_t index; // of the next word to give out; MERSENNE_WORDS: all are used up
    uint32_t state[MERSENNE_WORDS];
} MersenneTwister;

// Starts from a key of at least one word.
void mersenne_seed(MersenneTwister *self, const uint32_t *key, int64_t count);
uint32_t mersenne_next(MersenneTwister *self); // 32 random bits
// A double of 53 random bits, at least 0.0 and less than 1.0.
double mersenne_next_double(MersenneTwister *self);
// So many random bits, 1 to 64.
uint64_t mersenne_next_bits(MersenneTwister *self, int count);

#endif
