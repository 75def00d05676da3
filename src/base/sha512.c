// SPDX-License-Identifier: GPL-3.0-or-later
// SHA-512 (FIPS 180-4).
//
//     bytes ─▶ │ 128 bytes │ 128 bytes │ … │ rest, 0x80, zeros, the number of bits │
//                    ▼
//              80 words, each made of earlier ones ─▶ 80 rounds that stir them into eight words a … h
//
// The eight words start as the square roots of the first eight primes, and each round adds the cube root of one of the
// first 80: 64 bits behind the binary point, numbers that nobody could choose for a purpose.
#include "base/sha512.h"

#include <string.h>

enum { BLOCK_SIZE = 128, ROUNDS = 80, WORDS = 8, LENGTH_SIZE = 16 };

static const uint64_t square_roots[WORDS] = {
    0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
    0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179,
};

static const uint64_t cube_roots[ROUNDS] = {
    0x428a2f98d728ae22, 0x7137449123ef65cd, 0xb5c0fbcfec4d3b2f, 0xe9b5dba58189dbbc, 0x3956c25bf348b538,
    0x59f111f1b605d019, 0x923f82a4af194f9b, 0xab1c5ed5da6d8118, 0xd807aa98a3030242, 0x12835b0145706fbe,
    0x243185be4ee4b28c, 0x550c7dc3d5ffb4e2, 0x72be5d74f27b896f, 0x80deb1fe3b1696b1, 0x9bdc06a725c71235,
    0xc19bf174cf692694, 0xe49b69c19ef14ad2, 0xefbe4786384f25e3, 0x0fc19dc68b8cd5b5, 0x240ca1cc77ac9c65,
    0x2de92c6f592b0275, 0x4a7484aa6ea6e483, 0x5cb0a9dcbd41fbd4, 0x76f988da831153b5, 0x983e5152ee66dfab,
    0xa831c66d2db43210, 0xb00327c898fb213f, 0xbf597fc7beef0ee4, 0xc6e00bf33da88fc2, 0xd5a79147930aa725,
    0x06ca6351e003826f, 0x142929670a0e6e70, 0x27b70a8546d22ffc, 0x2e1b21385c26c926, 0x4d2c6dfc5ac42aed,
    0x53380d139d95b3df, 0x650a73548baf63de, 0x766a0abb3c77b2a8, 0x81c2c92e47edaee6, 0x92722c851482353b,
    0xa2bfe8a14cf10364, 0xa81a664bbc423001, 0xc24b8b70d0f89791, 0xc76c51a30654be30, 0xd192e819d6ef5218,
    0xd69906245565a910, 0xf40e35855771202a, 0x106aa07032bbd1b8, 0x19a4c116b8d2d0c8, 0x1e376c085141ab53,
    0x2748774cdf8eeb99, 0x34b0bcb5e19b48a8, 0x391c0cb3c5c95a63, 0x4ed8aa4ae3418acb, 0x5b9cca4f7763e373,
    0x682e6ff3d6b2b8a3, 0x748f82ee5defb2fc, 0x78a5636f43172f60, 0x84c87814a1f0ab72, 0x8cc702081a6439ec,
    0x90befffa23631e28, 0xa4506cebde82bde9, 0xbef9a3f7b2c67915, 0xc67178f2e372532b, 0xca273eceea26619c,
    0xd186b8c721c0c207, 0xeada7dd6cde0eb1e, 0xf57d4f7fee6ed178, 0x06f067aa72176fba, 0x0a637dc5a2c898a6,
    0x113f9804bef90dae, 0x1b710b35131c471b, 0x28db77f523047d84, 0x32caab7b40c72493, 0x3c9ebe0a15c9bebc,
    0x431d67c49c100d4c, 0x4cc5d4becb3e42b6, 0x597f299cfc657e2a, 0x5fcb6fab3ad6faec, 0x6c44198c4a475817,
};

static uint64_t rotate(uint64_t word, int count) { return word >> count | word << (64 - count); }

// Bytes are read with the most significant one first.
static uint64_t read_word(const uint8_t *bytes) {
    uint64_t word = 0;
    for (int i = 0; i < 8; i++) {
        word = word << 8 | bytes[i];
    }
    return word;
}

static void write_word(uint64_t word, uint8_t *bytes) {
    for (int i = 7; i >= 0; i--) {
        bytes[i] = (uint8_t)word;
        word >>= 8;
    }
}

static void make_schedule(const uint8_t *block, uint64_t schedule[ROUNDS]) {
    for (int i = 0; i < 16; i++) {
        schedule[i] = read_word(block + (size_t)8 * (size_t)i);
    }
    for (int i = 16; i < ROUNDS; i++) {
        uint64_t early = schedule[i - 15];
        uint64_t late = schedule[i - 2];
        schedule[i] = schedule[i - 16] + (rotate(early, 1) ^ rotate(early, 8) ^ early >> 7) + schedule[i - 7] +
                      (rotate(late, 19) ^ rotate(late, 61) ^ late >> 6);
    }
}

static void stir_block(uint64_t state[WORDS], const uint8_t *block) {
    enum { A, B, C, D, E, F, G, H };
    uint64_t schedule[ROUNDS];
    uint64_t v[WORDS];
    make_schedule(block, schedule);
    memcpy(v, state, sizeof v);
    for (int i = 0; i < ROUNDS; i++) {
        uint64_t choice = (v[E] & v[F]) ^ (~v[E] & v[G]);
        uint64_t majority = (v[A] & v[B]) ^ (v[A] & v[C]) ^ (v[B] & v[C]);
        uint64_t first =
            v[H] + (rotate(v[E], 14) ^ rotate(v[E], 18) ^ rotate(v[E], 41)) + choice + cube_roots[i] + schedule[i];
        uint64_t second = (rotate(v[A], 28) ^ rotate(v[A], 34) ^ rotate(v[A], 39)) + majority;
        memmove(v + 1, v, sizeof v - sizeof v[0]);
        v[E] += first;
        v[A] = first + second;
    }
    for (int i = 0; i < WORDS; i++) {
        state[i] += v[i];
    }
}

// The last block, or two: the bytes that are left, a one bit, zeros, and how many bits there were in all.
static void stir_end(uint64_t state[WORDS], const uint8_t *rest, size_t rest_size, size_t size) {
    uint8_t blocks[2 * BLOCK_SIZE] = {0};
    memcpy(blocks, rest, rest_size);
    blocks[rest_size] = 0x80;
    int count = rest_size + 1 + LENGTH_SIZE <= BLOCK_SIZE ? 1 : 2;
    uint8_t *end = blocks + (size_t)count * BLOCK_SIZE;
    write_word((uint64_t)size >> 61, end - 16);
    write_word((uint64_t)size << 3, end - 8);
    for (int i = 0; i < count; i++) {
        stir_block(state, blocks + (size_t)i * BLOCK_SIZE);
    }
}

void sha512(const void *bytes, size_t size, uint8_t digest[SHA512_SIZE]) {
    uint64_t state[WORDS];
    memcpy(state, square_roots, sizeof state);
    const uint8_t *at = bytes;
    size_t left = size;
    for (; left >= BLOCK_SIZE; left -= BLOCK_SIZE) {
        stir_block(state, at);
        at += BLOCK_SIZE;
    }
    stir_end(state, at, left, size);
    for (int i = 0; i < WORDS; i++) {
        write_word(state[i], digest + (size_t)8 * (size_t)i);
    }
}
