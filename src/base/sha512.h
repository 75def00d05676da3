// SPDX-License-Identifier: GPL-3.0-or-later
// SHA-512: 64 bytes that stand for any number of bytes. random.seed(text) starts from them.
#ifndef TALLY_BASE_SHA512_H
#define TALLY_BASE_SHA512_H

#include <stddef.h>
#include <stdint.h>

#define SHA512_SIZE 64

// Allocates nothing and cannot fail.
void sha512(const void *bytes, size_t size, uint8_t digest[SHA512_SIZE]);

#endif
