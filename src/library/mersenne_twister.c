// SPDX-License-Identifier: GPL-3.0-or-later
// The Mersenne Twister MT19937 of Matsumoto and Nishimura.
//
//     state   w0 w1 w2 … w397 … w623        each new word: the top bit of one old word and the other bits of its
//              └──┴────────┘                neighbour, shifted ("twisted"), and the word 397 places further on
//              new w0
//
// 624 words are made at a time and given out one by one, each stirred once more ("tempered"). After 2^19937 − 1 words
// the sequence begins again.
#include "library/mersenne_twister.h"

enum { MIDDLE = 397 };
#define TOP_BIT 0x80000000u
#define OTHER_BITS 0x7fffffffu
#define TWIST 0x9908b0dfu

// ---- starting ----------------------------------------------------------------------------------------------------

static uint32_t spread(uint32_t word) { return word ^ word >> 30; }

static void seed_with_word(MersenneTwister *self, uint32_t seed) {
    uint32_t *state = self->state;
    state[0] = seed;
    for (uint32_t i = 1; i < MERSENNE_WORDS; i++) {
        state[i] = 1812433253u * spread(state[i - 1]) + i;
    }
    self->index = MERSENNE_WORDS;
}

// The next place; the last word stands before the first one, too.
static int64_t advance(uint32_t *state, int64_t at) {
    if (at + 1 < MERSENNE_WORDS) {
        return at + 1;
    }
    state[0] = state[MERSENNE_WORDS - 1];
    return 1;
}

void mersenne_seed(MersenneTwister *self, const uint32_t *key, int64_t count) {
    seed_with_word(self, 19650218u);
    uint32_t *state = self->state;
    int64_t at = 1;
    int64_t rounds = count > MERSENNE_WORDS ? count : MERSENNE_WORDS;
    for (int64_t i = 0; i < rounds; i++) {
        int64_t from = i % count;
        state[at] = (state[at] ^ spread(state[at - 1]) * 1664525u) + key[from] + (uint32_t)from;
        at = advance(state, at);
    }
    for (int64_t i = 1; i < MERSENNE_WORDS; i++) {
        state[at] = (state[at] ^ spread(state[at - 1]) * 1566083941u) - (uint32_t)at;
        at = advance(state, at);
    }
    state[0] = TOP_BIT; // never all zero
}

// ---- numbers -----------------------------------------------------------------------------------------------------

static uint32_t twist(uint32_t word, uint32_t next, uint32_t far) {
    uint32_t mixed = (word & TOP_BIT) | (next & OTHER_BITS);
    return far ^ mixed >> 1 ^ (mixed & 1 ? TWIST : 0);
}

static void make_words(MersenneTwister *self) {
    uint32_t *state = self->state;
    int i = 0;
    for (; i < MERSENNE_WORDS - MIDDLE; i++) {
        state[i] = twist(state[i], state[i + 1], state[i + MIDDLE]);
    }
    for (; i < MERSENNE_WORDS - 1; i++) {
        state[i] = twist(state[i], state[i + 1], state[i + MIDDLE - MERSENNE_WORDS]);
    }
    state[i] = twist(state[i], state[0], state[MIDDLE - 1]);
    self->index = 0;
}

uint32_t mersenne_next(MersenneTwister *self) {
    if (self->index >= MERSENNE_WORDS) {
        make_words(self);
    }
    uint32_t word = self->state[self->index++];
    word ^= word >> 11;
    word ^= word << 7 & 0x9d2c5680u;
    word ^= word << 15 & 0xefc60000u;
    return word ^ word >> 18;
}

double mersenne_next_double(MersenneTwister *self) {
    uint32_t high = mersenne_next(self) >> 5; // 27 bits
    uint32_t low = mersenne_next(self) >> 6;  // 26 bits
    return (high * 0x1p26 + low) * 0x1p-53;
}

uint64_t mersenne_next_bits(MersenneTwister *self, int count) {
    if (count <= 32) {
        return mersenne_next(self) >> (32 - count);
    }
    uint64_t low = mersenne_next(self);
    return low | (uint64_t)(mersenne_next(self) >> (64 - count)) << 32;
}
