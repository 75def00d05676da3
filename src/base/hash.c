// SPDX-License-Identifier: GPL-3.0-or-later
// SipHash-1-3: see hash.h for the contract.
//
// Four 64-bit words are stirred by a round of additions, rotations and exclusive ors: once for each eight bytes of
// input, three times at the end. With a secret key nobody can construct many strings of one hash; our key is zero,
// because every run is to give the same order of a set. The last word holds what is left of the bytes, and in its top
// byte the length:
//
//     "hello world"   →  68656c6c6f20776f ("hello wo" reversed in memory), then 0b0000000000 6c7264 ("rld", length 11)
//
// Next: objects/str.c, which caches the result.
#include "base/hash.h"

typedef struct State {
    uint64_t a, b, c, d;
} State;

static uint64_t rotate_left(uint64_t word, int count) { return word << count | word >> (64 - count); }

static void stir(State *state) {
    state->a += state->b;
    state->c += state->d;
    state->b = rotate_left(state->b, 13) ^ state->a;
    state->d = rotate_left(state->d, 16) ^ state->c;
    state->a = rotate_left(state->a, 32);
    state->c += state->b;
    state->a += state->d;
    state->b = rotate_left(state->b, 17) ^ state->c;
    state->d = rotate_left(state->d, 21) ^ state->a;
    state->c = rotate_left(state->c, 32);
}

static void absorb(State *state, uint64_t word) {
    state->d ^= word;
    stir(state);
    state->a ^= word;
}

// Up to eight bytes as a little-endian number, on any machine.
static uint64_t word_of(const uint8_t *bytes, size_t count) {
    uint64_t word = 0;
    for (size_t i = 0; i < count; i++) {
        word |= (uint64_t)bytes[i] << (8 * i);
    }
    return word;
}

int64_t hash_bytes(const void *bytes, size_t size) {
    if (size == 0) {
        return 0;
    }
    const uint8_t *next = bytes;
    // The four words start as the ASCII text "somepseudorandomlygeneratedbytes", which the key would be mixed into.
    State state = {0x736f6d6570736575, 0x646f72616e646f6d, 0x6c7967656e657261, 0x7465646279746573};
    size_t left = size;
    for (; left >= 8; left -= 8, next += 8) {
        absorb(&state, word_of(next, 8));
    }
    absorb(&state, (uint64_t)size << 56 | word_of(next, left));
    state.c ^= 0xFF;
    for (int i = 0; i < 3; i++) {
        stir(&state);
    }
    int64_t hash = (int64_t)(state.a ^ state.b ^ state.c ^ state.d);
    return hash == -1 ? -2 : hash;
}
